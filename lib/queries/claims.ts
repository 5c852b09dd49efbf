import { z } from "zod";
import { unknown } from "./asked";
import { readCursor, writeCursor, type ClaimPlace } from "./claimCursor";
import type { ClaimGraph, StoredClaim } from "./claimGraph";
import { claimPageInNeo4j, claimsHeldInNeo4j, type ClaimFilter } from "./claimPages";
import { limits } from "./limits";
import { sourceFromProperties } from "./neo4jRows";
import type { AskNeo4j, NamedQuery } from "./namedQuery";
import { compareText } from "./order";
import { idsSchema, limitSchema, relationTypeSchema, someIdsSchema } from "./parameters";
import { conflictFlag } from "../ontology/conflictKeys";
import { passing } from "./testedClaims";
import { claimTestsSchema } from "../ontology/claimTestSchema";
import { idSchema } from "../ontology/ids";
import { storedType } from "../ontology/modality";
import { claimSchema, sourceSchema, type Claim, type Source } from "../ontology/records";

export const claimsParams = z.strictObject({
  ids: idsSchema(limits.claims.max).refine((ids) => ids.length > 0, "give at least one id, or leave ids out").optional(),
  subject: idSchema.optional(),
  relation: relationTypeSchema.optional(),
  object: idSchema.optional(),
  /** Entities that both ends must be of. */
  among: someIdsSchema().optional(),
  source: idSchema.optional(),
  /** Key of an occurrence. */
  event: idSchema.optional(),
  /** The claim that the claims speak of. */
  about: idSchema.optional(),
  /** Key of a disagreement that the claims take part in. */
  conflict: idSchema.optional(),
  dataset: idSchema.optional(),
  /** All of which a claim must pass. */
  filters: claimTestsSchema.optional(),
  limit: limitSchema(limits.claims),
  cursor: z.string().max(4_000).optional(),
});

export const claimsAnswer = z.strictObject({
  /** In the order of stored type and id. */
  claims: z.array(claimSchema),
  /** The sources of these claims, in the order of their ids. */
  sources: z.array(sourceSchema),
  /** For the next page; absent on the last. */
  cursor: z.string().optional(),
  /** Number of claims that the filters match, on all pages. */
  total: z.int().nonnegative(),
  /** Asked ids that are not in the store. */
  missing: z.array(z.string()),
});
export type ClaimsAnswer = z.infer<typeof claimsAnswer>;

/** Claims with their sources, page by page in a stable order. */
export const claims: NamedQuery<typeof claimsParams, ClaimsAnswer> = {
  name: "claims",
  params: claimsParams,

  async inNeo4j(ask, { limit, cursor, ...filter }) {
    const after = cursor === undefined ? undefined : readCursor(cursor, filter);
    const missing = missingOf(filter, await heldInNeo4j(ask, filter));
    const { claims: found, total } = await claimPageInNeo4j(ask, filter, after, limit + 1);
    return answer(found, limit, filter, total, missing, await sourcesInNeo4j(ask, found.slice(0, limit)));
  },

  inMemory(graph, { limit, cursor, ...filter }) {
    const after = cursor === undefined ? undefined : readCursor(cursor, filter);
    const missing = missingOf(filter, (id) => graph.entities.has(id) || graph.sources.has(id) || graph.claims.has(id));
    const isAmong = bothAmong(filter.among);
    const doesPass = passing(filter.filters, (id) => graph.sources.get(id));
    const matching = candidates(graph, filter).filter((claim) => isAmong(claim) && matches(graph, claim, filter) && doesPass(claim)).sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
    const found = after ? matching.filter((claim) => comparePlaces(placeOf(claim), after) > 0) : matching;
    const page = found.slice(0, limit + 1).map(withoutDays);
    const ids = new Set(page.slice(0, limit).map((claim) => claim.source));
    const sources = [...ids].flatMap((id) => graph.sources.get(id) ?? []);
    return answer(page, limit, filter, matching.length, missing, sources);
  },
};

