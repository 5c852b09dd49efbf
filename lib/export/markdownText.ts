import type { Warnings } from "./format";

/** What Markdown (CommonMark with the tables, strikes and links of GitHub) would take for markup inside a line. */
const markup = /[\\`*_[\]<>&|#~{}$]/g;

/** What makes a list, a rule or a heading of a line that begins with it. */
const lineStart = /^(\d+(?=[.)](?:\s|$))|(?=[-+=]))/;

/** Bare addresses that GitHub's dialect turns into links by itself. */
const bareLink = /:\/\/|www\./gi;

// eslint-disable-next-line no-control-regex -- control characters are what we look for
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\p{Surrogate}]/gu;

const lineEnds = /[\t\n\v\f\r\u0085\u2028\u2029 ]+/g;

/**
 * Any text as it is, on one line and with nothing in it that acts as markup. Control characters are left out and runs of
 * white space are one space.
 */
export function markdownText(text: string): string {
  return text.replace(controls, "").replace(lineEnds, " ").trim().replace(markup, "\\$&").replace(lineStart, "$1\\").replace(bareLink, escapedLink);
}

/** Counts what `markdownText` changes in the texts of a record. */
export function noteChanges(record: object, warnings: Warnings): void {
  for (const value of Object.values(record)) {
    if (typeof value === "object" && value !== null) noteChanges(value, warnings);
    if (typeof value !== "string") continue;
    const removed = value.match(controls);
    if (removed) warnings.add("control characters removed", removed.length);
    if (/[\n\r\u0085\u2028\u2029]/.test(value)) warnings.add("texts of several lines written on one");
  }
}

const escapedLink = (found: string) => (found.startsWith(":") ? "\\://" : `${found.slice(0, 3)}\\.`);

/** An id or other short text set as code: nothing in it acts as markup, and it can be copied as it is. */
export function markdownCode(text: string): string {
  const inside = text.replace(controls, "").replace(lineEnds, " ");
  const fence = "`".repeat(longestRun(inside) + 1);
  const padded = /^[` ]|[` ]$/.test(inside) ? ` ${inside} ` : inside;
  return fence + padded + fence;
}

/** A text as a block of code in `language`. */
export function markdownBlock(text: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}\n`;
}

/** A link with `text`; the text alone where there is no address. Only http and https addresses come this far (records.ts). */
export function markdownLink(text: string, url: string | null | undefined): string {
  const shown = markdownText(text);
  return url ? `[${shown}](<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>)` : shown;
}

const longestRun = (text: string) => (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
