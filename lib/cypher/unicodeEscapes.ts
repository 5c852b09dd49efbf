import { Problem } from "../ontology/problem";
import { placeOf } from "./place";

/** A query as Neo4j's lexer gets it. */
export interface DecodedText {
  text: string;
  /** Where a character of `text` (UTF-16 index) stands in what was typed. */
  typedAt(index: number): number;
}

/**
 * Decodes `\uXXXX` the way Neo4j does, everywhere and before anything else: a backslash hides the backslash behind it, what was
 * decoded isn't decoded again. Throws `query-error` where four hexadecimal digits are missing, and `refused-query` for an escape
 * that stands for a quote, a bracket, a line end or the like: it would end a string or comment for one reader and not for another.
 */
export function decodeUnicodeEscapes(typed: string): DecodedText {
  if (!typed.includes("\\u")) return { text: typed, typedAt: (index) => index };
  const pieces: string[] = [];
  const shifts: { from: number; by: number }[] = [];
  let length = 0;
  for (let index = 0; index < typed.length;) {
    const taken = typed[index] === "\\" && typed[index + 1] === "\\" ? 2 : 1;
    if (typed[index] === "\\" && typed[index + 1] === "u") {
      pieces.push(decoded(typed, index));
      length += 1;
      index += 6;
      shifts.push({ from: length, by: index - length });
    } else {
      pieces.push(typed.slice(index, index + taken));
      length += taken;
      index += taken;
    }
  }
  return { text: pieces.join(""), typedAt: (index) => index + (shifts.findLast(({ from }) => from <= index)?.by ?? 0) };
}

function decoded(typed: string, index: number): string {
  const digits = typed.slice(index + 2, index + 6);
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
    throw new Problem("query-error", `Invalid input '${digits}': expected four hexadecimal digits specifying a unicode character`, {
      ...placeOf(typed, index), hint: "Write the character itself, or a second backslash before \\u.",
    });
  }
  const character = String.fromCharCode(parseInt(digits, 16));
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(character) || /[!-/:-@[-^`{-~]/.test(character)) {
    throw new Problem("refused-query", `The escape \\u${digits} stands for a character that can end a string, a name or a comment.`, {
      ...placeOf(typed, index), hint: "Write the character itself; inside a string with a backslash before it where it needs one.",
    });
  }
  return character;
}
