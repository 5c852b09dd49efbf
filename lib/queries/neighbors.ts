import { z } from "zod";
import { asked, entitiesInMemory, entitiesInNeo4j } from "./asked";
import type { ClaimGraph, StoredClaim } from "./claimGraph";
import { degreeCypher, degreeOf } from "./degree";
import { foldCypher, foldClaims, relationsFromRows } from "./foldedRelations";
import { grouped } from "./grouped";
import { limits } from "./limits";
import type { NamedQuery } from "./namedQuery";
import { beginningOfTime, compareDays, compareText, endOfTime } from "./order";
import {
  idsSchema,
  limitSchema,
  periodFields,
  periodIsOrdered,
  periodOrderError,
  relationListSchema,
  someIdsSchema,
  storedTypesOf,
  symmetricStoredTypes,
} from "./parameters";
import { isUndatedFor, overlaps, overlapsCypher, periodParams, undatedCypher } from "./period";
import { storedType } from "../ontology/modality";
import { relationType, relationTypes } from "../ontology/relationTypes";
import { subgraphSchema, type Relation, type Subgraph } from "../ontology/subgraph";

export const neighborsParams = z
  .strictObject({
    ids: someIdsSchema(),
    relations: relationListSchema.optional(),
    /** As seen from the asked entities; symmetric relations go both ways. */
    direction: z.enum(["out", "in", "both"]).default("both"),
    ...periodFields,
    /** Entities besides those asked for. */
    limit: limitSchema(limits.neighbors),
    /** `latest`: newest claim first; `connected`: most claims with the asked ones first; `type`: by relation type, in the order of the ontology. */
    order: z.enum(["latest", "connected", "type"]).default("connected"),
    /** Entities that are there already. */
    exclude: idsSchema(limits.neighbors.exclude).default([]),
  })
  .refine(periodIsOrdered, periodOrderError);
type Params = z.output<typeof neighborsParams>;

export const neighborsAnswer = subgraphSchema;

/** What `rankedCypher` needs: the place of each stored type in the ontology. */
export const typeRanks = Object.fromEntries(relationTypes.flatMap((row, rank) => storedTypesOf([row.type]).map((type) => [type, rank] as const)));

/** The claims `r` of the asked entities `a` with others `n`; goes with `aroundParams`. */
export const aroundCypher = `
MATCH (a:Entity) WHERE a.id IN $ids
MATCH (a)-[r]-(n:Entity)
WHERE type(r) IN $types AND NOT n.id IN $hidden
  AND ($direction = "both" OR type(r) IN $symmetric OR ($direction = "out") = (startNode(r) = a))`;

const totalsCypher = `${aroundCypher}
WITH a, n, startNode(r) = a AS out, type(r) AS stored, count(CASE WHEN ${overlapsCypher} THEN 1 END) AS claims, count(CASE WHEN ${undatedCypher} THEN 1 END) AS undated
RETURN count(DISTINCT CASE WHEN claims > 0 THEN n END) AS entities, count(CASE WHEN claims > 0 THEN 1 END) AS relations, sum(claims) AS claims, sum(undated) AS undated`;

// Each ends the same way, so that equals stand in one order in every engine.
const rankings = {
  latest: `max(CASE WHEN r.date IS NULL THEN date("${beginningOfTime}") ELSE coalesce(r.latest, date("${endOfTime}")) END) AS place ORDER BY place DESC, claims DESC`,
  connected: `${degreeCypher} AS degree ORDER BY claims DESC, degree DESC`,
  type: "min($typeRanks[type(r)]) AS place ORDER BY place, claims DESC",
} as const;

/** Ids of those others in order, at most `$limit`. */
export const rankedCypher = (order: keyof typeof rankings) => `${aroundCypher} AND ${overlapsCypher}
WITH n, n.id AS id, count(r) AS claims, ${rankings[order]}, id LIMIT toInteger($limit)
RETURN id`;

const relationsCypher = `${aroundCypher} AND ${overlapsCypher}
WITH r, $ranks[n.id] AS rank WHERE rank IS NOT NULL
${foldCypher}`;

