import { z } from "zod";
import { asked, entitiesInMemory, entitiesInNeo4j } from "./asked";
import { foldCypher, foldClaims, relationsFromRows } from "./foldedRelations";
import { limits } from "./limits";
import type { NamedQuery } from "./namedQuery";
import { someIdsSchema, storedTypesOf } from "./parameters";
import { subgraphSchema, type Subgraph } from "../ontology/subgraph";

export const betweenParams = z.strictObject({ ids: someIdsSchema() });

export const betweenAnswer = subgraphSchema;

const matchCypher = `
MATCH (a:Entity) WHERE a.id IN $ids
MATCH (a)-[r]->(b:Entity) WHERE b.id IN $ids AND type(r) IN $types`;

const totalsCypher = `${matchCypher}
WITH a, b, type(r) AS stored, count(r) AS claims
RETURN count(*) AS relations, sum(claims) AS claims`;

/** The relations among the given entities, those of an entity to itself included; the busiest where there are too many. */
export const between: NamedQuery<typeof betweenParams, Subgraph> = {
  name: "between",
  params: betweenParams,

  async inNeo4j(ask, { ids }) {
    const known = asked(ids, await entitiesInNeo4j(ask, ids));
    const match = { ids, types: storedTypesOf() };
    const relations = relationsFromRows(await ask(`${matchCypher} WITH r, 0 AS rank ${foldCypher}`, { ...match, relationLimit: limits.relations }));
    const carried = { relations: relations.length, claims: relations.reduce((sum, relation) => sum + relation.count, 0) };
    const [totals] = relations.length < limits.relations ? [carried] : await ask(totalsCypher, match);
    const omitted = { relations: Number(totals?.relations) - carried.relations, claims: Number(totals?.claims) - carried.claims };
    return { ...known, relations, truncated: omitted.relations > 0, omitted: { entities: 0, ...omitted, atLeast: false } };
  },

  inMemory(graph, { ids }) {
    const known = asked(ids, entitiesInMemory(graph, ids));
    const among = new Set(ids);
    const all = foldClaims(ids.flatMap((id) => (graph.out.get(id) ?? []).filter((claim) => among.has(claim.object))));
    const relations = all.slice(0, limits.relations);
    const cut = all.slice(limits.relations);
    const claims = cut.reduce((sum, relation) => sum + relation.count, 0);
    return { ...known, relations, truncated: cut.length > 0, omitted: { entities: 0, relations: cut.length, claims, atLeast: false } };
  },
};
