"use client";

import type { QueryLimits } from "../../queryApi";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import { limitChoices, setLimit, useConsoleLimits } from "./consoleLimits";

const words = consoleMessages;
const parts = [
  { name: "rows", label: words.limits.rowsLabel, say: words.limits.rows },
  { name: "elements", label: words.limits.elementsLabel, say: words.limits.elements },
  { name: "timeoutMs", label: words.limits.timeLabel, say: words.limits.time },
] as const;

/** Where answers stop, as a sentence whose words are the controls. */
export default function LimitsSentence() {
  const { schema } = useExplorer().store;
  const limits = useConsoleLimits(schema);
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-ink-2">
      <span className={schema?.allowWrites ? "" : "max-phone:sr-only"}>{schema?.allowWrites ? words.writable : words.readOnly}</span>
      <span aria-hidden className="max-phone:hidden">
        ·
      </span>
      <span>{words.stopAt}</span>
      {parts.map(({ name, label, say }, index) => (
        <span key={name} className="flex items-center">
          {index === parts.length - 1 && <span className="mr-1.5">{words.or}</span>}
          <Limit name={name} label={label} say={say} now={limits[name]} choices={limitChoices(name, schema, limits[name])} />
          {index < parts.length - 2 && ","}
        </span>
      ))}
    </p>
  );
}

interface LimitProps {
  name: keyof QueryLimits;
  label: string;
  say: (value: number) => string;
  now: number;
  choices: readonly number[];
}

function Limit({ name, label, say, now, choices }: LimitProps) {
  return (
    <select
      aria-label={label}
      value={now}
      onChange={(event) => setLimit(name, Number(event.target.value))}
      className="underlined field-sizing-content min-h-6 cursor-pointer appearance-none bg-panel font-semibold text-ink max-phone:min-h-11"
    >
      {choices.map((value) => (
        <option key={value} value={value}>
          {say(value)}
        </option>
      ))}
    </select>
  );
}
