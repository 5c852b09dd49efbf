import type { DayRange } from "../ontology/edtf";

const anyTime: DayRange = { earliest: null, latest: null };

/**
 * The range of days of an EDTF date, as `dayRange` of the ontology gives it, for the page: without a grammar, and it never
 * throws. Knows what data hold: years, months, days, times, seasons, qualifiers, unspecified digits, intervals, sets.
 * What it doesn't know may be at any time.
 */
export function daySpan(date: string): DayRange {
  const parts = date.replace(/^[[{]|[\]}]$/g, "").split(/\/|,|(?<!^)\.\.(?!$|\/|,)/);
  const interval = date.includes("/");
  if (parts.length === 1 && !/^\.\.|\.\.$/.test(parts[0] ?? "")) return point(parts[0] ?? "") ?? anyTime;
  const spans = parts.map((part) => (part === "" || part === ".." ? anyTime : (point(part.replace(/^\.\.|\.\.$/g, "")) ?? anyTime)));
  const [first, last] = [parts[0] ?? "", parts.at(-1) ?? ""];
  if (interval) return { earliest: spans[0]?.earliest ?? null, latest: spans.at(-1)?.latest ?? null };
  const earliest = spans.map((span) => span.earliest).filter((day) => day !== null).sort()[0] ?? null;
  const latest = spans.map((span) => span.latest).filter((day) => day !== null).sort().at(-1) ?? null;
  return { earliest: first.startsWith("..") ? null : earliest, latest: last.endsWith("..") ? null : latest };
}

/** First and last month of the season codes of ISO 8601-2, 4.8; hemispheres count as the first ones do. */
const seasons: Readonly<Record<string, readonly [number, number]>> = {
  "21": [1, 3], "22": [4, 6], "23": [7, 9], "24": [10, 12], "33": [1, 3], "34": [4, 6], "35": [7, 9], "36": [10, 12], "40": [1, 6], "41": [7, 12],
};

function point(written: string): DayRange | null {
  const match = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2})(?:T.*)?)?)?$/.exec(written.replace(/[?~%]/g, ""));
  if (!match) return null;
  const [, year = "", month, day] = match;
  const [from, to] = [year.replaceAll("X", "0"), year.replaceAll("X", "9")];
  const season = month === undefined ? undefined : seasons[month];
  const [begin, end] = season ?? (month === undefined || month.includes("X") ? [1, 12] : [Number(month), Number(month)]);
  if (begin < 1 || end > 12) return null;
  const wholeDay = day === undefined || day.includes("X") ? null : day;
  return { earliest: isoDay(from, begin, wholeDay ?? "01"), latest: isoDay(to, end, wholeDay ?? lastDay(to, end)) };
}

const isoDay = (year: string, month: number, day: string) => `${year}-${String(month).padStart(2, "0")}-${day}`;

function lastDay(year: string, month: number): string {
  const days = new Date(0);
  days.setUTCFullYear(Number(year), month, 0);
  return String(days.getUTCDate());
}
