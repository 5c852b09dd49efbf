import { Scale } from "lucide-react";
import { findRelationType } from "../../../lib/ontology/relationTypes";
import type { Relation } from "../../../lib/ontology/subgraph";
import { own, type SceneDocument } from "../../../lib/scene/scene";

const verdicts = new Set(["convicted", "acquitted"]);
/** A verdict that gives no status, since it doesn't say whether a crime or a civil case was judged. */
const openVerdict = "FOUND_GUILTY_OR_LIABLE";

/** Whether a relation puts its object, or an alleged one its subject, under an accusation; and whether it is a verdict. */
export function legal(relation: Relation): "accused" | "verdict" | null {
  const status = findRelationType(relation.type)?.status;
  if (relation.modality === "alleged") return "accused";
  if (relation.type === openVerdict && relation.modality !== "denied" && relation.modality !== "predicted") return "verdict";
  if (!status || status === "released" || relation.modality === "denied" || relation.modality === "predicted") return null;
  return verdicts.has(status) ? "verdict" : "accused";
}

/** The id of who is under the accusation of a relation. */
export function accusedEnd(relation: Pick<Relation, "type" | "modality" | "subject" | "object">): string {
  return relation.modality === "alleged" && !findRelationType(relation.type)?.status ? relation.subject : relation.object;
}

/** Whether a person in view is accused. */
export function accusedInView(document: SceneDocument): boolean {
  return Object.values(document.relations).some((relation) => legal(relation) === "accused" && own(document.entities, accusedEnd(relation))?.kind === "person");
}

/** A neutral line over a canvas, beside its tools or above them. */
export function LineOnCanvas({ children }: { children: React.ReactNode }) {
  return (
    <div className="canvas-size pointer-events-none absolute inset-0 z-10">
      <p className="line-on-canvas flex items-center gap-2.5 bg-canvas/85 text-[13px]/[18px] text-ink-2">
        <Scale size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
        {children}
      </p>
    </div>
  );
}