/** What surrounds some entities: at most `limit` others, with every relation between these and the asked ones. */
export const neighbors: NamedQuery<typeof neighborsParams, Subgraph> = {
  name: "neighbors",
  params: neighborsParams,

  async inNeo4j(ask, params) {
    const known = asked(params.ids, await entitiesInNeo4j(ask, params.ids));
    const match = aroundParams(params);
    const [totals] = await ask(totalsCypher, match);
    const ranked = (await ask(rankedCypher(params.order), { ...match, limit: params.limit, typeRanks })).map((row) => row.id as string);
    const ranks = Object.fromEntries(ranked.map((id, rank) => [id, rank]));
    const rows = await ask(relationsCypher, { ...match, ranks, relationLimit: limits.relations });
    const others = await entitiesInNeo4j(ask, ranked);
    return answer([...known.entities, ...others], others.length, relationsFromRows(rows), known.missing, totals as unknown as Totals);
  },

  inMemory(graph, params) {
    const known = asked(params.ids, entitiesInMemory(graph, params.ids));
    const around = claimsAround(graph, params);
    const matching = around.filter(({ claim }) => overlaps(claim, params));
    const ranked = rankAround(graph, matching, params);
    const ranks = new Map(ranked.slice(0, params.limit).map((id, place) => [id, place]));
    const rankOf = ({ subject, object }: { subject: string; object: string }) => ranks.get(subject) ?? ranks.get(object) ?? limits.neighbors.max;
    const all = foldClaims(matching.map(({ claim }) => claim), rankOf);
    const relations = all.filter((relation) => rankOf(relation) < limits.neighbors.max).slice(0, limits.relations);
    const totals = {
      entities: ranked.length,
      relations: all.length,
      claims: matching.length,
      undated: around.filter(({ claim }) => isUndatedFor(claim, params)).length,
    };
    const others = entitiesInMemory(graph, [...ranks.keys()]);
    return answer([...known.entities, ...others], others.length, relations, known.missing, totals);
  },
};

/** The parameters of `aroundCypher`. */
export function aroundParams({ ids, exclude, relations, direction, ...period }: Omit<Params, "limit" | "order">): Record<string, unknown> {
  return { ids, hidden: [...ids, ...exclude], types: storedTypesOf(relations), direction, symmetric: symmetricStoredTypes, ...periodParams(period) };
}

/** What matches altogether, and the claims that only their missing date keeps out. */
interface Totals {
  entities: number;
  relations: number;
  claims: number;
  undated: number;
}

/** A claim of an asked entity, and the one at its other end. */
export interface ClaimAround {
  claim: StoredClaim;
  /** As seen from the asked one. */
  end: "out" | "in";
  other: string;
}

/** The claims of the asked entities with others, whatever their date. */
export function claimsAround(graph: ClaimGraph, { ids, relations, direction, exclude }: Pick<Params, "ids" | "relations" | "direction" | "exclude">): ClaimAround[] {
  const hidden = new Set([...ids, ...exclude]);
  const wanted = relations && new Set(relations);
  const keeps = (claim: StoredClaim, end: "out" | "in") =>
    (!wanted || wanted.has(claim.relation)) && (direction === "both" || direction === end || relationType(claim.relation).symmetric);
  return ids.flatMap((id) => [
    ...(graph.out.get(id) ?? []).filter((claim) => !hidden.has(claim.object) && keeps(claim, "out")).map((claim) => ({ claim, end: "out" as const, other: claim.object })),
    ...(graph.in.get(id) ?? []).filter((claim) => !hidden.has(claim.subject) && keeps(claim, "in")).map((claim) => ({ claim, end: "in" as const, other: claim.subject })),
  ]);
}

/** Ids of the others in order. */
export function rankAround(graph: ClaimGraph, matching: readonly ClaimAround[], { order }: Pick<Params, "order">): string[] {
  const latest = (claim: StoredClaim) => (claim.date === undefined ? beginningOfTime : (claim.latest ?? endOfTime));
  const places = [...grouped(matching, ({ other }) => other)].map(([id, around]) => ({
    id,
    claims: around.length,
    degree: degreeOf(graph, id),
    latest: around.map(({ claim }) => latest(claim)).reduce((a, b) => (compareDays(a, b) < 0 ? b : a)),
    type: Math.min(...new Set(around.map(({ claim }) => typeRanks[storedType(claim.relation, claim.modality)] ?? 0))),
  }));
  type Place = (typeof places)[number];
  const first = {
    latest: (a: Place, b: Place) => compareDays(b.latest, a.latest) || b.claims - a.claims,
    connected: (a: Place, b: Place) => b.claims - a.claims || b.degree - a.degree,
    type: (a: Place, b: Place) => a.type - b.type || b.claims - a.claims,
  }[order];
  return places.sort((a, b) => first(a, b) || compareText(a.id, b.id)).map(({ id }) => id);
}

function answer(entities: Subgraph["entities"], others: number, relations: Relation[], missing: string[], totals: Totals): Subgraph {
  const carried = relations.reduce((sum, relation) => sum + relation.count, 0);
  const omitted = {
    entities: totals.entities - others,
    relations: totals.relations - relations.length,
    claims: totals.claims - carried + totals.undated,
    atLeast: false,
  };
  return { entities, relations, truncated: omitted.entities > 0 || omitted.relations > 0, omitted, missing };
}
