import type { Entity } from "../ontology/records";

/** An entity without the spellings that only those sources had; its name stays. */
export function withoutNamesOf(entity: Entity, sources: ReadonlySet<string>): Entity {
  const names = entity.names.filter(({ source }) => source === undefined || !sources.has(source));
  return names.length === entity.names.length ? entity : { ...entity, names };
}
