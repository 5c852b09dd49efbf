import { textWidth } from "./textWidth";

/** A text as lines of at most `width` px in a CSS font; a word that is longer stands on a line of its own. */
export function wrapText(line: string, width: number, font: string): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current !== "" && textWidth(longer, font) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
