import type { Kind } from "../ontology/kinds";
import type { Entity } from "../ontology/records";
import type { Relation } from "../ontology/subgraph";
import type { Point } from "./scene";

/** What of a scene is in sight: only that can be selected. */
export interface Sight {
  entities: readonly Entity[];
  relations: readonly Relation[];
}

/** The selection with `id` in it, or without where it was. */
export function toggled(selection: readonly string[], id: string): string[] {
  return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];
}

/** The selection with these added at its end. */
export function joined(selection: readonly string[], ids: readonly string[]): string[] {
  return [...new Set([...selection, ...ids])];
}

/** A selection told apart into entities and relations, in its order. */
export function selectedOf(sight: Sight, selection: readonly string[]): { entities: Entity[]; relations: Relation[] } {
  const entities = new Map(sight.entities.map((entity) => [entity.id, entity]));
  const relations = new Map(sight.relations.map((relation) => [relation.id, relation]));
  return { entities: selection.flatMap((id) => entities.get(id) ?? []), relations: selection.flatMap((id) => relations.get(id) ?? []) };
}

/** Ids of all entities in sight. */
export function everyEntity(sight: Sight): string[] {
  return sight.entities.map((entity) => entity.id);
}

/** Ids of the entities of a kind. */
export function ofKind(sight: Sight, kind: Kind): string[] {
  return sight.entities.filter((entity) => entity.kind === kind).map((entity) => entity.id);
}

/** Ids of the relations of a type, whatever they are said as. */
export function ofType(sight: Sight, type: string): string[] {
  return sight.relations.filter((relation) => relation.type === type).map((relation) => relation.id);
}

/** Ids of the entities that no relation in sight leads to. */
export function standingAlone(sight: Sight): string[] {
  const ends = new Set(sight.relations.flatMap(({ subject, object }) => [subject, object]));
  return everyEntity(sight).filter((id) => !ends.has(id));
}

/** The selection, and the entities that share a relation with a selected one or are an end of a selected one. */
export function withNeighbours(sight: Sight, selection: readonly string[]): string[] {
  const chosen = new Set(selection);
  const near = sight.relations.flatMap(({ id, subject, object }) => (chosen.has(subject) || chosen.has(object) || chosen.has(id) ? [subject, object] : []));
  return joined(selection, near);
}

/** The entities in sight that aren't selected; the relations where only relations are selected. */
export function inverted(sight: Sight, selection: readonly string[]): string[] {
  const { entities, relations } = selectedOf(sight, selection);
  const all: readonly { id: string }[] = entities.length === 0 && relations.length > 0 ? sight.relations : sight.entities;
  const chosen = new Set(selection);
  return all.map(({ id }) => id).filter((id) => !chosen.has(id));
}

/** Relations with both ends among these entities. */
export function relationsWithin(sight: Sight, ids: readonly string[]): Relation[] {
  const among = new Set(ids);
  return sight.relations.filter(({ subject, object }) => among.has(subject) && among.has(object));
}

/** Ids of the sources that speak of every one of these entities, as far as the relations in sight tell. */
export function sourcesShared(sight: Sight, ids: readonly string[]): string[] {
  const sourcesOf = (id: string) => new Set(sight.relations.filter(({ subject, object }) => subject === id || object === id).flatMap((relation) => relation.sourceIds));
  const [first, ...others] = ids.map(sourcesOf);
  return first ? [...first].filter((source) => others.every((other) => other.has(source))).sort() : [];
}

/** Ids of those whose place lies inside a line drawn around them (even-odd rule); none for fewer than three corners. */
export function insideLoop(positions: Readonly<Record<string, Point>>, loop: readonly Point[]): string[] {
  if (loop.length < 3) return [];
  return Object.entries(positions).filter(([, place]) => isInside(place, loop)).map(([id]) => id);
}

function isInside({ x, y }: Point, loop: readonly Point[]): boolean {
  let inside = false;
  loop.forEach((a, index) => {
    const b = loop[(index + 1) % loop.length] as Point;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}
