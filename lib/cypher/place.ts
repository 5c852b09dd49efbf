/** Line and column, both from 1, of a UTF-16 index in a text. Lines end with CR, LF or both. */
export function placeOf(text: string, index: number): { line: number; column: number } {
  const lines = text.slice(0, Math.max(0, index)).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The UTF-16 index of a line and a column, both from 0. */
export function indexOfPlace(text: string, line: number, column: number): number {
  let start = 0;
  for (let rest = line; rest > 0; rest--) {
    const end = /\r\n|\r|\n/.exec(text.slice(start));
    if (!end) break;
    start += end.index + end[0].length;
  }
  return Math.min(start + column, text.length);
}
