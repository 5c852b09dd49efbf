/** BCP 47 tag for dates and numbers. */
export const locale = "en-GB";

const number = new Intl.NumberFormat(locale);

/** A whole number as one reads it. */
export const count = (value: number) => number.format(value);

const rough = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 0, roundingMode: "floor" });

/** A number as short as one can write it, never more than it is: 3, 12, 1k, 24k. */
export const shortCount = (value: number) => rough.format(value).toLocaleLowerCase(locale);

/** "1 claim", "2 claims". */
export const plural = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;

/** A size as one reads it: 14 kB, 3.2 MB. */
export function size(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
