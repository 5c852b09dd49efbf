import type { Relation } from "../ontology/subgraph";
import type { SceneDocument } from "./scene";

/** The relations that are drawn. */
export function visibleRelations(document: SceneDocument): Relation[] {
  const hidden = new Set(document.hidden);
  return Object.values(document.relations).filter((relation) => !hidden.has(relation.id));
}
