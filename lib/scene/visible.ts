import { claimTestsOf } from "../ontology/claimTests";
import type { Entity } from "../ontology/records";
import type { Relation } from "../ontology/subgraph";
import { components, degreesOf } from "./components";
import type { SourceOf } from "../ontology/claimTests";
import { keepsEntity, keepsRelation, placeFilters, relationFilters, type EntityPlace, type Filter } from "./filters";
import { narrowedTo, testsKey, type Narrowed } from "./narrowed";
import { holds, type SceneDocument } from "./scene";

/** Why something of the scene isn't in sight. */
export type HiddenBy = { reason: "not-revealed" } | { reason: "hidden" } | { reason: "filter"; filter: Filter } | { reason: "end"; id: string };

export interface Visible {
  entities: Entity[];
  /** As the claims that pass the filters make them, where that is known. */
  relations: Relation[];
  /** By id of an entity or relation that isn't in sight. */
  hiddenBy: ReadonlyMap<string, HiddenBy>;
}

/**
 * What of a document is in sight: relations that were revealed and pass the filters, entities that weren't hidden and
 * pass; a relation goes with its ends. `narrowed` tells what relations are when only claims that pass count; where it doesn't, a
 * relation is judged whole. Degree and component are counted among what passes all the other filters.
 */
export function visible(document: SceneDocument, sourceOf: SourceOf = () => undefined, narrowed: Narrowed | null = null): Visible {
  const hiddenBy = new Map<string, HiddenBy>();
  for (const id of document.hidden) if (holds(document.relations, id)) hiddenBy.set(id, { reason: "not-revealed" });
  for (const id of document.hiddenEntities) if (holds(document.entities, id)) hiddenBy.set(id, { reason: "hidden" });
  const counted = hideRelations(document, hiddenBy, sourceOf, narrowed);
  const ofEntities = document.filters.filter((filter) => !relationFilters.includes(filter.by));
  hideEntities(document, hiddenBy, ofEntities.filter((filter) => !placeFilters.includes(filter.by)), () => nowhere);
  // A component of what was taken off the canvas would leave nothing at all.
  const ofPlace = ofEntities.filter((filter) => placeFilters.includes(filter.by) && (filter.by !== "component" || holds(document.entities, filter.of)));
  if (ofPlace.length > 0) hideEntities(document, hiddenBy, ofPlace, places(document, hiddenBy));
  const inSight = ({ id }: { id: string }) => !hiddenBy.has(id);
  return { entities: Object.values(document.entities).filter(inSight), relations: counted.filter(inSight), hiddenBy };
}

const nowhere: EntityPlace = { degree: 0, component: new Set() };

function places(document: SceneDocument, hiddenBy: ReadonlyMap<string, HiddenBy>): (id: string) => EntityPlace {
  const passing = Object.values(document.relations).filter((relation) => !hiddenBy.has(relation.id));
  const degrees = degreesOf(passing);
  const component = components(Object.keys(document.entities), passing);
  return (id) => ({ degree: degrees.get(id) ?? 0, component: component.get(id) ?? nowhere.component });
}

/** Gives every relation as it counts: as its passing claims make it, else whole. */
function hideRelations(document: SceneDocument, hiddenBy: Map<string, HiddenBy>, sourceOf: SourceOf, narrowed: Narrowed | null): Relation[] {
  const filters = document.filters.filter((filter) => relationFilters.includes(filter.by));
  const tests = claimTestsOf(filters);
  const told = narrowed !== null && tests.length > 0 && narrowed.tests === testsKey(tests) ? narrowed : null;
  const counted = Object.values(document.relations).map((relation) => {
    const now = told === null ? undefined : narrowedTo(told, relation);
    if (hiddenBy.has(relation.id)) return now ?? relation;
    const failed = filters.find((candidate) => !keepsRelation(candidate, now ?? relation, sourceOf));
    // Each of several filters may let claims pass, and all of them together none.
    const filter = now === null ? (failed ?? tests.at(-1)) : failed;
    if (filter) hiddenBy.set(relation.id, { reason: "filter", filter });
    return now ?? relation;
  });
  hideWithEnds(document, hiddenBy);
  return counted;
}

function hideEntities(document: SceneDocument, hiddenBy: Map<string, HiddenBy>, filters: readonly Filter[], placeOf: (id: string) => EntityPlace): void {
  if (filters.length === 0) return;
  for (const entity of Object.values(document.entities)) {
    if (hiddenBy.has(entity.id)) continue;
    const place = placeOf(entity.id);
    const filter = filters.find((candidate) => !keepsEntity(candidate, entity, place));
    if (filter) hiddenBy.set(entity.id, { reason: "filter", filter });
  }
  hideWithEnds(document, hiddenBy);
}

function hideWithEnds(document: SceneDocument, hiddenBy: Map<string, HiddenBy>): void {
  for (const relation of Object.values(document.relations)) {
    if (hiddenBy.has(relation.id)) continue;
    const end = [relation.subject, relation.object].find((id) => hiddenBy.has(id));
    if (end !== undefined) hiddenBy.set(relation.id, { reason: "end", id: end });
  }
}
