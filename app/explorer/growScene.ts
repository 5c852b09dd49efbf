import type { Entity } from "../../lib/ontology/records";
import type { Relation, Subgraph } from "../../lib/ontology/subgraph";
import type { Expansion } from "../../lib/scene/scene";
import { api, type NeighborsAsk } from "./api";
import { requireRoom } from "./sceneRoom";

/** Neighbours that the server gives in one answer. */
const pageOfNeighbours = 500;

/** What is to be added to a scene. */
export interface Growth {
  subgraph: Subgraph;
  /** Ids of relations that nobody asked for: they come along to be revealed. */
  unrevealed: string[];
  /** Which asked entity brought which others. */
  expansions: Expansion[];
}

/** Reads what an expansion brings to a scene that shows the entities `shown`, page by page where the question asks for many. Rejects with SceneFull. */
export async function readExpansion(question: NeighborsAsk, shown: readonly string[]): Promise<Growth> {
  const asked = new Set(question.ids);
  const there = new Set(shown);
  const { limit } = question;
  requireRoom(limit, shown);
  const pages: Subgraph[] = [];
  const fresh = new Map<string, Entity>();
  while (fresh.size < limit) {
    const exclude = [...there, ...fresh.keys()].filter((id) => !asked.has(id));
    const page = await api.neighbors({ ...question, limit: Math.min(pageOfNeighbours, limit - fresh.size), exclude });
    pages.push(page);
    const before = fresh.size;
    for (const entity of page.entities) if (!there.has(entity.id)) fresh.set(entity.id, entity);
    if (page.omitted.entities === 0 || fresh.size === before) break;
  }
  const relations = pages.flatMap((page) => page.relations);
  const { unrevealed, subgraph } = await withTies([...fresh.values()], shown, relations);
  return { subgraph, unrevealed, expansions: broughtBy(question.ids, fresh, relations) };
}

/** Reads some entities' relations among themselves and with what a scene shows; all of them were asked for. Rejects with SceneFull. */
export async function readTies(entities: readonly Entity[], shown: readonly string[]): Promise<Growth> {
  requireRoom(entities.length, shown);
  const { subgraph } = await withTies(entities, shown, []);
  return { subgraph, unrevealed: [], expansions: [] };
}

async function withTies(fresh: readonly Entity[], shown: readonly string[], askedFor: readonly Relation[]): Promise<Pick<Growth, "subgraph" | "unrevealed">> {
  const ids = new Set(fresh.map((entity) => entity.id));
  const among = await api.between([...ids, ...shown]);
  const touching = among.relations.filter(({ subject, object }) => ids.has(subject) || ids.has(object));
  const asked = new Set(askedFor.map((relation) => relation.id));
  const relations = [...askedFor, ...touching.filter((relation) => !asked.has(relation.id))];
  return { subgraph: { ...among, entities: [...fresh], relations }, unrevealed: touching.map((relation) => relation.id).filter((id) => !asked.has(id)) };
}

/** Each of the new ones stands with the first of the asked ones that it is related to. */
function broughtBy(ids: readonly string[], fresh: ReadonlyMap<string, Entity>, relations: readonly Relation[]): Expansion[] {
  const left = new Set(fresh.keys());
  return ids.flatMap((anchor) => {
    const ends = relations.flatMap(({ subject, object }) => (subject === anchor ? [object] : object === anchor ? [subject] : []));
    const entities = [...new Set(ends)].filter((id) => left.delete(id));
    return entities.length > 0 ? [{ anchor, entities }] : [];
  });
}
