import { Problem } from "../ontology/problem";
import { codedTypes, eventNamed, eventOfCode, type CodedEvent } from "./cameoEvents";
import type { Actor, ImportFormat, ReadRow } from "./importFormat";
import type { InputFile } from "./inputFile";
import { nameKey } from "./nameKey";
import { rowDate } from "./rowDates";
import { tabRows, unreadable, type TabRow } from "./tabRows";

const columns = [
  "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors",
  "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
] as const;
type Column = (typeof columns)[number];

const layout = `a header and ${columns.length} columns divided by tabs: ${columns.join(", ")}.`;

/** ICEWS coded event data as the Harvard Dataverse has it: TAB, header, no quoting, codes as text. */
export const icews: ImportFormat = {
  id: "icews",
  label: "ICEWS coded events",
  layout,
  publisher: "Integrated Crisis Early Warning System",
  rejects: { extension: "tsv", between: "\n", after: "\n" },
  types: () => codedTypes,
  async *read(input: InputFile) {
    for (const file of input.texts) {
      let head: Header | undefined;
      for await (const row of tabRows(file, layout)) {
        if (head) yield toRow(row, head);
        else {
          head = header(row);
          yield { what: "header", raw: row.raw };
        }
      }
    }
  },
};

interface Header {
  at: ReadonlyMap<Column, number>;
  /** Columns in all. */
  width: number;
}

/** Where each column stands. Some editions order them otherwise, lack some or have more; all of them name them. */
function header(row: TabRow): Header {
  const names = row.fields.map((field) => nameKey(field.replace(/^"|"$/g, "")));
  const at = new Map(columns.map((column) => [column, names.indexOf(nameKey(column))]));
  const missing = (["Event Date", "Source Name", "Event Text", "CAMEO Code", "Target Name"] as const).filter((column) => (at.get(column) ?? -1) < 0);
  if (missing.length > 0) {
    throw new Problem("bad-input", `${row.place.file} has no ICEWS header: ${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} missing in its first line.`, { line: row.place.line, hint: `Expected: ${layout}` });
  }
  return { at, width: row.fields.length };
}

function toRow(row: TabRow, { at, width }: Header): ReadRow {
  const numberOf = (column: Column) => at.get(column) ?? -1;
  const field = (column: Column) => unquoted(row.fields[numberOf(column)] ?? "").trim();
  const refused = (column: Column, reason: string): ReadRow => ({ what: "refused", place: row.placeOf(numberOf(column)), raw: row.raw, reason: `${column}: ${reason}` });
  const broken = unreadable(row.raw);
  if (broken) return { what: "refused", place: { ...row.place, column: broken.column }, raw: row.raw, reason: broken.reason };
  if (row.fields.length !== width) {
    return { what: "refused", place: row.place, raw: row.raw, reason: `${row.fields.length} columns instead of ${width}: the line breaks off, or has a tab too many` };
  }
  const date = rowDate(field("Event Date"), "edtf") ?? rowDate(field("Event Date"), "m/d/y");
  if (date === undefined) return refused("Event Date", `"${field("Event Date")}" is no date (2017-12-31, or 12/31/2017 as in the file of 2017)`);
  const ends = { subject: field("Source Name"), object: field("Target Name") };
  if (ends.subject === "") return refused("Source Name", "nothing stands here");
  if (ends.object === "") return refused("Target Name", "nothing stands here");
  const event = eventOf(field("CAMEO Code"), field("Event Text"));
  if (typeof event === "string") return refused("CAMEO Code", event);
  const goldstein = intensity(field("Intensity"));
  if (goldstein === null) return refused("Intensity", `"${field("Intensity")}" is no number from -10 to 10`);

  const [id, story, sentence, publisher] = [field("Event ID"), field("Story ID"), field("Sentence Number"), field("Publisher")];
  const place = [field("City"), field("District"), field("Province"), field("Country")].filter((part, i, all) => part !== "" && all.indexOf(part) === i).join(", ");
  const about = [id && `event ${id} of ${date}`, story && `story ${story}`, sentence && `sentence ${sentence}`].filter(Boolean).join(", ");
  return {
    what: "event", place: row.place, raw: row.raw, date,
    subject: actor(ends.subject, field("Source Country")),
    object: actor(ends.object, field("Target Country")),
    event: { ...event, ...(goldstein === undefined ? {} : { goldstein }) },
    // Ids repeat from file to file; day, ends and code tell them apart.
    content: ["icews", id, date, ends.subject, event.cameo ?? "", ends.object, story, sentence],
    locator: about || `row ${ends.subject} | ${field("Event Text")} | ${ends.object} | ${date}`,
    more: { ...(story ? { story } : {}), ...(publisher ? { assertedBy: [publisher] } : {}), ...(place ? { place } : {}) },
  };
}

/** Some editions were written again by programs that quote: a quote in quotes stands twice then. */
const unquoted = (text: string) => (/^".*"$/s.test(text) && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"') : text);

const actor = (name: string, country: string): Actor => ({ name, ...(country === "" || country === "None" ? {} : { country }) });

/** The event of code and text. The code decides; without one the text does. */
function eventOf(code: string, text: string): CodedEvent | string {
  if (code !== "") {
    const found = eventOfCode(code, text || undefined);
    if (found) return found;
    return eventOfCode(`0${code}`) ? `"${code}" is no CAMEO code; if a spreadsheet took its leading zero away, write 0${code}` : `"${code}" is no CAMEO code`;
  }
  return eventNamed(text) ?? `no code, and "${text}" is no event type of CAMEO`;
}

/** undefined where nothing is said, null where it is no Goldstein score. */
function intensity(text: string): number | undefined | null {
  if (text === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) <= 10 ? value : null;
}
