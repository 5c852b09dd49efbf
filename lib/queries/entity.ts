import { z } from "zod";
import { asked, entitiesInMemory, entitiesInNeo4j } from "./asked";
import type { ClaimGraph, StoredClaim } from "./claimGraph";
import { grouped } from "./grouped";
import { limits } from "./limits";
import type { NamedQuery } from "./namedQuery";
import { compareText, yearOf } from "./order";
import { storedTypesOf } from "./parameters";
import { idSchema } from "../ontology/ids";
import { plainType } from "../ontology/modality";
import { entitySchema, type Entity } from "../ontology/records";
import { relationType, relationTypes } from "../ontology/relationTypes";

export const entityParams = z.strictObject({ id: idSchema });

const countSchema = z.strictObject({
  relation: z.string(),
  /** `both` for symmetric relations and for claims of an entity on itself. */
  direction: z.enum(["out", "in", "both"]),
  /** Of the earliest day that a claim can mean, or the latest where it has no earliest; null where none is known. */
  year: z.int().nullable(),
  claims: z.int().positive(),
  /** Number of distinct entities at the other end. */
  entities: z.int().positive(),
});
type Count = z.infer<typeof countSchema>;

export const entityAnswer = z.strictObject({
  entity: entitySchema,
  /** Most claims first. */
  counts: z.array(countSchema),
  /** Ids of the sources of its claims, in order. */
  sources: z.array(idSchema),
  /** Rows of `counts` and ids of `sources` beyond the limit. */
  omitted: z.strictObject({ counts: z.int().nonnegative(), sources: z.int().nonnegative() }),
});
export type EntityAnswer = z.infer<typeof entityAnswer>;

const plain = Object.fromEntries(storedTypesOf().map((type) => [type, plainType(type).relation]));
const symmetric = relationTypes.filter((row) => row.symmetric).map((row) => row.type);

const countsCypher = `
MATCH (e:Entity {id: $id})-[r]-(n:Entity)
WITH e, r, n, $plain[type(r)] AS relation
WHERE relation IS NOT NULL
WITH relation, CASE WHEN relation IN $symmetric OR n = e THEN "both" WHEN startNode(r) = e THEN "out" ELSE "in" END AS direction,
  coalesce(r.earliest, r.latest).year AS year, count(r) AS claims, count(DISTINCT n) AS entities
RETURN relation, direction, year, claims, entities`;

const sourcesCypher = `
MATCH (e:Entity {id: $id})-[r]-(:Entity)
WHERE $plain[type(r)] IS NOT NULL
WITH DISTINCT r.source AS source ORDER BY source
WITH collect(source) AS sources
RETURN size(sources) AS total, sources[..${limits.entitySources}] AS sources`;

/** One entity, with the number of its claims by relation, direction and year. Throws `not-found` for an unknown id. */
export const entity: NamedQuery<typeof entityParams, EntityAnswer> = {
  name: "entity",
  params: entityParams,

  async inNeo4j(ask, { id }) {
    const found = asked([id], await entitiesInNeo4j(ask, [id])).entities[0] as Entity;
    const counts = await ask(countsCypher, { id, plain, symmetric });
    const [row] = await ask(sourcesCypher, { id, plain });
    return answer(found, counts as Count[], row?.sources as string[], row?.total as number);
  },

  inMemory(graph, { id }) {
    const found = asked([id], entitiesInMemory(graph, [id])).entities[0] as Entity;
    const claims = claimsAround(graph, id);
    const sources = [...new Set(claims.map((claim) => claim.source))].sort(compareText);
    return answer(found, countClaims(claims, id), sources.slice(0, limits.entitySources), sources.length);
  },
};

function claimsAround(graph: ClaimGraph, id: string): StoredClaim[] {
  const incoming = (graph.in.get(id) ?? []).filter((claim) => claim.subject !== id);
  return [...(graph.out.get(id) ?? []), ...incoming];
}

function countClaims(claims: readonly StoredClaim[], id: string): Count[] {
  const directionOf = (claim: StoredClaim) =>
    relationType(claim.relation).symmetric || claim.subject === claim.object ? "both" : claim.subject === id ? "out" : "in";
  const yearOfClaim = (claim: StoredClaim) => {
    const day = claim.earliest ?? claim.latest;
    return day === null ? null : yearOf(day);
  };
  const groups = grouped(claims, (claim) => `${claim.relation} ${directionOf(claim)} ${yearOfClaim(claim)}`);
  return [...groups.values()].map((group) => {
    const one = group[0] as StoredClaim;
    const others = new Set(group.map((claim) => (claim.subject === id ? claim.object : claim.subject)));
    return { relation: one.relation, direction: directionOf(one), year: yearOfClaim(one), claims: group.length, entities: others.size };
  });
}

function answer(found: Entity, counts: Count[], sources: string[], totalSources: number): EntityAnswer {
  const sorted = counts.sort(
    (a, b) =>
      b.claims - a.claims ||
      compareText(a.relation, b.relation) ||
      compareText(a.direction, b.direction) ||
      (a.year ?? Number.MAX_SAFE_INTEGER) - (b.year ?? Number.MAX_SAFE_INTEGER),
  );
  const kept = sorted.slice(0, limits.entityCounts);
  return { entity: found, counts: kept, sources, omitted: { counts: sorted.length - kept.length, sources: totalSources - sources.length } };
}
