import parse from "edtf";

/** The days a date can mean: ISO days, null where an end is open or unknown. */
export interface DayRange {
  earliest: string | null;
  latest: string | null;
}

const day = (time: number): string | null => (Number.isFinite(time) ? new Date(time).toISOString().replace(/T.*/, "") : null);

// Data sets repeat their dates, and parsing one takes a tenth of a millisecond.
const known = new Map<string, DayRange>();
const knownAtMost = 50_000;

/**
 * The range of days of an EDTF date (ISO 8601-2:2019, levels 0 to 2), e.g. `2024-06` is 2024-06-01 to 2024-06-30.
 * A qualifier (`?`, `~`, `%`) doesn't widen the range. Throws RangeError for what isn't EDTF.
 */
export function dayRange(date: string): DayRange {
  const before = known.get(date);
  if (before) return before;
  const range = parsedRange(date);
  if (known.size >= knownAtMost) known.clear();
  known.set(date, range);
  return range;
}

function parsedRange(date: string): DayRange {
  let parsed;
  try {
    parsed = parse(date);
  } catch {
    throw new RangeError(`"${date}" is not an EDTF date (write 2025-04-17, 2025-04, 2005?, 2023-06-01/2023-06-05 or ../2022-02-24)`);
  }
  if (parsed.min > parsed.max) throw new RangeError(`"${date}" ends before it begins`);
  return Object.freeze({ earliest: day(parsed.min), latest: day(parsed.max) });
}

/** Whether `date` is EDTF and doesn't end before it begins. */
export function isEdtf(date: string): boolean {
  try {
    dayRange(date);
    return true;
  } catch {
    return false;
  }
}
