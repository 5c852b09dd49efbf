export type PlanWish = "EXPLAIN" | "PROFILE";

/** A comment has one end only: were there more ways to read several of them, a row of some dozens would take years. */
const gap = String.raw`(?:\s|\/\/[^\r\n]*(?:[\r\n]|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)`;

/** Options of the planner, which may stand before the word: CYPHER 5 runtime=slotted. */
const options = String.raw`CYPHER\b(?:${gap}+\d+\b)?(?:${gap}+\w+${gap}*=${gap}*\w+)*${gap}+`;

const leading = new RegExp(`^(${gap}*(?:${options})?)(EXPLAIN|PROFILE)\\b`, "i");

/**
 * The plan that a query asks for before its first clause, and the query without that word: blanks stand in its place, so that
 * lines and columns stay as they were typed.
 */
export function withoutPlanPrefix(cypher: string): { wish: PlanWish | null; query: string } {
  const found = leading.exec(cypher);
  if (!found) return { wish: null, query: cypher };
  const [whole, before = "", word = ""] = found;
  return { wish: word.toUpperCase() as PlanWish, query: before + " ".repeat(word.length) + cypher.slice(whole.length) };
}
