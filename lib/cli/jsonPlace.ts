/** Line and column of a place in a text, both from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** Where a text stops being JSON: the end of the longest beginning that JSON could begin with. */
export function jsonPlace(text: string): TextPlace {
  const lines = text.slice(0, firstWrong(text)).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const token = /\s+|[[\]{},:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y; // eslint-disable-line no-control-regex -- JSON's texts hold none

/** Reads token by token, and knows after each what may follow. */
function firstWrong(text: string): number {
  const open: string[] = [];
  let next: "value" | "key" | "colon" | "more" = "value";
  let empty = false;
  for (let at = 0; at < text.length; ) {
    token.lastIndex = at;
    const read = token.exec(text)?.[0];
    if (read === undefined) return at;
    if (read.trim() !== "") {
      const inside = open.at(-1);
      const closes = (read === "}" && inside === "{") || (read === "]" && inside === "[");
      if (closes && (next === "more" || empty)) {
        open.pop();
        next = "more";
      } else if (next === "value" && (read === "{" || read === "[")) {
        open.push(read);
        next = read === "{" ? "key" : "value";
      } else if (next === "value" && !/^[\]},:]$/.test(read)) next = "more";
      else if (next === "key" && read.startsWith('"')) next = "colon";
      else if (next === "colon" && read === ":") next = "value";
      else if (next === "more" && read === "," && inside !== undefined) next = inside === "{" ? "key" : "value";
      else return at;
      empty = read === "{" || read === "[";
    }
    at += read.length;
  }
  return text.length;
}
