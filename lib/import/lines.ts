import { Problem } from "../ontology/problem";

/** A line without its end; numbers count from 1. */
export interface Line {
  number: number;
  text: string;
}

/** A line longer than this is no row of a table. */
export const longestLine = 1_000_000;

/** The lines of a text that comes in pieces, ended as on Unix, Windows or an old Macintosh. Throws a `bad-input` Problem for a line of more than a million characters. */
export async function* linesOf(pieces: AsyncIterable<string>, name: string): AsyncGenerator<Line> {
  let rest = "";
  let number = 0;
  let mark: string | undefined;
  for await (const piece of pieces) {
    rest += piece;
    let start = 0;
    if (rest === "") continue;
    mark ??= markOf(rest);
    for (let end = rest.indexOf(mark); end >= 0; end = rest.indexOf(mark, start)) {
      yield { number: ++number, text: rest.slice(start, rest[end - 1] === "\r" ? end - 1 : end) };
      start = end + 1;
    }
    rest = rest.slice(start);
    if (rest.length > longestLine) {
      throw new Problem("bad-input", `Line ${number + 1} of ${name} has more than ${longestLine} characters: it is no table of lines.`, { line: number + 1 });
    }
  }
  if (rest !== "") yield { number: ++number, text: rest };
}

/** What ends the lines of a text that begins so. A carriage return only where none is followed by a line feed, nor may be in the next piece. */
function markOf(begin: string): string {
  return begin.includes("\n") || !/\r(?=[^])/.test(begin) ? "\n" : "\r";
}
