import type { Entity, Source } from "../ontology/records";
import type { Relation } from "../ontology/subgraph";
import { components, degreesOf } from "./components";
import { keepsEntity, keepsRelation, relationFilters, type Filter } from "./filters";
import type { SceneDocument } from "./scene";

/** Why something of the scene isn't in sight. */
export type HiddenBy = { reason: "not-revealed" } | { reason: "hidden" } | { reason: "filter"; filter: Filter } | { reason: "end"; id: string };

export interface Visible {
  entities: Entity[];
  relations: Relation[];
  /** By id of an entity or relation that isn't in sight. */
  hiddenBy: ReadonlyMap<string, HiddenBy>;
}

/**
 * What of a document is in sight: relations that were revealed and pass the filters, entities that weren't hidden and
 * pass; a relation goes with its ends. Degree and component are counted among the relations that pass.
 */
export function visible(document: SceneDocument, publisherOf: (source: string) => Source["publisher"] | undefined = () => undefined): Visible {
  const hiddenBy = new Map<string, HiddenBy>();
  for (const id of document.hidden) hiddenBy.set(id, { reason: "not-revealed" });
  for (const id of document.hiddenEntities) hiddenBy.set(id, { reason: "hidden" });
  const ofRelations = document.filters.filter((filter) => relationFilters.includes(filter.by));
  for (const relation of Object.values(document.relations)) {
    if (hiddenBy.has(relation.id)) continue;
    const filter = ofRelations.find((candidate) => !keepsRelation(candidate, relation, publisherOf));
    const end = [relation.subject, relation.object].find((id) => hiddenBy.has(id));
    if (filter) hiddenBy.set(relation.id, { reason: "filter", filter });
    else if (end !== undefined) hiddenBy.set(relation.id, { reason: "end", id: end });
  }
  hideEntities(document, hiddenBy);
  const inSight = ({ id }: { id: string }) => !hiddenBy.has(id);
  return { entities: Object.values(document.entities).filter(inSight), relations: Object.values(document.relations).filter(inSight), hiddenBy };
}

function hideEntities(document: SceneDocument, hiddenBy: Map<string, HiddenBy>): void {
  const ofEntities = document.filters.filter((filter) => !relationFilters.includes(filter.by));
  if (ofEntities.length === 0) return;
  const passing = Object.values(document.relations).filter((relation) => !hiddenBy.has(relation.id));
  const degrees = degreesOf(passing);
  const component = components(Object.keys(document.entities), passing);
  for (const entity of Object.values(document.entities)) {
    if (hiddenBy.has(entity.id)) continue;
    const place = { degree: degrees.get(entity.id) ?? 0, component: component.get(entity.id) ?? new Set<string>() };
    const filter = ofEntities.find((candidate) => !keepsEntity(candidate, entity, place));
    if (filter) hiddenBy.set(entity.id, { reason: "filter", filter });
  }
  for (const relation of passing) {
    const end = [relation.subject, relation.object].find((id) => hiddenBy.has(id));
    if (end !== undefined) hiddenBy.set(relation.id, { reason: "end", id: end });
  }
}

/** The relations that are drawn. */
export function visibleRelations(document: SceneDocument): Relation[] {
  return visible(document).relations;
}
