import { placeOf } from "./place";

/** What hides brackets that don't count: texts, names in back-ticks, comments. One that doesn't end hides the rest. */
const hidden = /'(?:\\[\s\S]?|[^'\\])*(?:'|$)|"(?:\\[\s\S]?|[^"\\])*(?:"|$)|`[^`]*(?:`|$)|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * How to mend what can't stand at an index of a query, by what stands before it: nothing, or a bracket that isn't closed; undefined
 * where neither is so. Lines and columns in it count from 1.
 */
export function hintBefore(text: string, at: number): string | undefined {
  const before = text.slice(0, at).replace(hidden, (part) => (/^\/[/*]/.test(part) ? " " : "x").padEnd(part.length));
  if (before.trim() === "") return "Cypher begins with MATCH, as in MATCH (a)-[r:DETAINED]->(b) RETURN a, r, b. Questions in plain words go into the search box.";
  const open: { sign: string; index: number }[] = [];
  for (const { 0: sign, index } of before.matchAll(/[()[\]{}]/g)) {
    if (closing[sign] !== undefined) open.push({ sign, index });
    else if (closing[open.at(-1)?.sign ?? ""] === sign) open.pop();
    else return undefined;
  }
  const last = open.at(-1);
  if (!last) return undefined;
  const { line, column } = placeOf(text, last.index);
  return `The ${last.sign} of line ${line}, column ${column} may lack its ${closing[last.sign]} before this.`;
}
