/** What the page lets a reader say of a table; the command takes the whole of the mapping file. */
export interface ColumnMapping {
  header: boolean;
  /** Field of a claim → number of its column, from 1. */
  columns: Record<string, number>;
}

/** Fields in the order in which they are asked. */
export const mappingFields = [
  "subject", "relation", "object", "date", "subjectKind", "subjectCountry", "objectKind", "objectCountry", "cameo", "modality", "summary", "locator", "place", "note", "story",
] as const;

const guesses: Partial<Record<(typeof mappingFields)[number], RegExp>> = {
  subject: /^(subject|source|actor ?1?|who|from)( name)?$/i,
  relation: /^(relation|event|event text|did|type|predicate|action)( what)?$/i,
  object: /^(object|target|actor ?2|whom|to|recipient)( name)?$/i,
  date: /^(date|event date|when|day)$/i,
  cameo: /cameo/i,
  summary: /^summary$/i,
  place: /^(place|city|location)$/i,
  note: /^note$/i,
};

/** What the names of the columns suggest; the reader has the last word. */
export function guessMapping(header: readonly string[]): ColumnMapping {
  const columns: Record<string, number> = {};
  for (const field of mappingFields) {
    const at = header.findIndex((name) => guesses[field]?.test(name.trim()));
    if (at >= 0) columns[field] = at + 1;
  }
  return { header: true, columns };
}

/** The first rows of a table, from the beginning of its file. Null for what is no readable table, e.g. a packed file. */
export async function firstRows(file: Blob, rows = 6): Promise<string[][] | null> {
  const head = await file.slice(0, 64 * 1024).text();
  // eslint-disable-next-line no-control-regex -- a packed file shows by them
  if (/[\u0000-\u0008]/.test(head)) return null;
  const { parse } = await import("csv-parse/browser/esm/sync");
  const whole = file.size > 64 * 1024 ? head.slice(0, head.lastIndexOf("\n")) : head;
  const delimiter = [",", ";", "\t", "|"].sort((a, b) => countOf(whole, b) - countOf(whole, a))[0] ?? ",";
  try {
    return parse(whole, { delimiter, to: rows, relax_column_count: true, relax_quotes: true, bom: true }) as string[][];
  } catch {
    return null;
  }
}

const countOf = (text: string, character: string) => (text.split("\n", 1)[0] ?? "").split(character).length;

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
