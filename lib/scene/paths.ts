import type { Relation, Subgraph } from "../ontology/subgraph";
import { components } from "./components";

/** One step of a path: two entities that follow on each other, and the relations between them. */
export interface Hop {
  from: string;
  to: string;
  relations: Relation[];
}

/** The steps along a path of entity ids, with the relations of `relations` that join them, whichever way they point. */
export function hopsAlong(path: readonly string[], relations: readonly Relation[]): Hop[] {
  return path.slice(1).map((to, index) => {
    const from = path[index] as string;
    const joins = ({ subject, object }: Relation) => (subject === from && object === to) || (subject === to && object === from);
    return { from, to, relations: relations.filter(joins) };
  });
}

/** The part of a subgraph that lies along some paths. */
export function alongPaths(subgraph: Subgraph, paths: readonly (readonly string[])[]): Subgraph {
  const ids = new Set(paths.flat());
  const relations = new Map(paths.flatMap((path) => hopsAlong(path, subgraph.relations).flatMap((hop) => hop.relations)).map((relation) => [relation.id, relation]));
  return { ...subgraph, entities: subgraph.entities.filter((entity) => ids.has(entity.id)), relations: [...relations.values()] };
}

/** Ids of all entities and relations of a subgraph. */
export function idsIn(subgraph: Pick<Subgraph, "entities" | "relations">): string[] {
  return [...subgraph.entities, ...subgraph.relations].map(({ id }) => id);
}

/** The groups into which entities fall that hang together by these relations, the largest first. */
export function looseGroups(ids: readonly string[], relations: readonly Relation[]): string[][] {
  const groups = [...new Set(components(ids, relations).values())].map((group) => [...group]);
  return groups.sort((a, b) => b.length - a.length);
}

/** Pairs of entities from different groups to look for paths between: at most `most`, best connected of each group first. */
export function pairsAcross(groups: readonly (readonly string[])[], degree: (id: string) => number, most: number): [string, string][] {
  const ranked = groups.map((group) => [...group].sort((a, b) => degree(b) - degree(a)));
  const pairs = ranked.flatMap((group, index) => ranked.slice(index + 1).flatMap((other) => group.flatMap((a, i) => other.map((b, j) => ({ a, b, place: i + j })))));
  return pairs.sort((x, y) => x.place - y.place).slice(0, most).map(({ a, b }) => [a, b]);
}

/** The shortest of these paths that join the groups of their ends, none of them needless (Kruskal). */
export function joiningPaths(groups: readonly (readonly string[])[], paths: readonly (readonly string[])[]): string[][] {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((id) => [id, index] as const)));
  const chosen: string[][] = [];
  for (const path of [...paths].sort((a, b) => a.length - b.length)) {
    const [a, b] = [groupOf.get(path[0] ?? ""), groupOf.get(path.at(-1) ?? "")];
    if (a === undefined || b === undefined || a === b) continue;
    for (const [id, group] of groupOf) if (group === b) groupOf.set(id, a);
    chosen.push([...path]);
  }
  return chosen;
}
