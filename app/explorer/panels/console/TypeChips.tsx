"use client";

import { useState } from "react";
import { kinds, labelOfKind } from "../../../../lib/ontology/kinds";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";

const words = consoleMessages.questions;
const atFirst = 16;

/** Relation types of the store, and on demand labels and properties too: each is written into the query by a press. */
export function TypeChips({ onInsert }: { onInsert: (text: string) => void }) {
  const { schema } = useExplorer().store;
  const [all, setAll] = useState(false);
  if (!schema) return null;
  const types = schema.relations.flatMap(({ stored }) => stored).sort((a, b) => b.count - a.count);
  const groups = [
    { heading: words.labels, names: ["Entity", ...kinds.map((kind) => labelOfKind[kind]), "Source"] },
    ...(["Entity", "Source", "claim"] as const).map((of) => ({ heading: words.propertiesOf[of], names: schema.properties[of] })),
  ];
  return (
    <section className="px-4 py-3">
      <p className="flex items-baseline justify-between gap-4">
        <span className="group-heading">{words.types}</span>
        <button type="button" aria-expanded={all} onClick={() => setAll(!all)} className="underlined min-h-6 text-[13px] max-phone:min-h-11">
          {all ? words.fewer : words.properties}
        </button>
      </p>
      <Chips names={types.slice(0, all ? undefined : atFirst).map(({ type }) => type)} onInsert={onInsert} />
      {all &&
        groups.map(({ heading, names }) => (
          <div key={heading} className="mt-2">
            <p className="group-heading">{heading}</p>
            <Chips names={names} onInsert={onInsert} />
          </div>
        ))}
    </section>
  );
}

function Chips({ names, onInsert }: { names: readonly string[]; onInsert: (text: string) => void }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-1.5">
      {names.map((name) => (
        <li key={name}>
          <button type="button" aria-label={words.insert(name)} onClick={() => onInsert(name)} className="min-h-6 rounded-[4px] border border-control px-1.5 cypher-mono text-[12px]! text-ink-2 hover:bg-sunk max-phone:min-h-11">
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
