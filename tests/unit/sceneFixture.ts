import { relationId } from "../../lib/ontology/relationId";
import { storedType, type Modality } from "../../lib/ontology/modality";
import { entitySchema, type Entity } from "../../lib/ontology/records";
import { nothingOmitted } from "../../lib/ontology/nothingOmitted";
import type { Relation, Subgraph } from "../../lib/ontology/subgraph";

/** An entity whose id says its kind, e.g. `person:ann`; a person where it says none. */
export function entity(id: string, more: Partial<Entity> = {}): Entity {
  const kind = /^(person|agency|state|other):/.exec(id)?.[1] ?? "person";
  return entitySchema.parse({ id, kind, name: `Called ${id}`, ...more });
}

/** A relation of one claim. */
export function relation(subject: string, type: string, object: string, more: Partial<Relation> = {}): Relation {
  const modality: Modality = more.modality ?? "asserted";
  const id = relationId(subject, storedType(type, modality), object);
  return { id, subject, type, object, modality, count: 1, sources: 1, sourceIds: ["source:1"], first: null, last: null, conflict: [], events: [], ...more };
}

/** A whole subgraph of these. */
export function subgraph(entities: readonly (string | Entity)[], relations: readonly Relation[] = []): Subgraph {
  const all = entities.map((one) => (typeof one === "string" ? entity(one) : one));
  return { entities: all, relations: [...relations], truncated: false, omitted: nothingOmitted, missing: [] };
}
