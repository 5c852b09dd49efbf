import { Problem } from "../ontology/problem";
import { linesOf } from "./lines";
import type { TextFile } from "./inputFile";
import type { Place } from "./located";

/** A line taken apart at its tabs; fields are without spaces around them. */
export interface TabRow {
  place: Place;
  raw: string;
  fields: string[];
  /** The place of a field, by its number from 0. */
  placeOf(field: number): Place;
}

/** The lines of a file divided by tabs, without empty ones. Quotes have no meaning in these formats. Says at once where the first line has no tab. */
export async function* tabRows(file: TextFile, expected: string): AsyncGenerator<TabRow> {
  let first = true;
  for await (const { number, text } of linesOf(file.text(), file.name)) {
    if (text.trim() === "") continue;
    const pieces = text.split("\t");
    if (first && pieces.length === 1) throw wrongDelimiter(file.name, number, text, expected);
    first = false;
    const placeOf = (field: number): Place => ({ file: file.name, line: number, column: columnOf(pieces, field) });
    yield { place: placeOf(0), raw: text, fields: pieces.map((piece) => piece.trim()), placeOf };
  }
}

/** Characters before a field, and those of spaces at its begin, plus one. */
function columnOf(pieces: readonly string[], field: number): number {
  const before = pieces.slice(0, field).reduce((sum, piece) => sum + piece.length + 1, 0);
  const own = pieces[field] ?? "";
  return before + (own.trim() === "" ? 0 : own.length - own.trimStart().length) + 1;
}

function wrongDelimiter(file: string, line: number, text: string, expected: string): Problem {
  const other = [",", ";", "|"].find((mark) => text.split(mark).length > 2);
  const seen = text.startsWith("<") ? "looks like a web page or XML" : text.startsWith("{") || text.startsWith("[") ? "looks like JSON" : other ? `is divided by "${other}"` : "has no tab";
  return new Problem("bad-input", `The columns of ${file} have to be divided by tabs, but line ${line} ${seen}.`, {
    line,
    hint: `Expected: ${expected} ${other ? "A table divided otherwise is read with the format csv and a mapping." : ""}`.trim(),
  });
}

/** Control characters that no row of text holds. */
// eslint-disable-next-line no-control-regex -- control characters are what we look for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Why a text can't be a row at all, and at which character; undefined where it can. */
export function unreadable(text: string): { reason: string; column: number } | undefined {
  const at = text.search(controls);
  if (at < 0) return undefined;
  const code = text.charCodeAt(at);
  return { reason: code === 0 ? "a NUL byte: the file is damaged here, or no text" : `a control character (code ${code})`, column: at + 1 };
}
