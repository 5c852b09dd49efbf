import { Scale } from "lucide-react";
import type { Kind } from "../../../lib/ontology/kinds";
import type { Claim, Entity } from "../../../lib/ontology/records";
import { relationType } from "../../../lib/ontology/relationTypes";
import type { Relation } from "../../../lib/ontology/subgraph";
import { inspectorMessages } from "../messages/inspector";
import { accusedEnd, legal } from "./Accused";

/** The neutral line for an entity that is only accused; nothing for every other. */
export function AccusedNote({ entity: { id, kind }, relations }: { entity: { id: string; kind?: Kind }; relations: readonly Relation[] }) {
  const found = relations.filter((relation) => accusedEnd(relation) === id).map(legal);
  if (!found.includes("accused")) return null;
  return <Note>{inspectorMessages.accusedNote(kind, found.includes("verdict"))}</Note>;
}

/** The same line on one claim, if it accuses somebody. */
export function AccusedByClaim({ claim, entities }: { claim: Claim; entities: ReadonlyMap<string, Entity> }) {
  const status = claim.status ?? relationType(claim.relation).status;
  if (claim.modality !== "alleged" && (status === null || status === "released" || status === "acquitted")) return null;
  const accused = accusedEnd({ type: claim.relation, modality: claim.modality, subject: claim.subject, object: claim.object });
  return <Note>{inspectorMessages.accusedNote(entities.get(accused)?.kind, status === "convicted")}</Note>;
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
