/**
 * What may stand before the word: comments and the version of the language. Each comment has one end only: were there more ways to
 * read one, a line of some dozens of slashes would take years.
 */
const before = String.raw`^((?:\s|\/\/[^\r\n]*(?:[\r\n]|$)|\/\*(?:[^*]|\*(?!\/))*\*\/|cypher\s+\d+\b)*)`;
const explains = new RegExp(String.raw`${before}explain\b`, "i");
const asksPlan = new RegExp(String.raw`${before}(?:explain|profile)\b`, "i");

/** Whether nothing but the plan is asked for. */
export const isPlanOnly = (cypher: string): boolean => explains.test(cypher);

/** The query without the word that asks for its plan. */
export const withoutPlanWord = (cypher: string): string => cypher.replace(asksPlan, "$1");
