import type { TextFile } from "./inputFile";
import { linesOf, type Line } from "./lines";

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
const mostLines = 10_000;

/**
 * The records of a table (RFC 4180, any one-character delimiter), without empty ones. A quote that is wrong costs its own
 * line only: what follows is read anew from the next line, where parsers usually swallow everything up to the next quote.
 */
export async function* csvRecords(file: TextFile, delimiter: string): AsyncGenerator<CsvRecord> {
  const lines = linesOf(file.text(), file.name);
  let ahead: Line[] = [];
  const next = async () => ahead.shift() ?? ((await lines.next()).value as Line | undefined);
  try {
    for (let first = await next(); first; first = await next()) {
      if (first.text.trim() === "") continue;
      const more: Line[] = [];
      let raw = first.text;
      let parsed = fieldsOf(raw, delimiter);
      while ("open" in parsed && raw.length < longestRecord && more.length < mostLines) {
        const line = await next();
        if (!line) break;
        more.push(line);
        raw += `\n${line.text}`;
        if (line.text.includes('"')) parsed = fieldsOf(raw, delimiter);
      }
      if ("fields" in parsed) yield { line: first.number, raw, fields: parsed.fields };
      else {
        ahead = [...more, ...ahead];
        yield { line: first.number, raw: first.text, error: "open" in parsed ? "a quote isn't closed" : parsed.error };
      }
    }
  } finally {
    await lines.return(undefined);
  }
}

type Parsed = { fields: string[] } | { open: true } | { error: string };

function fieldsOf(text: string, delimiter: string): Parsed {
  if (!text.includes('"')) return { fields: text.split(delimiter) };
  const fields: string[] = [];
  for (let at = 0; ; at++) {
    if (text[at] !== '"') {
      const end = text.indexOf(delimiter, at);
      // A quote inside a field that has none around it is a character like any other, as spreadsheets read it.
      fields.push(text.slice(at, end < 0 ? text.length : end));
      if (end < 0) return { fields };
      at = end;
      continue;
    }
    let end = text.indexOf('"', at + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    if (end < 0) return { open: true };
    fields.push(text.slice(at + 1, end).replaceAll('""', '"'));
    at = end + 1;
    if (at === text.length) return { fields };
    if (text[at] !== delimiter) return { error: "something stands behind a closing quote" };
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

/** The delimiter that a first line `sep=;` names, as some spreadsheets write it; it is no record. */
export function namedDelimiter(line: string): string | undefined {
  return /^"?sep=(.)"?$/i.exec(line.trim())?.[1];
}

/** The delimiter that divides a header line into most columns; a comma where none does. */
export function delimiterOf(header: string): string {
  const outside = header.replace(/"[^"]*"/g, "");
  const count = (mark: string) => outside.split(mark).length;
  return [",", ";", "\t", "|"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
