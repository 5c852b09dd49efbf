import type { Subgraph } from "../../lib/ontology/subgraph";
import { degreesOf } from "../../lib/scene/components";
import { alongPaths, joiningPaths, looseGroups, pairsAcross } from "../../lib/scene/paths";
import { api } from "./api";

/** Questions for paths at once: each costs the store a search of its own. */
export const pairsAtMost = 12;

/** How a group of entities hangs together. */
export interface Together {
  /** The groups that only their own relations make, the largest first. */
  groups: string[][];
  /** Shortest paths that join these groups. */
  paths: string[][];
  /** Groups that remain apart after all. */
  apart: number;
  /** Whether there were more pairs than were looked at. */
  some: boolean;
  /** The group with its relations and what lies on the paths. */
  subgraph: Subgraph;
}

/** Reads the relations among some entities, and the shortest paths between those of them that hang apart. */
export async function hangTogether(ids: readonly string[], signal: AbortSignal): Promise<Together> {
  const own = await api.between([...ids], signal);
  const groups = looseGroups(ids, own.relations);
  if (groups.length === 1) return { groups, paths: [], apart: 1, some: false, subgraph: own };
  const degrees = degreesOf(own.relations);
  const wanted = pairsAcross(groups, (id) => degrees.get(id) ?? 0, pairsAtMost + 1);
  const answers: Awaited<ReturnType<typeof api.paths>>[] = [];
  for (const [from, to] of wanted.slice(0, pairsAtMost)) answers.push(await api.paths({ from, to }, signal));
  const paths = joiningPaths(groups, answers.flatMap((answer) => answer.paths));
  const parts = answers.map((answer) => alongPaths(answer, paths.filter((path) => answer.paths.some((found) => found.join() === path.join()))));
  const entities = new Map([own, ...parts].flatMap((part) => part.entities).map((entity) => [entity.id, entity]));
  const relations = new Map([own, ...parts].flatMap((part) => part.relations).map((relation) => [relation.id, relation]));
  const subgraph = { ...own, entities: [...entities.values()], relations: [...relations.values()] };
  return { groups, paths, apart: looseGroups([...entities.keys()], subgraph.relations).length, some: wanted.length > pairsAtMost, subgraph };
}
