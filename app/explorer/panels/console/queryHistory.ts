import type { Query, QueryParams } from "../../queryApi";

/** A query that was run here. */
export interface PastQuery {
  cypher: string;
  params: QueryParams;
  /** ISO 8601 instant of its last run. */
  at: string;
  pinned: boolean;
}

export const historyKey = "whowhom.console.history";

/** Unpinned queries that are kept. */
const keptAtMost = 200;

export function isPastQuery(value: unknown): value is PastQuery {
  const past = value as PastQuery | null;
  return typeof past === "object" && past !== null && typeof past.cypher === "string" && typeof past.at === "string" && !Number.isNaN(Date.parse(past.at)) && typeof past.pinned === "boolean" && typeof past.params === "object" && past.params !== null;
}

/** Whether two queries are the same, their parameters too. */
export const isSameQuery = (a: Query, b: Query): boolean => a.cypher === b.cypher && inOrder(a.params) === inOrder(b.params);

/** Whether what was asked is the query that stands there now; parameters that this doesn't name, or has no value for, don't count. */
export const isStill = (now: Query, asked: Query): boolean =>
  isSameQuery(now, { cypher: asked.cypher, params: Object.fromEntries(Object.keys(now.params).map((name) => [name, asked.params[name]])) });

/** Parameters as text, in whichever order they were given. */
const inOrder = (params: QueryParams): string => JSON.stringify(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The history after a run: the newest first, a query that was there before moves up and stays pinned. */
export function withRun(history: readonly PastQuery[], run: Omit<PastQuery, "pinned">): PastQuery[] {
  const pinned = history.find((past) => isSameQuery(past, run))?.pinned ?? false;
  const all = [{ ...run, pinned }, ...history.filter((past) => !isSameQuery(past, run))];
  const unpinned = all.filter((past) => !past.pinned).slice(0, keptAtMost);
  return all.filter((past) => past.pinned || unpinned.includes(past));
}

/** The history with one query pinned, or no longer. */
export function withPin(history: readonly PastQuery[], query: PastQuery, pinned: boolean): PastQuery[] {
  return history.map((past) => (isSameQuery(past, query) ? { ...past, pinned } : past));
}

/** Pinned ones first, of those that hold all the words. */
export function foundPast(history: readonly PastQuery[], words: string): PastQuery[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = history.filter(({ cypher }) => wanted.every((word) => cypher.toLowerCase().includes(word)));
  return [...found.filter(({ pinned }) => pinned), ...found.filter(({ pinned }) => !pinned)];
}
