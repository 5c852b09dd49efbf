import { stringify, type Options } from "csv-stringify/sync";
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
  const options: Options = { record_delimiter: lineEnd, quoted_string: quoteTexts, quoted_match: /[\r\n]/ };
  const cell = (value: Cell) => (value === null || value === undefined ? null : change(String(value)));
  yield (mark ? "\ufeff" : "") + stringify([columns.map((column) => column.name)], { record_delimiter: lineEnd });
  let batch: (string | null)[][] = [];
  for await (const row of rows) {
    batch.push(columns.map((column) => cell(column.of(row))));
    if (batch.length < batchSize) continue;
    yield stringify(batch, options);
    batch = [];
  }
  if (batch.length > 0) yield stringify(batch, options);
}
