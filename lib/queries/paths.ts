import { z } from "zod";
import { asked, entitiesInMemory, entitiesInNeo4j, type Asked } from "./asked";
import type { ClaimGraph, StoredClaim } from "./claimGraph";
import { degreeCypher, degreeOf } from "./degree";
import { foldCypher, foldClaims, relationsFromRows } from "./foldedRelations";
import { limits } from "./limits";
import type { AskNeo4j, NamedQuery } from "./namedQuery";
import { compareDays, compareText, endOfTime } from "./order";
import { bound, modalityListSchema, periodIsOrdered, periodOrderError, relationListSchema, storedTypesOf } from "./parameters";
import { overlaps, overlapsCypher, periodParams, type Period } from "./period";
import { runAsking, runNow, shortestChains, type Chains, type ExtendReply, type ExtendRequest, type StepReply, type StepRequest } from "./shortestChains";
import { idSchema } from "../ontology/ids";
import { modalities, storedType } from "../ontology/modality";
import { relationId } from "../ontology/relationId";
import { subgraphSchema, type Relation } from "../ontology/subgraph";

const periodOf = ({ since, until }: { since?: string; until?: string }): Period => ({ from: since, to: until });

export const pathsParams = z
  .strictObject({
    from: idSchema,
    to: idSchema,
    relations: relationListSchema.optional(),
    /** Claims in a path at most. */
    maxLength: z.int().positive().max(limits.pathLength.max, `a path has at most ${limits.pathLength.max} claims`).default(limits.pathLength.default),
    modalities: modalityListSchema.optional(),
    /** Only paths along which days can be chosen from the dates of the claims that never go back; undated claims are left out. */
    chronological: z.boolean().default(false),
    /** Only along claims of this period, both days in it; undated claims are left out. */
    since: bound("earliest").optional(),
    until: bound("latest").optional(),
  })
  .refine((params) => periodIsOrdered(periodOf(params)), { ...periodOrderError, path: ["until"] });
type Params = z.output<typeof pathsParams>;

export const pathsAnswer = z.strictObject({
  ...subgraphSchema.shape,
  /** Entity ids along each path, from the first to the last; in the order of the ids. */
  paths: z.array(z.array(z.string())),
});
export type PathsAnswer = z.infer<typeof pathsAnswer>;

const usable = `type(r) IN $types AND r.modality IN $modalities AND ${overlapsCypher}`;

const stepCypher = {
  forward: `
UNWIND $reached AS at
WITH at.id AS id, date(at.time) AS time
MATCH (m:Entity {id: id})-[r]-(n:Entity)
WHERE ${usable} AND ($within IS NULL OR n.id IN $within)
  AND (NOT $chronological OR (r.date IS NOT NULL AND (r.latest IS NULL OR r.latest >= time)))
WITH n, min(CASE WHEN $chronological AND r.earliest > time THEN r.earliest ELSE time END) AS time
RETURN n.id AS id, toString(time) AS time, ${degreeCypher} AS degree`,
  backward: `
UNWIND $reached AS at
WITH at.id AS id, date(at.time) AS time
MATCH (m:Entity {id: id})-[r]-(n:Entity)
WHERE ${usable} AND ($within IS NULL OR n.id IN $within)
  AND (NOT $chronological OR (r.date IS NOT NULL AND (r.earliest IS NULL OR r.earliest <= time)))
WITH n, max(CASE WHEN $chronological AND r.latest < time THEN r.latest ELSE time END) AS time
RETURN n.id AS id, toString(time) AS time, ${degreeCypher} AS degree`,
};

const extendCypher = `
UNWIND range(0, size($ends) - 1) AS end
CALL (end) {
  WITH $ends[end].id AS id, date($ends[end].time) AS time
  MATCH (m:Entity {id: id})-[r]-(n:Entity)
  WHERE ${usable} AND $bounds[n.id] IS NOT NULL
    AND (NOT $chronological OR (r.date IS NOT NULL AND (r.latest IS NULL OR r.latest >= time)))
  WITH n.id AS id, min(CASE WHEN $chronological AND r.earliest > time THEN r.earliest ELSE time END) AS time
  WHERE time <= date($bounds[id])
  RETURN id, time ORDER BY id LIMIT toInteger($atMost)
}
RETURN end, id, toString(time) AS time`;

