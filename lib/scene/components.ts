import type { Relation } from "../ontology/subgraph";

/** The connected component of every entity: all that chains of relations reach, whatever their direction. */
export function components(ids: Iterable<string>, relations: Iterable<Relation>): Map<string, ReadonlySet<string>> {
  const component = new Map<string, Set<string>>();
  for (const id of ids) component.set(id, new Set([id]));
  for (const { subject, object } of relations) {
    const [a, b] = [component.get(subject), component.get(object)];
    if (!a || !b || a === b) continue;
    const [small, large] = a.size < b.size ? [a, b] : [b, a];
    for (const id of small) {
      large.add(id);
      component.set(id, large);
    }
  }
  return component;
}

/** Number of relations of every entity; one on itself counts once. */
export function degreesOf(relations: Iterable<Relation>): Map<string, number> {
  const degree = new Map<string, number>();
  for (const { subject, object } of relations) {
    for (const end of new Set([subject, object])) degree.set(end, (degree.get(end) ?? 0) + 1);
  }
  return degree;
}
