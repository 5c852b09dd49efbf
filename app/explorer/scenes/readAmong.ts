import type { Subgraph } from "../../../lib/ontology/subgraph";
import { api } from "../api";

/** Ids that the server takes in one question. */
const idsAtOnce = 2000;

const nothing: Subgraph = { entities: [], relations: [], truncated: false, omitted: { entities: 0, relations: 0, claims: 0, atLeast: false }, missing: [] };

/** Asked first, since it leaves unknown ids out where other questions refuse them. */
export async function totalsOf(ids: readonly string[]): Promise<Record<string, number>> {
  const answers = await Promise.all(chunks(ids, idsAtOnce).map((some) => api.degrees([...some])));
  return Object.fromEntries(answers.flatMap(({ degrees }) => Object.entries(degrees).map(([id, { entities }]) => [id, entities])));
}

/** The relations among any number of entities: every two parts that fit into one question together. */
export async function among(ids: readonly string[]): Promise<Subgraph> {
  if (ids.length === 0) return nothing;
  if (ids.length <= idsAtOnce) return api.between([...ids]);
  const parts = chunks(ids, idsAtOnce / 2);
  const entities = new Map<string, Subgraph["entities"][number]>();
  const relations = new Map<string, Subgraph["relations"][number]>();
  for (const [index, part] of parts.entries()) {
    for (const other of parts.slice(index + 1)) {
      const answer = await api.between([...part, ...other]);
      for (const entity of answer.entities) entities.set(entity.id, entity);
      for (const relation of answer.relations) relations.set(relation.id, relation);
    }
  }
  return { ...nothing, entities: [...entities.values()], relations: [...relations.values()] };
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
