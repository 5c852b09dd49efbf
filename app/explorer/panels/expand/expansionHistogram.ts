import { monthsAtMost, periods, type DateHistogram } from "../../../../lib/scene/filterCounts";
import type { ExpansionAnswer } from "../../api";

const iso = (year: number, month: number) => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;

/** The claims of an expansion over time: by month where every claim says its month and they aren't too many, else by year. */
export function expansionHistogram(dates: ExpansionAnswer["dates"]): DateHistogram {
  const dated = dates.flatMap(({ year, month, claims }) => (year === null || year < 0 || year > 9999 ? [] : [{ year, month, claims }]));
  const undated = dates.reduce((sum, { year, claims }) => sum + (year === null ? claims : 0), 0);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return { unit: "year", bars: [], undated };
  const months = (last.year - first.year) * 12 + (last.month ?? 12) - (first.month ?? 1) + 1;
  const unit = dated.every(({ month }) => month !== null) && months <= monthsAtMost ? "month" : "year";
  const bars = periods(iso(first.year, first.month ?? 1), iso(last.year, last.month ?? 12), unit).map(({ from, to }) => {
    const within = dated.filter(({ year, month }) => {
      const day = iso(year, unit === "month" ? (month ?? 1) : 6);
      return day >= from && day <= to;
    });
    return { from, to, count: within.reduce((sum, { claims }) => sum + claims, 0) };
  });
  return { unit, bars, undated };
}
