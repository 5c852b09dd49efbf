import stringWidth from "string-width";

const signs = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const plain = /^[\x20-\x7e]*$/;

/** The signs of a text as a reader counts them: a letter with its marks, or an emoji of several parts, is one. */
export function signsOf(text: string): string[] {
  return plain.test(text) ? text.split("") : Array.from(signs.segment(text), ({ segment }) => segment);
}

/** How many columns of a terminal a line of text takes: East Asian wide signs and emoji two (UAX 11), marks none. */
export function displayWidth(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text);
}
