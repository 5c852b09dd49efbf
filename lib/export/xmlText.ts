import type { Warnings } from "./format";

/** What no XML 1.0 document may hold (production 2), not even as a reference. With the flag `u` only unpaired surrogates match. */
// eslint-disable-next-line no-control-regex -- control characters are what we look for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/**
 * Besides markup, everything that readers turn into something else where it stands unescaped: line ends and tabs in an
 * attribute become spaces, and some readers treat U+0085 and U+2028 as line ends.
 */
const special = /[&<>"'\t\n\r\u0085\u2028]/g;

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

const reference = (character: string) => named[character] ?? `&#${character.charCodeAt(0)};`;

/** A text for an element or a quoted attribute of XML 1.0. What XML forbids is removed and counted in `warnings`. */
export function xmlText(text: string, warnings: Warnings): string {
  const found = text.match(forbidden);
  if (found) warnings.add("characters that XML forbids removed", found.length);
  return (found ? text.replace(forbidden, "") : text).replace(special, reference);
}

/**
 * An id for a quoted attribute of XML 1.0. What XML forbids is written as `_xHHHH_` (as SQL/XML does), not removed: two
 * ids that differ only there would else become one.
 */
export function xmlId(id: string, warnings: Warnings): string {
  const found = id.match(forbidden);
  if (!found) return id.replace(special, reference);
  warnings.add("characters of ids that XML forbids written as _xHHHH_", found.length);
  return id.replace(forbidden, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`).replace(special, reference);
}
