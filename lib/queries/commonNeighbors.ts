import { z } from "zod";
import { asked, entitiesInMemory, entitiesInNeo4j } from "./asked";
import type { ClaimGraph, StoredClaim } from "./claimGraph";
import { degreeCypher, degreeOf } from "./degree";
import { foldCypher, foldClaims, relationsFromRows } from "./foldedRelations";
import { limits } from "./limits";
import type { NamedQuery } from "./namedQuery";
import { compareText } from "./order";
import { limitSchema, someIdsSchema, storedTypesOf } from "./parameters";
import { subgraphSchema, type Relation } from "../ontology/subgraph";

export const commonNeighborsParams = z.strictObject({
  ids: someIdsSchema(limits.commonNeighbors.ids),
  /** How many of the asked ones an entity must be related to; all when left out. */
  least: z.int().positive().max(limits.commonNeighbors.ids).optional(),
  /** Entities besides those asked for. */
  limit: limitSchema(limits.neighbors),
});

export const commonNeighborsAnswer = z.strictObject({
  ...subgraphSchema.shape,
  /** Those related to enough of the asked ones, to how many; to most of them first, then most connected. */
  common: z.array(z.strictObject({ id: z.string(), of: z.int().positive() })),
});
export type CommonNeighborsAnswer = z.infer<typeof commonNeighborsAnswer>;

const matchCypher = `
MATCH (a:Entity) WHERE a.id IN $ids
MATCH (a)-[r]-(n:Entity) WHERE type(r) IN $types AND NOT n.id IN $ids
WITH n, count(DISTINCT a) AS of, count(r) AS claims, count(DISTINCT [startNode(r), type(r), endNode(r)]) AS relations
WHERE of >= $least`;

const totalsCypher = `${matchCypher}
RETURN count(n) AS entities, coalesce(sum(relations), 0) AS relations, coalesce(sum(claims), 0) AS claims`;

const rankedCypher = `${matchCypher}
WITH n.id AS id, of, ${degreeCypher} AS degree
ORDER BY of DESC, degree DESC, id LIMIT toInteger($limit)
RETURN id, of`;

const relationsCypher = `
MATCH (a:Entity) WHERE a.id IN $ids
MATCH (a)-[r]-(n:Entity) WHERE type(r) IN $types AND n.id IN $common
WITH r, 0 AS rank
${foldCypher}`;

/** The entities that several entities have relations with, and those relations. */
export const commonNeighbors: NamedQuery<typeof commonNeighborsParams, CommonNeighborsAnswer> = {
  name: "commonNeighbors",
  params: commonNeighborsParams,

  async inNeo4j(ask, { ids, least, limit }) {
    const known = asked(ids, await entitiesInNeo4j(ask, ids));
    const match = { ids, types: storedTypesOf(), least: least ?? known.entities.length };
    const [totals] = await ask(totalsCypher, match);
    const common = (await ask(rankedCypher, { ...match, limit })) as { id: string; of: number }[];
    const rows = await ask(relationsCypher, { ...match, common: common.map(({ id }) => id), relationLimit: limits.relations });
    const others = await entitiesInNeo4j(ask, common.map(({ id }) => id));
    return { ...known, entities: [...known.entities, ...others], common, ...carried(common.length, relationsFromRows(rows), totals as unknown as Totals) };
  },

  inMemory(graph, { ids, least, limit }) {
    const known = asked(ids, entitiesInMemory(graph, ids));
    const around = claimsAround(graph, ids);
    const enough = least ?? known.entities.length;
    const ranked = [...around]
      .map(([id, { claims, asked: near }]) => ({ id, claims, of: near.size, degree: degreeOf(graph, id) }))
      .filter(({ of }) => of >= enough)
      .sort((a, b) => b.of - a.of || b.degree - a.degree || compareText(a.id, b.id));
    const common = ranked.slice(0, limit).map(({ id, of }) => ({ id, of }));
    const claimsOf = (some: typeof ranked) => foldClaims(some.flatMap(({ claims }) => claims));
    const totals = { entities: ranked.length, relations: claimsOf(ranked).length, claims: ranked.reduce((sum, { claims }) => sum + claims.length, 0) };
    const others = entitiesInMemory(graph, common.map(({ id }) => id));
    const relations = claimsOf(ranked.slice(0, limit)).slice(0, limits.relations);
    return { ...known, entities: [...known.entities, ...others], common, ...carried(common.length, relations, totals) };
  },
};

interface Around {
  claims: StoredClaim[];
  /** The asked ones that it is related to. */
  asked: Set<string>;
}

function claimsAround(graph: ClaimGraph, ids: readonly string[]): Map<string, Around> {
  const askedIds = new Set(ids);
  const around = new Map<string, Around>();
  const meet = (id: string, other: string, claim: StoredClaim) => {
    if (askedIds.has(other)) return;
    const known = around.get(other) ?? { claims: [], asked: new Set() };
    known.claims.push(claim);
    known.asked.add(id);
    around.set(other, known);
  };
  for (const id of ids) {
    for (const claim of graph.out.get(id) ?? []) meet(id, claim.object, claim);
    for (const claim of graph.in.get(id) ?? []) meet(id, claim.subject, claim);
  }
  return around;
}

interface Totals {
  entities: number;
  relations: number;
  claims: number;
}

function carried(entities: number, relations: Relation[], totals: Totals): Pick<CommonNeighborsAnswer, "relations" | "truncated" | "omitted"> {
  const claims = relations.reduce((sum, relation) => sum + relation.count, 0);
  const omitted = { entities: totals.entities - entities, relations: totals.relations - relations.length, claims: totals.claims - claims, atLeast: false };
  return { relations, truncated: omitted.entities > 0 || omitted.relations > 0, omitted };
}
