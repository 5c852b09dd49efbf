import { quotedCell, spreadsheetFormula } from "../../../../lib/export/csvText";
import type { Column, Row, TableKind } from "./tableKind";

export type Delimited = "tsv" | "csv";

/** The rows with a line of headings, to be pasted: values between tabs, or between commas as RFC 4180 has them. */
export function delimitedText<Item>({ columns, onlyCopied }: Pick<TableKind<Item>, "columns" | "onlyCopied">, rows: readonly Row<Item>[], as: Delimited): string {
  const all = [...columns.map((column) => ({ label: column.label, text: copiedBy(column) })), ...onlyCopied];
  const lines = [all.map(({ label }) => label), ...rows.map((row) => all.map(({ text }) => text(row.item)))];
  const [between, cell] = as === "tsv" ? ["\t", tabbed] as const : [",", quotedCell] as const;
  return lines.map((line) => line.map((value) => cell(harmless(value))).join(between)).join("\r\n");
}

const copiedBy = <Item>(column: Column<Item>) => column.copied ?? column.text;

const harmless = (value: string) => (spreadsheetFormula.test(value) ? `'${value}` : value);
const tabbed = (value: string) => value.replace(/[\t\r\n]+/g, " ");
