import type { ClaimTest } from "../../lib/ontology/claimTests";
import type { Relation, Subgraph } from "../../lib/ontology/subgraph";
import { narrowedFrom, type Narrowed } from "../../lib/scene/narrowed";

type Between = (ids: readonly string[]) => Promise<Subgraph>;

/**
 * What the relations among entities are when only claims that pass `tests` count; `between` asks the store for them. Where there are
 * more than one answer carries, it asks about parts of the entities, every two of them together. Rejects as `between` does.
 */
export async function readNarrowed(tests: readonly ClaimTest[], ids: readonly string[], between: Between): Promise<Narrowed> {
  const first = await between(ids);
  const relations = new Map<string, Relation>();
  await collect(ids, first, between, relations);
  const claims = (some: Iterable<Relation>) => [...some].reduce((sum, { count }) => sum + count, 0);
  const undated = first.omitted.claims - (claims(relations.values()) - claims(first.relations));
  return narrowedFrom(tests, ids, { relations: [...relations.values()], undated });
}

async function collect(ids: readonly string[], answer: Subgraph, between: Between, relations: Map<string, Relation>): Promise<void> {
  for (const relation of answer.relations) relations.set(relation.id, relation);
  if (!answer.truncated || ids.length <= 2) return;
  // None of the three is empty, so that any two of them are fewer.
  const [second, third] = [Math.floor(ids.length / 3), Math.floor((2 * ids.length) / 3)];
  const parts = [ids.slice(0, second), ids.slice(second, third), ids.slice(third)] as const;
  for (const [one, other] of [[parts[0], parts[1]], [parts[0], parts[2]], [parts[1], parts[2]]] as const) {
    const both = [...one, ...other];
    await collect(both, await between(both), between, relations);
  }
}
