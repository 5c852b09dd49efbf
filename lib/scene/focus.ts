import type { Relation } from "../ontology/subgraph";
import { relationEnds } from "../ontology/relationId";
import type { SceneSession } from "./scene";

/** The most relations that a focus reaches. */
export const deepestFocus = 3;

/** Ids of the entities within `depth` relations of `id`, whichever way these point, and of the relations among them. */
export function withinReach(relations: readonly Relation[], id: string, depth: number): Set<string> {
  const reached = new Set([id]);
  for (let step = 0; step < depth; step++) {
    const before = new Set(reached);
    for (const { subject, object } of relations) {
      if (before.has(subject)) reached.add(object);
      if (before.has(object)) reached.add(subject);
    }
    if (reached.size === before.size) break;
  }
  const among = relations.filter(({ subject, object }) => reached.has(subject) && reached.has(object));
  return new Set([...reached, ...among.map((relation) => relation.id)]);
}

/**
 * Ids of the entities and relations that stay in full ink while the rest fades: what a list is at, else the relation that
 * is opened into claims while one reads it, else what the focus reaches. Null when nothing fades.
 */
export function emphasized(session: SceneSession, relations: readonly Relation[]): ReadonlySet<string> | null {
  if (session.highlight) return new Set(session.highlight);
  const { inspected } = session;
  if (inspected?.kind === "relation" && session.opened.includes(inspected.id)) {
    const ends = relationEnds(inspected.id);
    return new Set([inspected.id, ...(ends ? [ends.subject, ends.object] : [])]);
  }
  return session.focus ? withinReach(relations, session.focus.id, session.focus.depth) : null;
}
