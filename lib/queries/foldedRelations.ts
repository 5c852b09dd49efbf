import type { StoredClaim } from "./claimGraph";
import { grouped } from "./grouped";
import { beginningOfTime, compareDays, compareText, endOfTime } from "./order";
import { relationId } from "../ontology/relationId";
import { firmest, plainType, storedType, type Modality } from "../ontology/modality";
import { conflictKeys } from "../ontology/conflictKeys";
import type { Status } from "../ontology/status";
import type { Relation } from "../ontology/subgraph";

/** Keys of occurrences, and ids of sources, that a relation carries at most. */
const maxEvents = 20;
const maxSources = 20;
/** Places that a relation carries at most. */
const maxPlaces = 20;

/**
 * Folds the relationships `r` in scope, each with a number `rank`, into one row a relation: `rank`, then the busiest,
 * then by ends and type, at most `$relationLimit`. `first` is the date of the claim with the least earliest day (then
 * least latest day, then text), `last` that with the greatest latest day (then greatest earliest day, then text); an open end is infinite.
 */
export const foldCypher = `
WITH rank, startNode(r) AS s, type(r) AS stored, endNode(r) AS o, count(r) AS count, collect(DISTINCT r.source) AS sources,
  collect(DISTINCT r.modality) AS modalities,
  min(CASE WHEN r.date IS NOT NULL THEN [coalesce(r.earliest, date("${beginningOfTime}")), coalesce(r.latest, date("${endOfTime}")), r.date] END) AS first,
  max(CASE WHEN r.date IS NOT NULL THEN [coalesce(r.latest, date("${endOfTime}")), coalesce(r.earliest, date("${beginningOfTime}")), r.date] END) AS last,
  collect(DISTINCT r.event) AS events,
  collect(CASE WHEN size(r.flags) > 0 THEN r.flags END) AS flagged,
  collect(DISTINCT r.place) AS places, collect(DISTINCT r.status) AS statuses
WITH *, s.id AS subject, o.id AS object
ORDER BY rank, count DESC, subject, stored, object LIMIT toInteger($relationLimit)
RETURN rank, subject, stored, object, count, size(sources) AS sources, modalities, first[2] AS first, last[2] AS last,
  COLLECT { UNWIND events AS event RETURN event ORDER BY event LIMIT ${maxEvents} } AS events,
  COLLECT { UNWIND sources AS source RETURN source ORDER BY source LIMIT ${maxSources} } AS sourceIds,
  COLLECT { UNWIND places AS place RETURN place ORDER BY place LIMIT ${maxPlaces} } AS places, statuses,
  reduce(known = [], flags IN flagged | known + [flag IN flags WHERE NOT flag IN known]) AS flags`;

/** A relation with its place in the answer. */
export interface RankedRelation {
  rank: number;
  stored: string;
  relation: Relation;
}

interface FoldRow {
  rank: number;
  subject: string;
  stored: string;
  object: string;
  count: number;
  sources: number;
  sourceIds: string[];
  modalities: Modality[];
  first: string | null;
  last: string | null;
  events: string[];
  flags: string[];
  places: string[];
  statuses: Status[];
}

/** The relations of the rows of `foldCypher`, in order. */
export function relationsFromRows(rows: readonly Record<string, unknown>[]): Relation[] {
  return inOrder(rows.map((row) => rankedRelation(row as unknown as FoldRow)));
}

/** The same from claims: `rankOf` gives each claim its rank. All relations, in order; the caller cuts. */
export function foldClaims(claims: Iterable<StoredClaim>, rankOf: (claim: StoredClaim) => number = () => 0): Relation[] {
  // Ids hold no control characters.
  const folds = grouped(claims, (claim) => `${claim.subject}\0${storedType(claim.relation, claim.modality)}\0${claim.object}`);
  return inOrder([...folds.values()].map((fold) => rankedRelation(foldRow(fold, rankOf))));
}

function foldRow(fold: readonly StoredClaim[], rankOf: (claim: StoredClaim) => number): FoldRow {
  const one = fold[0] as StoredClaim;
  const sources = [...new Set(fold.map((claim) => claim.source))].sort(compareText);
  const dated = fold.filter((claim) => claim.date !== undefined);
  return {
    rank: rankOf(one),
    subject: one.subject,
    stored: storedType(one.relation, one.modality),
    object: one.object,
    count: fold.length,
    sources: sources.length,
    sourceIds: sources.slice(0, maxSources),
    modalities: fold.map((claim) => claim.modality),
    first: least(dated, byFirst)?.date ?? null,
    last: least(dated, (a, b) => byLast(b, a))?.date ?? null,
    events: [...new Set(fold.flatMap((claim) => claim.event ?? []))].sort(compareText).slice(0, maxEvents),
    flags: fold.flatMap((claim) => claim.flags),
    places: distinct(fold.flatMap((claim) => claim.place ?? [])).slice(0, maxPlaces),
    statuses: distinct(fold.flatMap((claim) => claim.status ?? [])),
  };
}

const distinct = <Text extends string>(texts: readonly Text[]) => [...new Set(texts)].sort(compareText);
const begins = (claim: StoredClaim) => claim.earliest ?? beginningOfTime;
const ends = (claim: StoredClaim) => claim.latest ?? endOfTime;
const byText = (a: StoredClaim, b: StoredClaim) => compareText(a.date ?? "", b.date ?? "");
const byFirst = (a: StoredClaim, b: StoredClaim) => compareDays(begins(a), begins(b)) || compareDays(ends(a), ends(b)) || byText(a, b);
const byLast = (a: StoredClaim, b: StoredClaim) => compareDays(ends(a), ends(b)) || compareDays(begins(a), begins(b)) || byText(a, b);

function least(claims: readonly StoredClaim[], compare: (a: StoredClaim, b: StoredClaim) => number): StoredClaim | undefined {
  let best = claims[0];
  for (const claim of claims) if (best && compare(claim, best) < 0) best = claim;
  return best;
}

function rankedRelation(row: FoldRow): RankedRelation {
  const { relation: type, modality } = plainType(row.stored);
  return {
    rank: row.rank,
    stored: row.stored,
    relation: {
      id: relationId(row.subject, row.stored, row.object),
      subject: row.subject,
      type,
      object: row.object,
      modality: modality ?? firmest(row.modalities),
      count: row.count,
      sources: row.sources,
      sourceIds: row.sourceIds,
      first: row.first,
      last: row.last,
      conflict: [...new Set(conflictKeys(row.flags))].sort(compareText),
      events: row.events,
      ...(row.places.length > 0 && { places: row.places }),
      ...(row.statuses.length > 0 && { statuses: [...row.statuses].sort(compareText) }),
      ...(row.flags.includes("source-error") && { sourceError: true as const }),
    },
  };
}

function inOrder(relations: RankedRelation[]): Relation[] {
  return relations
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.relation.count - a.relation.count ||
        compareText(a.relation.subject, b.relation.subject) ||
        compareText(a.stored, b.stored) ||
        compareText(a.relation.object, b.relation.object),
    )
    .map(({ relation }) => relation);
}
