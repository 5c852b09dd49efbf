import { cameoCodes } from "../../../../lib/ontology/cameo";
import { findRelationType } from "../../../../lib/ontology/relationTypes";
import { textHead } from "./packedFile";

/** What the page lets a reader say of a table; the command takes the same as a file. */
export interface ColumnMapping {
  header: boolean;
  /** Field of a claim → number of its column, from 1. */
  columns: Record<string, number>;
  /** How dates are written; as ISO 8601 when left out. */
  dates?: string;
  /** What words of the relation column mean: relation types. */
  relations?: Record<string, string>;
}

/** Fields in the order in which they are asked. */
export const mappingFields = [
  "subject", "relation", "object", "date", "subjectKind", "subjectCountry", "objectKind", "objectCountry", "cameo", "goldstein", "modality", "status",
  "summary", "locator", "place", "note", "story", "assertedBy", "id",
] as const;

const guesses: Partial<Record<(typeof mappingFields)[number], RegExp>> = {
  subject: /^(subject|source|actor ?1?|who|from)( name)?$/i,
  relation: /^(relation|event|event text|did|what|verb|type|predicate|action)( (what|type))?$/i,
  object: /^(object|target|actor ?2|whom|to|recipient)( name)?$/i,
  date: /^(date|event date|when|day)$/i,
  subjectKind: /^(subject|who) ?kind$/i,
  objectKind: /^(object|whom) ?kind$/i,
  subjectCountry: /^(subject|source|who) ?country$/i,
  objectCountry: /^(object|target|whom) ?country$/i,
  cameo: /cameo|^event ?code$/i,
  goldstein: /^(goldstein.*|intensity)$/i,
  modality: /^(modality|said as)$/i,
  summary: /^summary$/i,
  locator: /^locator$/i,
  place: /^(place|where|city|location)$/i,
  note: /^note$/i,
  story: /^story( id)?$/i,
};

/** What the first rows suggest; the reader has the last word. */
export function guessMapping(rows: readonly (readonly string[])[]): ColumnMapping {
  const [header = [], ...others] = rows;
  const columns: Record<string, number> = {};
  for (const field of mappingFields) {
    const at = header.findIndex((name) => guesses[field]?.test(name.trim()));
    if (at >= 0) columns[field] = at + 1;
  }
  const dates = columns["date"] === undefined ? undefined : dateForm(others.map((row) => row[(columns["date"] ?? 0) - 1]?.trim() ?? ""));
  return { header: true, columns, ...(dates ? { dates } : {}) };
}

/** How these dates are written, where they say so: 3/4/2025 may be either. */
function dateForm(dates: readonly string[]): string | undefined {
  const written = dates.filter((date) => date !== "");
  // Most of them: one that is written otherwise is refused by itself.
  const most = (form: RegExp) => written.filter((date) => form.test(date)).length > written.length / 2;
  if (most(/^\d{8}$/)) return "yyyymmdd";
  if (most(/^\d{1,2}\.\d{1,2}\.\d{4}\b/)) return "d.m.y";
  if (!most(/^\d{1,2}\/\d{1,2}\/\d{4}\b/)) return undefined;
  return written.some((date) => Number(date.split("/")[0]) > 12) ? "d/m/y" : "m/d/y";
}

const known = new Set(cameoCodes.flatMap(({ code, name }) => [code, name.toLowerCase()]));

/** Whether the server knows what a word of the relation column means. */
function isKnown(word: string): boolean {
  const name = word.replaceAll("_", " ").replace(/\s+/g, " ").trim();
  return known.has(name.toLowerCase()) || findRelationType(name.replaceAll(" ", "_").toUpperCase()) !== undefined;
}

/** The words of the relation column that have to be translated, in the order in which they come. */
export function unknownWords(rows: readonly (readonly string[])[], { header, columns }: ColumnMapping): string[] {
  const at = columns["relation"];
  if (at === undefined || columns["cameo"] !== undefined) return [];
  const words = (header ? rows.slice(1) : rows).map((row) => row[at - 1]?.trim() ?? "");
  return [...new Set(words)].filter((word) => word !== "" && !isKnown(word));
}

/** The first rows of a table, from the beginning of its file. Null for what is no readable table. */
export async function firstRows(file: Blob, encoding: string, rows = 400): Promise<string[][] | null> {
  try {
    const { text, more } = await textHead(file, encoding);
    const named = /^"?sep=(.)"?\r?\n/i.exec(text);
    const body = named ? text.slice(named[0].length) : text;
    // eslint-disable-next-line no-control-regex -- what is no text shows by them
    if (/[\u0000-\u0008]/.test(body)) return null;
    const { parse } = await import("csv-parse/browser/esm/sync");
    const whole = more ? body.slice(0, body.lastIndexOf("\n")) : body;
    const delimiter = named?.[1] ?? [",", ";", "\t", "|"].sort((a, b) => countOf(whole, b) - countOf(whole, a))[0] ?? ",";
    return parse(whole, { delimiter, to: rows, relax_column_count: true, relax_quotes: true, bom: true, skip_empty_lines: true }) as string[][];
  } catch {
    return null;
  }
}

const countOf = (text: string, character: string) => (text.split("\n", 1)[0] ?? "").replace(/"[^"]*"/g, "").split(character).length;

const place = "whowhom-mappings";

/** The mappings that were kept in this browser, by name. */
export function keptMappings(): Record<string, ColumnMapping> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "{}") as Record<string, ColumnMapping>;
  } catch {
    return {};
  }
}

/** Keeps a mapping in this browser. */
export function keepMapping(name: string, mapping: ColumnMapping): void {
  localStorage.setItem(place, JSON.stringify({ ...keptMappings(), [name]: mapping }));
}