// A relation is all its claims, also where the path may run along some of them only: it is drawn with its whole count.
const relationsCypher = `
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})
MATCH (b:Entity {id: pair[1]})
MATCH (a)-[r]-(b) WHERE type(r) IN $types
WITH startNode(r) AS subject, type(r) AS stored, endNode(r) AS object, collect(r) AS whole
WHERE any(r IN whole WHERE ${usable})
UNWIND whole AS r
WITH r, 0 AS rank
${foldCypher}`;

/** All shortest chains of claims from one entity to another, whichever way each claim points, with the relations they run along. */
export const paths: NamedQuery<typeof pathsParams, PathsAnswer> = {
  name: "paths",
  params: pathsParams,

  async inNeo4j(ask, params) {
    const { from, to } = params;
    const known = asked(bothEnds(params), await entitiesInNeo4j(ask, bothEnds(params)));
    if (known.missing.length > 0) return nothing(known);
    const degrees = await ask(`MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id, ${degreeCypher} AS degree`, { ids: [from, to] });
    const degree = (id: string) => (degrees.find((row) => row.id === id)?.degree ?? 0) as number;
    const match = { types: storedTypesOf(params.relations, params.modalities), modalities: params.modalities ?? modalities, chronological: params.chronological, ...periodParams(periodOf(params)) };
    const search = shortestChains({ ...params, cap: limits.paths, degrees: { from: degree(from), to: degree(to) } });
    const found = await runAsking(search, (request) => (request.kind === "step" ? stepInNeo4j(ask, match, request) : extendInNeo4j(ask, match, request)));
    const rows = await ask(relationsCypher, { ...match, pairs: pairsOf(found.chains), relationLimit: limits.relations + 1 });
    return answer(found, await entitiesInNeo4j(ask, idsOf(params, found.chains)), relationsFromRows(rows));
  },

  inMemory(graph, params) {
    const { from, to } = params;
    const known = asked(bothEnds(params), entitiesInMemory(graph, bothEnds(params)));
    if (known.missing.length > 0) return nothing(known);
    const degrees = { from: degreeOf(graph, from), to: degreeOf(graph, to) };
    const search = shortestChains({ ...params, cap: limits.paths, degrees });
    const found = runNow(search, (request) => (request.kind === "step" ? stepInMemory(graph, params, request) : extendInMemory(graph, params, request)));
    const usable = pairsOf(found.chains).flatMap(([a, b]) => hopsFrom(graph, a, { ...params, chronological: false }).filter((hop) => hop.other === b).map((hop) => hop.claim));
    return answer(found, entitiesInMemory(graph, idsOf(params, found.chains)), wholeRelations(graph, usable));
  },
};

const bothEnds = ({ from, to }: Params): string[] => [...new Set([from, to])];

/** In the order they are met; without a path, the ends alone. */
const idsOf = (params: Params, chains: readonly string[][]): string[] => (chains.length > 0 ? [...new Set(chains.flat())] : bothEnds(params));

/** Each two entities that follow on each other, once. */
function pairsOf(chains: readonly string[][]): [string, string][] {
  const pairs = chains.flatMap((ids) => ids.slice(1).map((id, i) => [ids[i] as string, id].sort(compareText) as [string, string]));
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}

async function stepInNeo4j(ask: AskNeo4j, match: Record<string, unknown>, { side, reached, within }: StepRequest): Promise<StepReply> {
  const params = { ...match, reached: [...reached].map(([id, time]) => ({ id, time })), within: within ? [...within] : null };
  return (await ask(stepCypher[side], params)) as StepReply;
}

async function extendInNeo4j(ask: AskNeo4j, match: Record<string, unknown>, { ends, bounds, atMost }: ExtendRequest): Promise<ExtendReply> {
  return (await ask(extendCypher, { ...match, ends, bounds: Object.fromEntries(bounds), atMost })) as ExtendReply;
}

