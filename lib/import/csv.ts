import { kinds, type Kind } from "../ontology/kinds";
import { modalities, type Modality } from "../ontology/modality";
import { Problem } from "../ontology/problem";
import { findRelationType, nearestRelationTypes } from "../ontology/relationTypes";
import { statuses, type Status } from "../ontology/status";
import { eventNamed, eventOfCode, type CodedEvent } from "./cameoEvents";
import { csvFields, csvMappingSchema, type CsvField, type CsvMapping } from "./csvMapping";
import { csvRecords, delimiterOf, fieldColumn, namedDelimiter, type CsvRecord } from "./csvRecords";
import type { Actor, FormatOptions, ImportFormat, ReadRow } from "./importFormat";
import type { InputFile, TextFile } from "./inputFile";
import { linesOf } from "./lines";
import { nameKey } from "./nameKey";
import { dateForms, rowDate } from "./rowDates";
import { unreadable } from "./tabRows";

/** Any table with a column for who, one for whom, and one (or the mapping) for what. */
export const csv: ImportFormat = {
  id: "csv",
  label: "CSV with a column mapping",
  layout: `a header, and columns that a mapping names; without a mapping those called ${csvFields.join(", ")} count.`,
  rejects: { extension: "csv", between: "\n", after: "\n" },
  types: () => [],
  read,
};

async function* read(input: InputFile, { mapping = csvMappingSchema.parse({}) }: FormatOptions): AsyncGenerator<ReadRow> {
  for (const file of input.texts) {
    const first = await firstLine(file);
    const named = namedDelimiter(first);
    const delimiter = mapping.delimiter ?? named ?? delimiterOf(first);
    let columns: Columns | undefined;
    let width = 0;
    let begun = named === undefined;
    for await (const record of csvRecords(file, delimiter)) {
      if (!begun) {
        begun = true;
        continue;
      }
      if (!columns) {
        columns = columnsOf(record, mapping, file, delimiter);
        width = record.fields?.length ?? 0;
        if (mapping.header) {
          yield { what: "header", raw: record.raw };
          continue;
        }
      }
      yield new Row(record, columns, mapping, file.name, delimiter, width).read();
    }
  }
}

async function firstLine(file: TextFile): Promise<string> {
  for await (const { text } of linesOf(file.text(), file.name)) if (text.trim() !== "") return text;
  return "";
}

type Columns = ReadonlyMap<CsvField, number>;

/** The number of the column of each field, by the header. Says at once what is missing. */
function columnsOf(first: CsvRecord, mapping: CsvMapping, file: TextFile, delimiter: string): Columns {
  const header = first.fields ?? [];
  const plain = (text: string) => nameKey(text).replaceAll(" ", "");
  const named = Object.keys(mapping.columns).length > 0 ? mapping.columns : Object.fromEntries(csvFields.filter((field) => header.some((name) => plain(name) === field.toLowerCase())).map((field) => [field, field]));
  const columns = new Map<CsvField, number>();
  const missing: string[] = [];
  for (const [field, column] of Object.entries(named) as [CsvField, string | number][]) {
    const at = typeof column === "number" ? column - 1 : mapping.header ? header.findIndex((name) => nameKey(name) === nameKey(column) || plain(name) === plain(column)) : -1;
    if (at < 0 || at >= header.length) missing.push(String(column));
    else columns.set(field, at);
  }
  for (const end of ["subject", "object"] as const) if (!columns.has(end) && named[end] === undefined) missing.push(`a column for ${end}`);
  if (!columns.has("relation") && !columns.has("cameo") && mapping.values.relation === undefined) missing.push("a column or a value for relation");
  if (missing.length === 0) return columns;
  const better = delimiterOf(first.raw);
  throw new Problem("bad-input", `${file.name} lacks ${missing.join(", ")}: divided by ${JSON.stringify(delimiter)} its first line has ${header.length} column${header.length === 1 ? "" : "s"}.`, {
    line: first.line,
    issues: header.slice(0, 40).map((name, at) => ({ file: file.name, line: first.line, message: `column ${at + 1}: ${name.slice(0, 80)}` })),
    hint: better === delimiter ? 'Say in a mapping which column means what: {"columns": {"subject": "…", "relation": "…", "object": "…", "date": "…"}}, by name or number (--mapping FILE.json; in the API mapping=).' : `It seems to be divided by ${JSON.stringify(better)}: say so as delimiter in the mapping, or leave that out.`,
  });
}

/** Why a field can't be used. Thrown inside this file only. */
class Unusable extends Error {
  constructor(readonly field: CsvField, readonly reason: string) {
    super(reason);
  }
}

class Row {
  constructor(
    private readonly record: CsvRecord, private readonly columns: Columns, private readonly mapping: CsvMapping,
    private readonly file: string, private readonly delimiter: string, private readonly width: number,
  ) {}

