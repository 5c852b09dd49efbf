/** Before and after every day that a claim can mean, in the form that Neo4j reads as a date. */
export const beginningOfTime = "-999999999-01-01";
export const endOfTime = "+999999999-12-31";

// UTF-16 puts astral characters before U+E000 to U+FFFF; Neo4j orders by code point. This makes units compare as code points do.
const asCodePoint = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** Orders text by code point, as Neo4j does and no locale. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = asCodePoint(a.charCodeAt(i)) - asCodePoint(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** The year of an ISO day, also one before the year 0 or beyond 9999. */
export function yearOf(day: string): number {
  return Number(day.slice(0, day.indexOf("-", 1)));
}

/** Orders ISO days by time; text order fails for years that carry a sign. */
export function compareDays(a: string, b: string): number {
  if (a.length === 10 && b.length === 10 && !a.startsWith("-") && !b.startsWith("-")) return a < b ? -1 : a > b ? 1 : 0;
  return yearOf(a) - yearOf(b) || compareText(a.slice(-5), b.slice(-5));
}
