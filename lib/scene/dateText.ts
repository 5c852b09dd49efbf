import { findRelationType } from "../ontology/relationTypes";

/** The words a date needs beside its numbers, from the catalogue of texts. */
export interface DateWords {
  since: (date: string) => string;
  until: (date: string) => string;
  about: (date: string) => string;
  uncertain: (date: string) => string;
  or: (a: string, b: string) => string;
  between: (from: string, to: string) => string;
  undated: string;
  /** Of a source that says no date of release. */
  noDate: string;
}

/** The English ones, for the page and for files alike. */
export const englishDateWords: DateWords = {
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date}, uncertain`,
  or: (a, b) => `${a} or ${b}`,
  between: (from, to) => `between ${from} and ${to}`,
  undated: "undated",
  noDate: "no date",
};

/**
 * An EDTF date in words, in its own precision: a month is never shown as its first day.
 * `locale` is a BCP 47 tag. What this doesn't know (seasons, sets) is shown as it is written.
 */
export function dateText(date: string | null | undefined, words: DateWords, locale: string): string {
  if (!date) return words.undated;
  if (isUnsaid(date)) return words.noDate;
  const [from, to, more] = date.split("/");
  if (more !== undefined) return date;
  if (to === undefined) return point(date, words, locale);
  if (to === ".." || to === "") return words.since(point(from ?? "", words, locale));
  if (from === ".." || from === "") return words.until(point(to, words, locale));
  return range(from ?? "", to, words, locale);
}

/**
 * The date of a claim in words. An interval is the time that a standing tie lasts; what happened in it happened some time in between.
 * `relation` is a relation type.
 */
export function claimDateText({ date, relation }: { date?: string; relation: string }, words: DateWords, locale: string): string {
  return (date && happenedWithin(date, relation, words, locale)) ?? dateText(date, words, locale);
}

/** The dates of a relation in words: as `claimDateText` where all its claims give one interval, else as `datesText`. */
export function relationDatesText({ first, last, type }: { first: string | null; last: string | null; type: string }, disagree: boolean, words: DateWords, locale: string): string {
  const within = first !== null && first === last ? happenedWithin(first, type, words, locale) : null;
  return within ?? datesText(first, last, disagree, words, locale);
}

function happenedWithin(date: string, type: string, words: DateWords, locale: string): string | null {
  const [from = "", to, more] = date.split("/");
  const isClosed = to !== undefined && more === undefined && ![from, to].some((end) => end === "" || end === "..");
  if (!isClosed || findRelationType(type)?.nature !== "event") return null;
  const ends = [from, to].map((end) => dateText(end, words, locale));
  if (ends[0] === ends[1]) return ends[0] ?? null;
  return words.between(shortened(from, to, locale) ?? ends[0] ?? "", ends[1] ?? "");
}

/** A day without its year where another day is in the same. */
function shortened(from: string, to: string, locale: string): string | null {
  const day = /^(\d{4})-\d{2}-\d{2}$/;
  const [a, b] = [day.exec(from), day.exec(to)];
  return a && b && a[1] === b[1] ? formatOf(locale, "dayOfYear").format(new Date(`${from}T00:00:00Z`)) : null;
}

/** The year of a source as it stands behind its publisher: "2025", "no date". */
export function yearText(published: string, words: DateWords): string {
  return isUnsaid(published) ? words.noDate : published.slice(0, 4);
}

/** Whether every digit of an EDTF date is left open. */
function isUnsaid(date: string): boolean {
  return /^X{4}(-XX){0,2}$/.test(date);
}

/** Two dates that sources give for the same, or one where they are equal. */
export function datesText(first: string | null, last: string | null, disagree: boolean, words: DateWords, locale: string): string {
  if (!first || !last || first === last) return dateText(first ?? last, words, locale);
  if (!disagree) return range(first, last, words, locale);
  const day = sharedMonth(first, last);
  return words.or(day ?? dateText(first, words, locale), dateText(last, words, locale));
}

function sharedMonth(first: string, last: string): string | null {
  const shared = /^(\d{4}-\d{2})-(\d{2})$/;
  const [a, b] = [shared.exec(first), shared.exec(last)];
  return a && b && a[1] === b[1] ? String(Number(a[2])) : null;
}

function point(text: string, words: DateWords, locale: string): string {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([?~%])?$/.exec(text);
  if (!match) return text;
  const [, year, month, day, qualifier] = match;
  const shown = formatOf(locale, day ? "day" : month ? "month" : "year").format(new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`));
  if (qualifier === "?") return words.uncertain(shown);
  return qualifier ? words.about(shown) : shown;
}

function range(from: string, to: string, words: DateWords, locale: string): string {
  const ends = [dateText(from, words, locale), dateText(to, words, locale)];
  return ends[0] === ends[1] ? (ends[0] ?? "") : ends.join(" – ");
}

const partsOf = { year: { year: "numeric" }, month: { year: "numeric", month: "short" }, day: { year: "numeric", month: "short", day: "numeric" }, dayOfYear: { month: "short", day: "numeric" } } as const;
/** Made once: that takes longer than to write many dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, precision: keyof typeof partsOf): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...partsOf[precision] });
  formats.set(key, format);
  return format;
}
