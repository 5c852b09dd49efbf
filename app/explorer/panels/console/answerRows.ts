import { exactJsonText } from "../../../../lib/ontology/exactJson";
import { csvLine, spreadsheetFormula } from "../../../../lib/export/csvText";
import { numberOf, valueText } from "./values";

export interface AnswerOrder {
  column: number;
  down: boolean;
}

/** Which rows of an answer hold all the words, in which order: as indexes. `locale` (BCP 47) says how text is sorted; null goes last. */
export function arrangedRows(rows: readonly (readonly unknown[])[], words: string, order: AnswerOrder | null, locale: string): number[] {
  const wanted = words.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  const found = rows.flatMap((row, index) => {
    if (wanted.length === 0) return [index];
    const text = row.map(valueText).join("\n").toLocaleLowerCase(locale);
    return wanted.every((word) => text.includes(word)) ? [index] : [];
  });
  if (!order) return found;
  const collator = new Intl.Collator(locale, { numeric: true });
  const keys = new Map(found.map((index) => [index, keyOf(rows[index]?.[order.column])]));
  const turn = order.down ? -1 : 1;
  return found.sort((a, b) => {
    const [one, other] = [keys.get(a), keys.get(b)];
    if (!one || !other) return Number(!one) - Number(!other) || a - b;
    const byNumber = one.number !== null && other.number !== null ? one.number - other.number : 0;
    return (byNumber || collator.compare(one.text, other.text)) * turn || a - b;
  });
}

function keyOf(value: unknown): { number: number | null; text: string } | null {
  return value === null || value === undefined ? null : { number: numberOf(value), text: valueText(value) };
}

const plainNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const harmless = (text: string) => (spreadsheetFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text);

/** One value as it is copied or written into a cell; nothing for null. */
const cellText = (value: unknown) => (value === null || value === undefined ? undefined : harmless(valueText(value)));

/** Rows with their columns' names as text with tabs, for the clipboard. */
export function tabbedRows(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const line = (cells: readonly (string | undefined)[]) => cells.map((cell = "") => cell.replace(/[\t\r\n]+/g, " ")).join("\t");
  return [line(columns.map(harmless)), ...rows.map((row) => line(row.map(cellText)))].join("\n");
}

/** The names of columns as the first line of CSV (RFC 4180). */
export const commaLine = (columns: readonly string[]) => csvLine(columns.map(harmless), "\r\n");

/** Rows as lines of CSV. */
export const commaLines = (rows: readonly (readonly unknown[])[]) => rows.map((row) => csvLine(row.map(cellText), "\r\n")).join("");

/** A row as an object by the names of its columns, values tagged as the API tags them. */
export const rowObject = (columns: readonly string[], row: readonly unknown[]) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));

/** Rows as JSON: one object a row. */
export function jsonRows(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return `${exactJsonText(rows.map((row) => rowObject(columns, row)), 2)}\n`;
}
