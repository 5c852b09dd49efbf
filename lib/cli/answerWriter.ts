import { once } from "node:events";
import { csvLine } from "../export/csvText";
import { exactJsonText } from "../ontology/exactJson";
import type { CypherEvent } from "../store/graphStore";
import { planColumns, planRows } from "./planRows";
import { printable } from "./printable";
import { textTable } from "./textTable";

export type AnswerForm = "table" | "json" | "csv";

/** Writes the events of an answer to stdout, in their order, and nothing else; `signal` ends its waiting for who reads it. */
export type AnswerWriter = (event: CypherEvent) => Promise<void>;

/**
 * A writer for the form. `json` is the answer of `POST /api/query`, streamed; `csv` has a line of columns, and a plan in rows where
 * there is nothing else; a table is drawn when it is whole, and a plan below it.
 */
export function answerWriter(form: AnswerForm, signal?: AbortSignal): AnswerWriter {
  const write = writer(signal);
  return form === "json" ? jsonWriter(write) : form === "csv" ? csvWriter(write) : tableWriter(write);
}

type Write = (text: string) => Promise<void>;

function jsonWriter(write: Write): AnswerWriter {
  let rows = 0;
  return async (event) => {
    if ("columns" in event) await write(`{"columns":${JSON.stringify(event.columns)},"rows":[`);
    else if ("row" in event) await write(`${rows++ === 0 ? "\n" : ",\n"}${exactJsonText(event.row)}`);
    else await write(`${rows === 0 ? "" : "\n"}],${JSON.stringify(event.end).slice(1)}\n`);
  };
}

/** A line for a command that another reads. */
export const csvRow = (cells: readonly (string | undefined)[]): string => csvLine(cells, "\n");

function csvWriter(write: Write): AnswerWriter {
  let columns = 0;
  return async (event) => {
    if ("columns" in event) {
      columns = event.columns.length;
      if (columns > 0) await write(csvRow(event.columns));
    } else if ("row" in event) await write(csvRow(event.row.map((value) => cell(value, exactJsonText))));
    else if (columns === 0 && event.end.plan !== undefined) await write([planColumns, ...planRows(event.end.plan)].map(csvRow).join(""));
  };
}

function tableWriter(write: Write): AnswerWriter {
  let columns: string[] = [];
  const rows: string[][] = [];
  return async (event) => {
    if ("columns" in event) columns = event.columns.map(printable);
    else if ("row" in event) rows.push(event.row.map((value) => printable(cell(value, readable) ?? "")));
    else {
      if (columns.length > 0) await writeTable(write, columns, rows);
      if (event.end.plan !== undefined) await writeTable(write, planColumns, planRows(event.end.plan).map((row) => row.map((text = "") => printable(text))));
    }
  };
}

/** Lines that are written together. */
const linesTogether = 500;

/** Writes a table; on a terminal no wider than that. */
async function writeTable(write: Write, columns: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  let block: string[] = [];
  for (const line of textTable(columns, rows, process.stdout.isTTY ? process.stdout.columns : undefined)) {
    if (block.push(`${line}\n`) < linesTogether) continue;
    await write(block.join(""));
    block = [];
  }
  await write(block.join(""));
}

/** Writes rows that are there already as a table. */
export function writeRows(columns: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  return writeTable(writer(), columns, rows);
}

/** A value in one cell: nothing for null, scalars as they are, what JSON lacks as its text where it is one, the rest as `render` says. */
function cell(value: unknown, render: (value: unknown) => string): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return value;
  if (typeof value !== "object") return String(value);
  const tagged = value as { $type?: unknown; value?: unknown };
  return typeof tagged.$type === "string" && typeof tagged.value === "string" ? tagged.value : render(value);
}

/** What stands within a list or a map, where nothing has to be seen as well, and where a list ends. */
const inner = (value: unknown): string => (Array.isArray(value) ? `[${readable(value)}]` : (cell(value, readable) ?? "null"));

/** For people: an entity as `(name)`, a claim as its type, a path as both in turn, a map as `{key: value}`. */
function readable(value: unknown): string {
  if (Array.isArray(value)) return value.map(inner).join(", ");
  const { $type, id, type, properties, nodes, relationships, ...rest } = value as Record<string, unknown>;
  if ($type === "node") return `(${String((properties as Record<string, unknown>)["name"] ?? id)})`;
  if ($type === "relationship") return `[${String(type)}]`;
  if ($type === "path") {
    const between = (relationships as unknown[]).map((relationship) => `–${readable(relationship)}–`);
    return (nodes as unknown[]).map((node, index) => `${readable(node)}${between[index] ?? ""}`).join("");
  }
  if ($type === "map") return pairs(rest.value as object);
  return $type === "point" || $type === "vector" ? `${$type}${pairs(rest)}` : pairs(value as object);
}

const pairs = (map: object): string => `{${Object.entries(map).map(([key, item]) => `${key}: ${inner(item)}`).join(", ")}}`;

/** Waits where nobody reads as fast as it is written. */
function writer(signal?: AbortSignal): Write {
  return async (text) => {
    signal?.throwIfAborted();
    if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain", { signal });
  };
}
