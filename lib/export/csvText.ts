import type { ExportFile } from "./format";

/** What a cell holds; nothing where there is nothing. */
export type Cell = string | number | boolean | null | undefined;

/** A column of a table: its name in the first line, and its cell in the line of a row. */
export interface CsvColumn<Row> {
  name: string;
  of: (row: Row) => Cell;
}

export interface CsvStyle {
  /** Between the lines. */
  lineEnd: "\n" | "\r\n";
  /** Begin with a byte-order mark, by which Excel knows UTF-8. */
  mark?: boolean;
  /** Quote every text, so that an empty one and none can be told apart. */
  quoteTexts?: boolean;
  /** The last change to each cell that isn't empty. */
  change?: (cell: string) => string;
}

/** Rows that are made into text at once. */
const batchSize = 200;

/** A file of comma-separated values as RFC 4180 has them. */
export function csvFile<Row>(name: string, columns: readonly CsvColumn<Row>[], rows: () => AsyncIterable<Row> | Iterable<Row>, style: CsvStyle): ExportFile {
  return { name, text: () => csvText(columns, rows(), style) };
}

async function* csvText<Row>(columns: readonly CsvColumn<Row>[], rows: AsyncIterable<Row> | Iterable<Row>, style: CsvStyle): AsyncGenerator<string> {
  const { lineEnd, mark = false, quoteTexts = false, change = (cell) => cell } = style;
  const cell = (value: Cell) => (value === null || value === undefined ? "" : quotedCell(change(String(value)), quoteTexts));
  yield `${mark ? "\ufeff" : ""}${columns.map(({ name }) => quotedCell(name)).join(",")}${lineEnd}`;
  let batch = "";
  let waiting = 0;
  for await (const row of rows) {
    batch += columns.map((column) => cell(column.of(row))).join(",") + lineEnd;
    if (++waiting < batchSize) continue;
    yield batch;
    batch = "";
    waiting = 0;
  }
  if (waiting > 0) yield batch;
}

const special = /[",\r\n]/;

/** What Excel, LibreOffice or Google Sheets would run as a formula (also in the full-width forms), where a cell begins with it. */
export const spreadsheetFormula = /^[=+\-@\t\r＝＋－＠]/;

/** A line of RFC 4180. An empty text is quoted, so that it can be told from nothing; so is nothing where it is all of a line, which readers pass over else. */
export function csvLine(cells: readonly (string | undefined)[], lineEnd: CsvStyle["lineEnd"]): string {
  if (cells.length === 1 && cells[0] === undefined) return `""${lineEnd}`;
  return cells.map((text) => (text === undefined ? "" : quotedCell(text, text === ""))).join(",") + lineEnd;
}

// By hand, since a library takes longer for this than all the rest of an export takes.
/** A text as it stands in a cell (RFC 4180): quoted where it has to be, or `always`. */
export function quotedCell(text: string, always = false): string {
  if (!always && !special.test(text)) return text;
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}
