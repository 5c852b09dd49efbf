import { api, type SearchAnswer } from "../api";

/** Entities that the box lists at once. */
export const listedAtOnce = 10;

let latest: { q: string; signal: AbortSignal; answer: Promise<SearchAnswer> } | null = null;

/** Entities by name; several providers that ask the same while one types share one answer. */
export function lookUp(q: string, signal: AbortSignal): Promise<SearchAnswer> {
  if (latest?.q !== q || latest.signal !== signal) latest = { q, signal, answer: api.search(q, listedAtOnce, signal) };
  return latest.answer;
}

/** Below this score a name is only similar: nothing is offered to be done with it unasked. */
const meant = 60;

/** The entity that a text most likely means; null where none does. */
export async function meantEntity(q: string, signal: AbortSignal) {
  if (q === "") return null;
  const [best] = (await lookUp(q, signal)).results;
  return best && best.score >= meant ? best.entity : null;
}
