import { z } from "zod";
import { asked, entitiesInMemory, entitiesInNeo4j } from "./asked";
import { foldCypher, foldClaims, relationsFromRows } from "./foldedRelations";
import { limits } from "./limits";
import type { AskNeo4j, NamedQuery } from "./namedQuery";
import { someIdsSchema, storedTypesOf } from "./parameters";
import { failsUndated, leavesUndatedOut, passing, testsInNeo4j, withoutDates } from "./testedClaims";
import { claimTestsSchema, type ClaimTests } from "../ontology/claimTestSchema";
import { subgraphSchema, type Subgraph } from "../ontology/subgraph";

export const betweenParams = z.strictObject({
  ids: someIdsSchema(),
  /** All of which a claim must pass: relations are folded from those that do. */
  filters: claimTestsSchema.optional(),
});

export const betweenAnswer = subgraphSchema;

const matchCypher = `
MATCH (a:Entity) WHERE a.id IN $ids
MATCH (a)-[r]->(b:Entity) WHERE b.id IN $ids AND type(r) IN $types`;

const totalsCypher = `
WITH a, b, type(r) AS stored, count(r) AS claims
RETURN count(*) AS relations, sum(claims) AS claims`;

/** The relations among the given entities, those of an entity to itself included; the busiest where there are too many. */
export const between: NamedQuery<typeof betweenParams, Subgraph> = {
  name: "between",
  params: betweenParams,

  async inNeo4j(ask, { ids, filters }) {
    const known = asked(ids, await entitiesInNeo4j(ask, ids));
    const tests = await testsInNeo4j(ask, filters);
    const match = [matchCypher, ...tests.texts].join(" AND ");
    const params = { ids, types: storedTypesOf(), ...tests.params };
    const relations = relationsFromRows(await ask(`${match} WITH r, 0 AS rank ${foldCypher}`, { ...params, relationLimit: limits.relations }));
    const carried = { relations: relations.length, claims: relations.reduce((sum, relation) => sum + relation.count, 0) };
    const [totals] = relations.length < limits.relations ? [carried] : await ask(match + totalsCypher, params);
    const omitted = { relations: Number(totals?.relations) - carried.relations, claims: Number(totals?.claims) - carried.claims + (await undatedInNeo4j(ask, ids, filters)) };
    return { ...known, relations, truncated: omitted.relations > 0, omitted: { entities: 0, ...omitted, atLeast: false } };
  },

  inMemory(graph, { ids, filters }) {
    const known = asked(ids, entitiesInMemory(graph, ids));
    const among = new Set(ids);
    const claims = ids.flatMap((id) => (graph.out.get(id) ?? []).filter((claim) => among.has(claim.object)));
    const sourceOf = (id: string) => graph.sources.get(id);
    const all = foldClaims(claims.filter(passing(filters, sourceOf)));
    const relations = all.slice(0, limits.relations);
    const cut = all.slice(limits.relations);
    const undated = claims.filter((claim) => failsUndated(filters, claim)).filter(passing(withoutDates(filters), sourceOf)).length;
    const omitted = { relations: cut.length, claims: cut.reduce((sum, relation) => sum + relation.count, 0) + undated };
    return { ...known, relations, truncated: cut.length > 0, omitted: { entities: 0, ...omitted, atLeast: false } };
  },
};

/** How many claims only their missing date keeps out. */
async function undatedInNeo4j(ask: AskNeo4j, ids: readonly string[], filters: ClaimTests | undefined): Promise<number> {
  if (!leavesUndatedOut(filters)) return 0;
  const tests = await testsInNeo4j(ask, withoutDates(filters));
  const [row] = await ask(`${[matchCypher, ...tests.texts].join(" AND ")} AND r.date IS NULL RETURN count(r) AS undated`, { ids, types: storedTypesOf(), ...tests.params });
  return Number(row?.undated ?? 0);
}