  read(): ReadRow {
    const { record } = this;
    const broken = record.error ? { reason: record.error, column: 1 } : unreadable(record.raw);
    if (broken) return this.refused(broken.reason, broken.column);
    if (record.fields?.length !== this.width) return this.refused(`${record.fields?.length} columns instead of ${this.width}: the line breaks off, or has a ${this.delimiter} too many`, 1);
    try {
      return this.event();
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      return this.refused(`${error.field}: ${error.reason}`, fieldColumn(record.raw, this.columns.get(error.field) ?? 0, this.delimiter));
    }
  }

  private event(): ReadRow {
    const { record } = this;
    const id = this.text("id");
    const voices = this.text("assertedBy")?.split(";").map((voice) => voice.trim()).filter(Boolean);
    const more = {
      modality: this.oneOf<Modality>("modality", modalities),
      status: this.oneOf<Status>("status", statuses),
      assertedBy: voices, summary: this.text("summary"), place: this.text("place"), note: this.text("note"), story: this.text("story"),
    };
    return {
      what: "event",
      place: { file: this.file, line: record.line, column: 1 },
      raw: record.raw,
      subject: this.actor("subject", "subjectKind", "subjectCountry"),
      object: this.actor("object", "objectKind", "objectCountry"),
      event: this.coded(),
      date: this.date(),
      // An id that the table gives its rows makes a row that was mended the same claim.
      content: id === undefined ? ["csv", ...(record.fields ?? []).map((field) => field.trim())] : ["csv id", id],
      locator: this.text("locator") ?? (id === undefined ? `row ${(record.fields ?? []).join(" | ").replace(/\s+/g, " ").slice(0, 300)}` : `row with the id ${id}`),
      more: Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)),
    };
  }

  /** What a field says, or the mapping for all rows; undefined where neither says anything. */
  private text(field: CsvField): string | undefined {
    const at = this.columns.get(field);
    const written = at === undefined ? "" : (this.record.fields?.[at] ?? "").trim();
    if (written !== "") return written;
    return (this.mapping.values as Partial<Record<CsvField, string>>)[field];
  }

  private needed(field: CsvField): string {
    const text = this.text(field);
    if (text === undefined) throw new Unusable(field, "nothing stands here");
    return text;
  }

  private oneOf<Value extends string>(field: CsvField, values: readonly Value[]): Value | undefined {
    const text = this.text(field)?.toLowerCase();
    if (text === undefined) return undefined;
    const found = values.find((value) => value === text);
    if (found === undefined) throw new Unusable(field, `"${text}" is none of ${values.join(", ")}`);
    return found;
  }

  private actor(name: CsvField, kind: CsvField, country: CsvField): Actor {
    const [says, where] = [this.oneOf<Kind>(kind, kinds), this.text(country)];
    return { name: this.needed(name), ...(says ? { kind: says } : {}), ...(where ? { country: where } : {}) };
  }

  private date(): string | undefined {
    const text = this.text("date");
    if (text === undefined) return undefined;
    const date = rowDate(text, this.mapping.dates);
    if (date === undefined) throw new Unusable("date", `"${text}" is no date of the form ${this.mapping.dates}${this.mapping.dates === "edtf" ? " (2025-04-17, 2025-04, 2005?)" : ""}; the mapping's dates may be ${dateForms.join(", ")}`);
    return date;
  }

  private coded(): CodedEvent {
    const [code, says] = [this.text("cameo"), this.text("relation")];
    const event = code === undefined ? this.translated(this.needed("relation")) : eventOfCode(code, says);
    if (!event) throw new Unusable("cameo", `"${code}" is no CAMEO code`);
    const score = this.text("goldstein");
    if (score === undefined) return event;
    const value = Number(score.replace(/^([-+\d]+),(\d+)$/, "$1.$2"));
    if (!Number.isFinite(value) || Math.abs(value) > 10) throw new Unusable("goldstein", `"${score}" is no number from -10 to 10`);
    return { ...event, goldstein: value };
  }

  private translated(says: string): CodedEvent {
    const meant = this.mapping.relations[says] ?? says;
    const type = findRelationType(meant);
    if (type) return { relation: type.type, ...(meant === says ? {} : { eventName: says }) };
    const event = eventOfCode(meant, says) ?? eventNamed(meant);
    if (!event) throw new Unusable("relation", `"${meant}" is no relation type, CAMEO code or event name; the nearest types are ${nearestRelationTypes(meant).join(", ")}; a mapping says what it means: {"relations": {${JSON.stringify(says)}: "DETAINED"}}`);
    return { ...event, ...(meant === says ? {} : { eventName: says }) };
  }

  private refused(reason: string, column: number): ReadRow {
    return { what: "refused", place: { file: this.file, line: this.record.line, column }, raw: this.record.raw, reason };
  }
}
