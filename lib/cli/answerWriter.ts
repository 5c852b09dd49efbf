import { once } from "node:events";
import Table from "cli-table3";
import { stringify } from "csv-stringify/sync";
import type { CypherEvent } from "../store/graphStore";
import { printable } from "./printable";

export type AnswerForm = "table" | "json" | "csv";

/** Writes the events of an answer to stdout, in their order, and nothing else. */
export type AnswerWriter = (event: CypherEvent) => Promise<void>;

/** A writer for the form. `json` is the answer of `POST /api/query`, streamed; `csv` has a line of columns; a table is drawn when it is whole. */
export function answerWriter(form: AnswerForm): AnswerWriter {
  return form === "json" ? jsonWriter() : form === "csv" ? csvWriter() : tableWriter();
}

function jsonWriter(): AnswerWriter {
  let rows = 0;
  return async (event) => {
    if ("columns" in event) await write(`{"columns":${JSON.stringify(event.columns)},"rows":[`);
    else if ("row" in event) await write(`${rows++ === 0 ? "\n" : ",\n"}${JSON.stringify(event.row)}`);
    else await write(`${rows === 0 ? "" : "\n"}],${JSON.stringify(event.end).slice(1)}\n`);
  };
}

function csvWriter(): AnswerWriter {
  return async (event) => {
    if ("columns" in event) await write(stringify([event.columns]));
    else if ("row" in event) await write(stringify([event.row.map((value) => cell(value, JSON.stringify))]));
  };
}

function tableWriter(): AnswerWriter {
  let columns: string[] = [];
  const rows: string[][] = [];
  return async (event) => {
    if ("columns" in event) columns = event.columns.map(printable);
    else if ("row" in event) rows.push(event.row.map((value) => printable(cell(value, readable))));
    else if (event.end.plan !== undefined) await write(`${JSON.stringify(event.end.plan, null, 2)}\n`);
    else if (columns.length > 0) {
      const table = new Table({ head: columns, style: { head: [], border: [], compact: true } });
      table.push(...rows);
      await write(`${table.toString()}\n`);
    }
  };
}

/** A value in one cell: scalars as they are, what JSON lacks as its text where it is one, the rest as `render` says. */
function cell(value: unknown, render: (value: unknown) => string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value !== "object") return String(value);
  const tagged = value as { $type?: unknown; value?: unknown };
  return typeof tagged.$type === "string" && typeof tagged.value === "string" ? tagged.value : render(value);
}

/** For people: an entity as `(name)`, a claim as its type, a path as both in turn. */
function readable(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => cell(item, readable)).join(", ");
  const { $type, id, type, properties, nodes, relationships } = value as Record<string, unknown>;
  if ($type === "node") return `(${String((properties as Record<string, unknown>)["name"] ?? id)})`;
  if ($type === "relationship") return `[${String(type)}]`;
  if ($type === "path") {
    const between = (relationships as unknown[]).map((relationship) => `–${readable(relationship)}–`);
    return (nodes as unknown[]).map((node, index) => `${readable(node)}${between[index] ?? ""}`).join("");
  }
  return JSON.stringify(value);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
