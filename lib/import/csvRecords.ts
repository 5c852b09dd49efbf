import { Readable } from "node:stream";
import { parse, type CsvError } from "csv-parse";
import { Problem } from "../ontology/problem";
import type { TextFile } from "./inputFile";

/** A record of a table, or what is written there instead of one. */
export interface CsvRecord {
  /** The line where it begins. */
  line: number;
  raw: string;
  /** As written, without quotes; undefined where it can't be taken apart. */
  fields?: string[];
  /** Why it can't. */
  error?: string;
}

/** Longer is no record but a quote that was never closed. */
const longestRecord = 200_000;

/** The records of a table (RFC 4180, any one-character delimiter), without empty ones. Throws a `bad-input` Problem where nothing behind a fault can be told apart. */
export async function* csvRecords(file: TextFile, delimiter: string): AsyncGenerator<CsvRecord> {
  let skipped: CsvRecord[] = [];
  let ended = 0;
  const parser = parse({
    delimiter, raw: true, info: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_error: true, max_record_size: longestRecord,
    on_skip: (error, raw) => void skipped.push({ line: ended + 1, raw: trimmed(raw ?? ""), error: errorText(error) }),
  });
  const text = Readable.from(file.text());
  text.on("error", (error) => parser.destroy(error));
  try {
    for await (const { record, raw, info } of text.pipe(parser) as AsyncIterable<{ record: string[]; raw: string; info: { lines: number } }>) {
      yield* skipped.splice(0);
      const line = info.lines - (trimmed(raw).match(/\n/g)?.length ?? 0);
      ended = info.lines;
      yield { line, raw: trimmed(raw), fields: record };
    }
  } catch (error) {
    if (!String((error as { code?: unknown }).code).startsWith("CSV_")) throw error;
    throw new Problem("bad-input", `${file.name} can't be read on from line ${ended + 1}: ${errorText(error as CsvError)}.`, { line: ended + 1, hint: "A quote that was opened there isn't closed." });
  }
  yield* skipped;
  skipped = [];
}

const trimmed = (raw: string) => raw.replace(/^[\r\n]+|[\r\n]+$/g, "");

function errorText(error: CsvError | undefined): string {
  switch (error?.code) {
    case "CSV_QUOTE_NOT_CLOSED": return "a quote isn't closed before the file ends";
    case "CSV_INVALID_CLOSING_QUOTE": return "something stands behind a closing quote";
    case "INVALID_OPENING_QUOTE": return "a quote stands inside a field that has none around it";
    case "CSV_MAX_RECORD_SIZE": return `a record of more than ${longestRecord} characters: a quote isn't closed`;
    default: return error?.message ?? "it can't be taken apart";
  }
}

/** The column of the character where a field begins in the first line of a record, from 1. */
export function fieldColumn(raw: string, field: number, delimiter: string): number {
  let quoted = false;
  let seen = 0;
  for (let at = 0; at < raw.length && seen < field; at++) {
    if (raw[at] === '"') quoted = !quoted;
    else if (raw[at] === delimiter && !quoted && ++seen === field) return at + 2;
  }
  return 1;
}

/** The delimiter that divides a header line into most columns; a comma where none does. */
export function delimiterOf(header: string): string {
  const outside = header.replace(/"[^"]*"/g, "");
  const count = (mark: string) => outside.split(mark).length;
  return [",", ";", "\t", "|"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
