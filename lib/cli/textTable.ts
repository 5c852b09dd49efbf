import { displayWidth, signsOf } from "./displayWidth";

/** The narrowest that a column is made for the sake of the others. */
const leastWidth = 8;

/**
 * The lines of a table with a head, for people. Cells may have several lines. With `room`, the columns of a terminal, the widest
 * columns of the table are made narrower until it fits, and their cells take more lines; without it they are as wide as they are.
 */
export function* textTable(head: readonly string[], rows: readonly (readonly string[])[], room?: number): Generator<string> {
  const widths = fitted(naturalWidths(head, rows), room);
  const rule = (left: string, between: string, right: string) => `${left}${widths.map((width) => "─".repeat(width + 2)).join(between)}${right}`;
  yield rule("┌", "┬", "┐");
  yield* lines(head, widths);
  yield rule("├", "┼", "┤");
  for (const row of rows) yield* lines(row, widths);
  yield rule("└", "┴", "┘");
}

const linesOf = (cell: string) => cell.replaceAll("\t", " ").split(/\r\n|\n/);

function naturalWidths(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const widths = head.map(() => 1);
  const widen = (cell: string, column: number) => {
    for (const line of linesOf(cell)) widths[column] = Math.max(widths[column] ?? 1, displayWidth(line));
  };
  head.forEach(widen);
  for (const row of rows) row.forEach(widen);
  return widths;
}

/** The widths with the widest cut down to what there is room for, if that can be had. */
function fitted(widths: number[], room?: number): number[] {
  const free = (room ?? Infinity) - 3 * widths.length - 1;
  const capped = (most: number) => widths.map((width) => Math.min(width, most));
  const sum = (each: readonly number[]) => each.reduce((total, width) => total + width, 0);
  let most = Math.max(...widths);
  if (sum(widths) <= free || sum(capped(leastWidth)) > free) return widths;
  while (sum(capped(most)) > free) most--;
  return capped(most);
}

function* lines(row: readonly string[], widths: readonly number[]): Generator<string> {
  const cells = widths.map((width, column) => linesOf(row[column] ?? "").flatMap((line) => broken(line, width)));
  const height = Math.max(...cells.map((cell) => cell.length));
  for (let index = 0; index < height; index++) {
    yield `│${cells.map((cell, column) => ` ${padded(cell[index] ?? "", widths[column] ?? 0)} `).join("│")}│`;
  }
}

const padded = (text: string, width: number) => text + " ".repeat(Math.max(0, width - displayWidth(text)));

/** A line in pieces that are no wider than that, broken between words where there are any. */
function broken(line: string, width: number): string[] {
  if (displayWidth(line) <= width) return [line];
  const pieces: string[] = [];
  let piece: string[] = [];
  let taken = 0;
  for (const sign of signsOf(line)) {
    if (taken + displayWidth(sign) > width) {
      const blank = piece.lastIndexOf(" ");
      const rest = blank > 0 ? piece.splice(blank + 1) : [];
      pieces.push(piece.join("").trimEnd());
      piece = sign === " " && rest.length === 0 ? [] : rest;
      taken = displayWidth(piece.join(""));
      if (sign === " " && piece.length === 0) continue;
    }
    piece.push(sign);
    taken += displayWidth(sign);
  }
  return piece.length > 0 ? [...pieces, piece.join("")] : pieces;
}
