interface SearchFieldProps {
  /** What it searches or filters: its name, and what stands in it while it is empty. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Its height and width. */
  className: string;
}

/** A field whose text narrows what is shown. */
export function SearchField({ label, value, onChange, className }: SearchFieldProps) {
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`rounded-[4px] border border-control bg-panel px-2 placeholder:text-ink-3 max-phone:h-11 ${className}`}
    />
  );
}
