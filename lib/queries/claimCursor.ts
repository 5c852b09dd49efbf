import { z } from "zod";
import { Problem } from "../ontology/problem";

/** The last claim of a page, in the order of stored type and id. */
export interface ClaimPlace {
  type: string;
  id: string;
}

const cursorSchema = z.tuple([z.string(), z.string(), z.string()]);

/** An opaque text (base64url) for the place, good for the same question only. */
export function writeCursor(place: ClaimPlace, question: unknown): string {
  return toBase64Url(JSON.stringify([place.type, place.id, checksum(place, question)]));
}

/** The place of a cursor that `writeCursor` made for the same question. Throws a `bad-input` Problem for any other text. */
export function readCursor(cursor: string, question: unknown): ClaimPlace {
  try {
    const [type, id, sum] = cursorSchema.parse(JSON.parse(fromBase64Url(cursor)));
    const place = { type, id };
    if (checksum(place, question) === sum && writeCursor(place, question) === cursor) return place;
  } catch {
    // Whatever it was, it isn't ours.
  }
  const hint = "Send back the cursor of the page before, unchanged and with the same filters, or none to begin anew.";
  throw new Problem("bad-input", "This cursor was not issued for this question", { hint, issues: [{ message: "unknown cursor", path: "cursor" }] });
}

/** FNV-1a over the characters, 32 bits: against mistakes, not against forgers, who would gain nothing. */
function checksum(place: ClaimPlace, question: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify([place.type, place.id, question])) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): string {
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (unit) => unit.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
