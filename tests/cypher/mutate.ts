/** Seeded numbers from 0 to below 1 (Mulberry32), so that a failure can be repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const token = /\/\/[^\r\n]*(?:\r\n|\r|\n|$)|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`(?:[^`]|``)*`|[A-Za-z_][A-Za-z_0-9]*|[0-9][0-9A-Za-z_.]*|\s+|[\s\S]/g;
const gaps = [" ", "\n", "\t", "\r\n", "  ", " /* RETURN */ ", "/**/", " // MATCH (n) RETURN n\n", "\u2003", "\u00a0", "\f"];
const prefixes = ["EXPLAIN ", "PROFILE ", "explain\n", "CYPHER 5 ", "CYPHER runtime=slotted ", "CYPHER 25 ", "/**/ ", "// x\n", "\n\n  ", ""];

/**
 * The same query in another dress: letters in other case or as unicode escapes, comments and white space between the words, names of
 * functions and procedures in back-ticks, EXPLAIN, PROFILE or CYPHER options in front. For Neo4j it means the same as before.
 */
export function mutate(cypher: string, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const dressed = (cypher.match(token) ?? []).map((part, index, parts) => {
    if (/^\s+$/.test(part)) return random() < 0.5 ? pick(gaps) : part;
    if (!/^[A-Za-z_][A-Za-z_0-9]*$/.test(part)) return part;
    if ((parts[index - 1] === "." || parts[index + 1] === ".") && /^[a-z]/.test(part) && random() < 0.3) return `\`${part}\``;
    return otherLetters(part, random, parts[index - 1] === "." || parts[index + 1] === ".");
  });
  const hasPrefix = /^\s*(EXPLAIN|PROFILE|CYPHER)\b/i.test(cypher);
  return (hasPrefix ? "" : pick(prefixes)) + dressed.join("");
}

function otherLetters(word: string, random: () => number, keepCase: boolean): string {
  return [...word].map((letter) => {
    const other = keepCase || random() < 0.5 ? letter : letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
    return random() < 0.05 ? `\\u${other.charCodeAt(0).toString(16).padStart(4, "0")}` : other;
  }).join("");
}
