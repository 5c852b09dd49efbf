/** Besides the quote and the backslash: controls, and what some reader of lines takes for the end of one. */
// eslint-disable-next-line no-control-regex -- control characters are what we look for
const special = /\\u|[\\"\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

const short: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * A text as a Cypher string in double quotes, on one line. Neo4j decodes `\uXXXX` before it reads anything else, so no
 * escape stands for a quote or a line end, and the u after a backslash of the text is written as an escape itself.
 */
export function cypherString(text: string): string {
  return `"${text.replace(special, escape)}"`;
}

function escape(found: string): string {
  if (found === "\\u") return "\\\\\\u0075";
  return short[found] ?? `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** JSON for a comment in Cypher: what a reader decodes there never ends the line. It is still the same JSON. */
export function cypherCommentJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("\\\\u", "\\\\\\u0075");
}

/** A scalar or a list of texts as a Cypher literal. */
export function cypherValue(value: string | number | boolean | readonly string[]): string {
  if (typeof value === "string") return cypherString(value);
  return typeof value === "boolean" || typeof value === "number" ? String(value) : `[${value.map(cypherString).join(", ")}]`;
}
