import { Problem } from "../ontology/problem";
import { codedTypes, eventNamed, eventOfCode } from "./cameoEvents";
import type { Actor, FormatOptions, ImportFormat, ReadRow } from "./importFormat";
import type { InputFile, TextFile } from "./inputFile";
import { linesOf } from "./lines";
import { displayName } from "./nameKey";
import { rowDate } from "./rowDates";
import { tabRows, unreadable, type TabRow } from "./tabRows";

const layout = "subject TAB relation TAB object TAB time, as ids (with entity2id.txt and relation2id.txt beside the file) or as names with a date; a fifth column is ignored. Relations are event names or codes of CAMEO, or relation types; a mapping translates others: {\"relations\": {\"P26 spouse\": \"RELATIVE_OF\"}}.";
const companions = { entities: "entity2id.txt", relations: "relation2id.txt" } as const;

/** Quadruples of the papers on temporal knowledge graphs, in both shapes. */
export const quads: ImportFormat = {
  id: "quads",
  label: "Quadruples (ICEWS, GDELT and others in research layout)",
  layout,
  rejects: { extension: "tsv", between: "\n", after: "\n" },
  types: () => codedTypes,
  read,
};

/** How the four fields of a row become names and a day, or the number of the field that can't and why. */
type Meaning = { subject: string; relation: string; object: string; date: string } | { field: number; reason: string };

async function* read(input: InputFile, options: FormatOptions): AsyncGenerator<ReadRow> {
  const own = await companionsOf(input, options);
  for (const file of input.texts.filter(({ name }) => !/(^|[:/])(entity2id|relation2id|stat)\.txt$/.test(name))) {
    let columns: number | undefined;
    let mean: ((fields: readonly string[]) => Meaning) | undefined;
    for await (const row of tabRows(file, layout)) {
      columns ??= Math.max(row.fields.length, 4);
      mean ??= await meaningOf(row, own, options);
      yield row.fields.length === columns ? toRow(row, mean(row.fields), options.mapping?.relations) : wrongCount(row, columns);
    }
  }
}

function wrongCount(row: TabRow, columns: number): ReadRow {
  const reason = `${row.fields.length} columns instead of ${columns}: the line breaks off, or has a tab too many`;
  return { what: "refused", place: row.place, raw: row.raw, reason };
}

function toRow(row: TabRow, meaning: Meaning, translated: Readonly<Record<string, string>> = {}): ReadRow {
  const refused = (field: number, reason: string): ReadRow => ({ what: "refused", place: row.placeOf(field), raw: row.raw, reason });
  const broken = unreadable(row.raw);
  if (broken) return { what: "refused", place: { ...row.place, column: broken.column }, raw: row.raw, reason: broken.reason };
  if ("field" in meaning) return refused(meaning.field, meaning.reason);
  const { subject, relation, object, date } = meaning;
  const meant = Object.hasOwn(translated, relation) ? (translated[relation] ?? relation) : relation;
  const event = eventNamed(meant) ?? eventOfCode(meant);
  if (!event) return refused(1, `"${relation}" is no event type of CAMEO, nor a relation type of the ontology; a mapping may say what it means`);
  const actors: [Actor, Actor] = [{ name: subject }, { name: object }];
  const content = [subject, relation, object].map(displayName);
  return {
    what: "event", place: row.place, raw: row.raw, subject: actors[0], object: actors[1], date,
    event: { ...event, ...(relation === event.cameo ? {} : { eventName: displayName(relation) }) },
    content: ["quad", ...content, date],
    locator: `row ${content.join(" | ")} | ${date}`,
  };
}

interface Companions {
  entities?: TextFile;
  relations?: TextFile;
}

async function companionsOf(input: InputFile, { entities, relations }: FormatOptions): Promise<Companions> {
  return {
    entities: entities?.texts[0] ?? (await input.companion(companions.entities)),
    relations: relations?.texts[0] ?? (await input.companion(companions.relations)),
  };
}

const isNumber = (text: string | undefined) => text !== undefined && /^\d+$/.test(text);

