import { isUtf8 } from "node:buffer";
import { Problem } from "../ontology/problem";

/**
 * Bytes as text, in pieces, without a byte order mark (which wins over the encoding that is said). Throws a `bad-input`
 * Problem with the line where they aren't in that encoding, and one where it is an encoding that nobody knows.
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string, name: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let lines = 1;
  for await (const chunk of bytes) {
    if (!decoder && /^utf-?8$/i.test(encoding)) refuseWide(chunk, name);
    decoder ??= decoderFor(markedEncoding(chunk) ?? encoding);
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      throw notInEncoding(name, decoder.encoding, badPlace(chunk, lines, decoder.encoding));
    }
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
    yield text;
  }
  try {
    yield decoder?.decode() ?? "";
  } catch {
    throw notInEncoding(name, decoder?.encoding ?? encoding, { line: lines });
  }
}

function markedEncoding(chunk: Uint8Array): string | undefined {
  const [first, second] = chunk;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Text in two bytes a character, without a mark that says so, has a NUL at every other byte where it is Latin. */
function refuseWide(chunk: Uint8Array, name: string): void {
  if (markedEncoding(chunk) !== undefined) return;
  const nuls = [0, 0];
  const looked = chunk.subarray(0, 1_000);
  for (const [at, byte] of looked.entries()) if (byte === 0) nuls[at % 2]!++;
  const [even = 0, odd = 0] = nuls;
  if (Math.max(even, odd) < looked.length / 8 || Math.min(even, odd) > 0) return;
  const label = odd > even ? "utf-16le" : "utf-16be";
  throw new Problem("bad-input", `${name} seems to be ${label.toUpperCase()} without the mark that says so.`, { hint: `Say --encoding ${label}; in the API encoding=${label}. Or save it as UTF-8.` });
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new Problem("bad-input", `${JSON.stringify(encoding)} is no encoding that can be read.`, { hint: "Such as utf-8, latin1, windows-1251, koi8-r, utf-16le." });
  }
}

/** The first line of a piece that isn't UTF-8; the cut first and last lines of a piece are looked at last. */
function badPlace(chunk: Uint8Array, linesBefore: number, encoding: string): { line: number; column?: number } {
  if (encoding !== "utf-8") return { line: linesBefore };
  const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  let start = 0;
  for (let line = linesBefore; start <= buffer.length; line++) {
    const end = buffer.indexOf(10, start);
    const piece = buffer.subarray(start, end < 0 ? buffer.length : end);
    if (!isUtf8(piece) && (end >= 0 || line === linesBefore)) return { line, column: piece.toString("utf8").indexOf("\ufffd") + 1 };
    if (end < 0) return { line };
    start = end + 1;
  }
  return { line: linesBefore };
}

function notInEncoding(name: string, encoding: string, { line, column }: { line: number; column?: number }): Problem {
  const hint = encoding === "utf-8"
    ? "Say which encoding it is, e.g. --encoding latin1 (Western Europe) or windows-1251 (Cyrillic); in the API encoding=latin1."
    : "Try another encoding, e.g. utf-8.";
  return new Problem("bad-input", `${name} is not ${encoding.toUpperCase()}: see line ${line}.`, { hint, line, column, issues: [{ file: name, line, column, message: `bytes that aren't ${encoding}` }] });
}
