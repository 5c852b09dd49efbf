import { useState } from "react";

interface DayFieldProps {
  label: string;
  /** An ISO day. */
  value: string | null;
  min?: string | null;
  max?: string | null;
  onChange: (day: string | null) => void;
}

/** A day is taken over once it is whole: while a year is typed, it passes through the first centuries, and stands there meanwhile. */
export function DayField({ label, value, min, max, onChange }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (day: string) => {
    setTyped(day);
    if (day === "") onChange(null);
    else if (day >= "1000") onChange(day);
  };
  return (
    <label className="text-[13px] text-ink-2">
      {label}
      <input
        type="date"
        value={typed ?? value ?? ""}
        min={min ?? undefined}
        max={max ?? undefined}
        onChange={(event) => event.target.validity.badInput || take(event.target.value)}
        onBlur={() => setTyped(null)}
        className="mt-0.5 block h-8 rounded-[4px] border border-control bg-panel px-2 text-ink max-phone:h-11"
      />
    </label>
  );
}
