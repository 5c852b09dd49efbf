import type { AskNeo4j } from "./namedQuery";
import { storedTypesOf } from "./parameters";
import { sumOf, type TypeCounts } from "./typeCounts";

/**
 * After each load every source carries how many claims of which stored type it has: `claimTypes` and `claimCounts`, two
 * lists side by side. Counting a million claims takes seconds, adding these up takes none.
 */
const keptCypher = `
MATCH (s:Source) WHERE s.claimTypes IS NOT NULL
UNWIND range(0, size(s.claimTypes) - 1) AS i
RETURN s.dataset AS dataset, s.claimTypes[i] AS type, sum(s.claimCounts[i]) AS claims`;

const bySourceCypher = "MATCH ()-[r]->() WHERE type(r) IN $types WITH r.source AS id, type(r) AS type, count(r) AS claims MATCH (s:Source {id: id})";
const countedCypher = `${bySourceCypher} RETURN s.dataset AS dataset, type, sum(claims) AS claims`;

/** Forgets what sources carry. Goes before `keepCypher`, in the same transaction. */
export const forgetCypher = "MATCH (s:Source) WHERE s.claimTypes IS NOT NULL REMOVE s.claimTypes, s.claimCounts";

/** Counts all claims and writes down what each source has; `$types` are the stored types. */
export const keepCypher = `${bySourceCypher} WITH s, collect(type) AS types, collect(claims) AS counts SET s.claimTypes = types, s.claimCounts = counts`;

/** Number of claims by data set and stored type, of the claims whose source is there. */
export async function datasetCountsInNeo4j(ask: AskNeo4j, types: TypeCounts): Promise<Map<string, TypeCounts>> {
  const kept = await keptCountsInNeo4j(ask, types);
  return kept ?? countsFromRows(await ask(countedCypher, { types: storedTypesOf() }));
}

/**
 * The counts that the sources carry; undefined where claims came or went without them (a load that still runs or was
 * killed, somebody's own hand): then they don't add up to the database's own count by type.
 */
export async function keptCountsInNeo4j(ask: AskNeo4j, types: TypeCounts): Promise<Map<string, TypeCounts> | undefined> {
  const counts = countsFromRows(await ask(keptCypher));
  const sums = new Map<string, number>();
  for (const ofDataset of counts.values()) for (const [type, count] of ofDataset) sums.set(type, (sums.get(type) ?? 0) + count);
  const whole = sums.size === types.size && [...types].every(([type, count]) => sums.get(type) === count);
  return whole ? counts : undefined;
}

/** Number of claims of a data set. */
export const claimsOf = (counts: ReadonlyMap<string, TypeCounts>, dataset: string) => sumOf(counts.get(dataset) ?? new Map());

function countsFromRows(rows: readonly Record<string, unknown>[]): Map<string, TypeCounts> {
  const counts = new Map<string, Map<string, number>>();
  for (const { dataset, type, claims } of rows) {
    const ofDataset = counts.get(String(dataset)) ?? new Map<string, number>();
    ofDataset.set(String(type), Number(claims));
    counts.set(String(dataset), ofDataset);
  }
  return counts;
}
