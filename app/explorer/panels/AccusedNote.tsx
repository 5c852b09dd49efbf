import { Scale } from "lucide-react";
import type { Relation } from "../../../lib/ontology/subgraph";
import { messages } from "../messages";
import { accusedEnd, legal } from "./Accused";

/** The neutral line for a person who is only accused; nothing for everyone else. */
export function AccusedNote({ id, relations }: { id: string; relations: readonly Relation[] }) {
  const found = relations.filter((relation) => accusedEnd(relation) === id).map(legal);
  if (!found.includes("accused")) return null;
  return <Note>{messages.inspector.accusedNote(found.includes("verdict"))}</Note>;
}

/** A neutral line in a panel. */
export function Note({ children }: { children: React.ReactNode }) {
  return (
    <p className="flex items-center gap-2.5 rounded-[4px] bg-sunk px-3 py-2 text-[13px]/[18px] text-ink">
      <Scale size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
      {children}
    </p>
  );
}