/** Tells by the first row which shape the file has. */
async function meaningOf(first: TabRow, { entities, relations }: Companions, options: FormatOptions): Promise<(fields: readonly string[]) => Meaning> {
  const dayOf = clock(first, options);
  if (!first.fields.slice(0, 3).every(isNumber)) {
    return ([subject = "", relation = "", object = "", time = ""]) => named([subject, relation, object], dayOf(time));
  }
  if (!entities || !relations) {
    const lacking = [entities ? "" : companions.entities, relations ? "" : companions.relations].filter(Boolean).join(" and ");
    throw new Problem("bad-input", `The rows of ${first.place.file} hold ids, and ${lacking}, which says what they mean, isn't there.`, {
      hint: "Put the files beside it (or in the same zip), or name them with --entities and --relations.",
    });
  }
  const [nameOf, relationOf] = [await namesById(entities), await namesById(relations)];
  return ([subject = "", relation = "", object = "", time = ""]) => {
    const names = [nameOf.get(subject), relationOf.get(relation), nameOf.get(object)];
    const unknown = names.indexOf(undefined);
    if (unknown < 0) return named(names as string[], dayOf(time));
    return { field: unknown, reason: `the id ${[subject, relation, object][unknown]} isn't in ${unknown === 1 ? relations.name : entities.name}` };
  };
}

function named([subject = "", relation = "", object = ""]: readonly string[], date: string | undefined): Meaning {
  const empty = [subject, relation, object].indexOf("");
  if (empty >= 0) return { field: empty, reason: "nothing stands here" };
  return date === undefined ? { field: 3, reason: "this is no date, or no number of the unit that the file counts" } : { subject, relation, object, date };
}

/** A year that is a number, or that is counted from one. */
function yearOf(time: string, origin: string | undefined): string | undefined {
  const year = Number(time) + (origin === undefined ? 0 : Number(origin.slice(0, 4)));
  return isNumber(time) && year <= 9999 ? String(year).padStart(4, "0") : undefined;
}

const millisecondsOf = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** What a time means: a date as it is, in the precision of the first (a day that broke off would pass for a year); a number as counted from the origin. */
function clock(first: TabRow, { origin, unit = "hours" }: FormatOptions): (time: string) => string | undefined {
  const written = first.fields[3] ?? "";
  const isDay = (time: string) => /^\d{4}-?\d{2}-?\d{2}/.test(time);
  if (unit === "years") return (time) => yearOf(time, origin);
  if (!isNumber(written) || /^(19|20)\d{6}$/.test(written)) {
    const days = isDay(written);
    return (time) => (days && !isDay(time) ? undefined : (rowDate(time, "edtf") ?? rowDate(time, "yyyymmdd")));
  }
  if (origin === undefined) {
    throw new Problem("bad-input", `The times of ${first.place.file} are counted from a day that the file doesn't name.`, {
      hint: "Say --origin YYYY-MM-DD, and --unit minutes, hours, days or years (hours when left out; years without an origin are years as they are); in the API origin= and unit=. For ICEWS 2018 it is 2018-01-01 and hours.",
    });
  }
  const start = Date.parse(`${rowDate(origin, "edtf") ?? "?"}T00:00:00Z`);
  if (Number.isNaN(start)) throw new Problem("bad-input", `The origin ${JSON.stringify(origin)} is no day.`, { hint: "Write it as YYYY-MM-DD." });
  return (time) => {
    const day = new Date(start + Number(time) * millisecondsOf[unit]);
    const text = isNumber(time) && !Number.isNaN(day.getTime()) ? day.toISOString().slice(0, 10) : "";
    return /^\d{4}-/.test(text) ? text : undefined;
  };
}

/** Names by id, of lines `name TAB id` or `id TAB name`; a line with a count above them is passed over. */
async function namesById(file: TextFile): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const { number, text } of linesOf(file.text(), file.name)) {
    const fields = text.split("\t").map((field) => field.trim());
    if (text.trim() === "" || (number === 1 && fields.length === 1)) continue;
    const [name, id] = isNumber(fields[1]) ? [fields[0], fields[1]] : [fields[1], fields[0]];
    if (!name || !isNumber(id)) {
      throw new Problem("bad-input", `Line ${number} of ${file.name} isn't a name and an id, divided by a tab.`, { line: number, issues: [{ file: file.name, line: number, message: text.slice(0, 100) }] });
    }
    names.set(id ?? "", name);
  }
  return names;
}