interface Hop {
  claim: StoredClaim;
  other: string;
}

function hopsFrom(graph: ClaimGraph, id: string, params: Params): Hop[] {
  const { relations, modalities: allowed, chronological } = params;
  const usable = (claim: StoredClaim) =>
    (!relations || relations.includes(claim.relation)) && (!allowed || allowed.includes(claim.modality)) && (!chronological || claim.date !== undefined) && overlaps(claim, periodOf(params));
  return [
    ...(graph.out.get(id) ?? []).map((claim) => ({ claim, other: claim.object })),
    ...(graph.in.get(id) ?? []).filter((claim) => claim.subject !== id).map((claim) => ({ claim, other: claim.subject })),
  ].filter(({ claim }) => usable(claim));
}

/** The relations that some claims belong to, with all claims of each. */
function wholeRelations(graph: ClaimGraph, claims: readonly StoredClaim[]): Relation[] {
  const keyOf = ({ subject, relation, modality, object }: StoredClaim) => relationId(subject, storedType(relation, modality), object);
  const wanted = new Set(claims.map(keyOf));
  const subjects = [...new Set(claims.map(({ subject }) => subject))];
  return foldClaims(subjects.flatMap((id) => (graph.out.get(id) ?? []).filter((claim) => wanted.has(keyOf(claim)))));
}

/** The earliest day at the other end of a claim for one who sets out on `time`; undefined where the claim is over by then. */
function arrival(claim: StoredClaim, time: string): string | undefined {
  if (claim.latest !== null && compareDays(claim.latest, time) < 0) return undefined;
  return claim.earliest !== null && compareDays(claim.earliest, time) > 0 ? claim.earliest : time;
}

/** The same against time: the latest day to set out for one who must be there on `time`. */
function departure(claim: StoredClaim, time: string): string | undefined {
  if (claim.earliest !== null && compareDays(claim.earliest, time) > 0) return undefined;
  return claim.latest !== null && compareDays(claim.latest, time) < 0 ? claim.latest : time;
}

function stepInMemory(graph: ClaimGraph, params: Params, { side, reached, within }: StepRequest): StepReply {
  const go = side === "forward" ? arrival : departure;
  const sign = side === "forward" ? 1 : -1;
  const found = new Map<string, string>();
  for (const [id, time] of reached) {
    for (const { claim, other } of hopsFrom(graph, id, params)) {
      const day = params.chronological ? go(claim, time) : time;
      const before = found.get(other);
      if (day === undefined || (within && !within.has(other)) || (before !== undefined && sign * compareDays(day, before) >= 0)) continue;
      found.set(other, day);
    }
  }
  return [...found].map(([id, time]) => ({ id, time, degree: degreeOf(graph, id) }));
}

function extendInMemory(graph: ClaimGraph, params: Params, { ends, bounds, atMost }: ExtendRequest): ExtendReply {
  return ends.flatMap(({ id, time }, end) =>
    stepInMemory(graph, params, { kind: "step", side: "forward", reached: new Map([[id, time]]), within: new Set(bounds.keys()) })
      .filter((found) => compareDays(found.time, bounds.get(found.id) ?? endOfTime) <= 0)
      .sort((a, b) => compareText(a.id, b.id))
      .slice(0, atMost)
      .map((found) => ({ end, id: found.id, time: found.time })),
  );
}

function nothing({ entities, missing }: Asked): PathsAnswer {
  return { entities, relations: [], paths: [], truncated: false, omitted: { entities: 0, relations: 0, claims: 0, atLeast: false }, missing };
}

function answer({ chains, more, onChains }: Chains, entities: PathsAnswer["entities"], relations: Relation[]): PathsAnswer {
  const among = new Set(chains.flat());
  const omitted = {
    entities: more ? [...onChains].filter((id) => !among.has(id)).length : 0,
    relations: Math.max(0, relations.length - limits.relations),
    claims: 0,
    atLeast: more || relations.length > limits.relations,
  };
  return { entities, relations: relations.slice(0, limits.relations), paths: chains, truncated: omitted.atLeast, omitted, missing: [] };
}
