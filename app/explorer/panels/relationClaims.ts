import type { ClaimTest } from "../../../lib/ontology/claimTests";
import { firmest, storedType, plainType, type Modality } from "../../../lib/ontology/modality";
import { relationEnds } from "../../../lib/ontology/relationId";
import { conflictKeys } from "../../../lib/ontology/conflictKeys";
import type { Claim, Entity, Source } from "../../../lib/ontology/records";
import { api, type ClaimsAnswer } from "../api";
import { entitiesOf } from "./claimAnswers";

/** Everything the relation panel shows. */
export interface RelationAnswer {
  subject: string;
  object: string;
  relation: string;
  modality: Modality;
  /** The relation's own claims, then those of other ends or modality that speak of the same deed: one column each. */
  compared: Claim[];
  /** How many of `compared` are the relation's own, and how many there are of it. */
  own: number;
  total: number;
  /** How many more there are that don't pass the filters. */
  failing: number;
  /** Keys of the disagreements that its claims take part in. */
  conflict: string[];
  /** Other claims on the same occurrence. */
  occurrence: Claim[];
  /** Occurrences that its own claims speak of, how many of them were looked at, claims that these have in all, and how many of each were read at most. */
  events: { all: number; read: number; claims: number; each: number; isCut: boolean };
  sources: ReadonlyMap<string, Source>;
  entities: ReadonlyMap<string, Entity>;
}

const readAtOnce = 200;
const eventsRead = 3;
/** Pages that are looked through for the relation's own among claims of another modality. */
const pagesAtMost = 10;

/** Reads the first `limit` claims of a relation that pass `tests`, and beside them what other sources say of the same occurrence. */
export async function readRelation(id: string, limit: number, signal: AbortSignal, tests: readonly ClaimTest[] = []): Promise<RelationAnswer> {
  const filters = tests.length > 0 ? { filters: tests } : {};
  const ends = relationEnds(id);
  if (!ends) throw new RangeError(`No relation ${id}`);
  const { subject, object } = ends;
  const { relation } = plainType(ends.storedType);
  const all: Pick<ClaimsAnswer, "claims" | "sources"> = { claims: [], sources: [] };
  const own: Claim[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pagesAtMost && own.length < limit && (page === 0 || cursor !== undefined); page++) {
    const answer = await api.claims({ subject, relation, object, limit, ...filters, ...(cursor !== undefined && { cursor }) }, signal);
    ({ cursor } = answer);
    all.claims.push(...answer.claims);
    all.sources.push(...answer.sources);
    own.push(...answer.claims.filter((claim) => storedType(claim.relation, claim.modality) === ends.storedType));
  }
  const allEvents = [...new Set(own.flatMap((claim) => claim.event ?? []))];
  const events = allEvents.slice(0, eventsRead);
  const around = await Promise.all(events.map((event) => api.claims({ event, limit: readAtOnce, ...filters }, signal)));
  const others = aroundOwn(own, [all, ...around]);
  const sameDeed = others.filter((claim) => claim.relation === relation && (claim.object === object || (claim.subject === subject && claim.object === object)));
  const occurrence = others.filter((claim) => !sameDeed.includes(claim));
  const [entities, between, whole] = await Promise.all([
    entitiesOf([...own, ...others], signal),
    api.between([subject, object], signal, tests),
    tests.length > 0 ? api.between([subject, object], signal) : null,
  ]);
  const isThis = (known: { id: string }) => known.id === id;
  const folded = between.relations.find(isThis);
  const total = Math.max(own.length, folded?.count ?? 0);
  return {
    subject,
    object,
    relation,
    modality: folded?.modality ?? firmest(own.map((claim) => claim.modality)),
    compared: [...own, ...sameDeed],
    own: own.length,
    conflict: [...new Set([...(folded?.conflict ?? []), ...own.flatMap((claim) => conflictKeys(claim.flags))])],
    occurrence,
    events: { all: allEvents.length, read: events.length, claims: around.reduce((sum, { total }) => sum + total, 0), each: readAtOnce, isCut: around.some(({ claims, total }) => claims.length < total) },
    sources: new Map([all, ...around].flatMap((answer) => answer.sources).map((source) => [source.id, source])),
    entities,
    total,
    failing: Math.max(0, (whole?.relations.find(isThis)?.count ?? total) - total),
  };
}

function aroundOwn(own: Claim[], answers: Pick<ClaimsAnswer, "claims">[]): Claim[] {
  const seen = new Set(own.map((claim) => claim.id));
  const others: Claim[] = [];
  for (const claim of answers.flatMap((answer) => answer.claims)) {
    if (seen.has(claim.id)) continue;
    seen.add(claim.id);
    others.push(claim);
  }
  return others;
}

/** Whether two claims of the list take part in one disagreement. */
export function disagree(claims: readonly Claim[]): boolean {
  const seen = new Set<string>();
  for (const key of claims.flatMap((claim) => [...new Set(conflictKeys(claim.flags))])) {
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}