const placeOf = (claim: Claim): ClaimPlace => ({ type: storedType(claim.relation, claim.modality), id: claim.id });

const comparePlaces = (a: ClaimPlace, b: ClaimPlace): number => compareText(a.type, b.type) || compareText(a.id, b.id);

function withoutDays({ earliest: _earliest, latest: _latest, ...claim }: StoredClaim): Claim {
  return claim;
}

/** Whether both ends of a claim are among the entities; any are when none are given. */
function bothAmong(among: readonly string[] | undefined): (claim: Claim) => boolean {
  if (!among) return () => true;
  const ids = new Set(among);
  return ({ subject, object }) => ids.has(subject) && ids.has(object);
}

function candidates(graph: ClaimGraph, { ids, subject, object, among }: ClaimFilter): StoredClaim[] {
  if (ids) return ids.flatMap((id) => graph.claims.get(id) ?? []);
  if (subject !== undefined) return [...(graph.out.get(subject) ?? [])];
  if (object !== undefined) return [...(graph.in.get(object) ?? [])];
  if (among) return among.flatMap((id) => graph.out.get(id) ?? []);
  return [...graph.claims.values()];
}

function matches(graph: ClaimGraph, claim: StoredClaim, { subject, relation, object, source, event, about, conflict, dataset }: ClaimFilter): boolean {
  const equal = (asked: string | undefined, value: string | undefined) => asked === undefined || asked === value;
  return (
    equal(subject, claim.subject) &&
    equal(relation, claim.relation) &&
    equal(object, claim.object) &&
    equal(source, claim.source) &&
    equal(event, claim.event) &&
    equal(about, claim.about) &&
    (conflict === undefined || claim.flags.includes(conflictFlag(conflict))) &&
    (dataset === undefined || graph.sources.get(claim.source)?.dataset === dataset)
  );
}

/** The records that a filter names. Events, disagreements and data sets are keys without a record: what nobody has, matches nothing. */
function namedIds({ ids, subject, object, among, source, about }: ClaimFilter): string[] {
  const ends = [subject, object, source, about].filter((id) => id !== undefined);
  return [...new Set([...(ids ?? []), ...(among ?? []), ...ends])];
}

function missingOf(filter: ClaimFilter, holds: (id: string) => boolean): string[] {
  const named = namedIds(filter);
  const missing = named.filter((id) => !holds(id));
  if (missing.length > 0 && missing.length === named.length) throw unknown(filter.ids || filter.about ? "claim" : "entity or source", missing);
  return missing;
}

async function heldInNeo4j(ask: AskNeo4j, filter: ClaimFilter): Promise<(id: string) => boolean> {
  const ids = namedIds(filter);
  if (ids.length === 0) return () => true;
  const records = await ask("UNWIND $ids AS id WITH id WHERE EXISTS { (:Entity {id: id}) } OR EXISTS { (:Source {id: id}) } RETURN id", { ids });
  const held = new Set(records.map((row) => String(row.id)));
  const claimIds = [...(filter.ids ?? []), ...(filter.about === undefined ? [] : [filter.about])].filter((id) => !held.has(id));
  for (const id of await claimsHeldInNeo4j(ask, [...new Set(claimIds)])) held.add(id);
  return (id) => held.has(id);
}

async function sourcesInNeo4j(ask: AskNeo4j, page: readonly Claim[]): Promise<Source[]> {
  const ids = [...new Set(page.map((claim) => claim.source))];
  if (ids.length === 0) return [];
  const rows = await ask("MATCH (s:Source) WHERE s.id IN $ids RETURN properties(s) AS properties", { ids });
  return rows.map((row) => sourceFromProperties(row.properties as Record<string, unknown>));
}

function answer(found: readonly Claim[], limit: number, filter: ClaimFilter, total: number, missing: string[], sources: Source[]): ClaimsAnswer {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const cursor = found.length > limit && last ? { cursor: writeCursor(placeOf(last), filter) } : {};
  return { claims: page, sources: sources.sort((a, b) => compareText(a.id, b.id)), ...cursor, total, missing };
}
