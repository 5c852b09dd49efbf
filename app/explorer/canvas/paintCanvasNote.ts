import type { Point } from "../../../lib/scene/scene";
import type { Box } from "./geometry";
import { textWidth } from "./textWidth";
import type { Palette } from "./palette";
import type { Pen } from "./pen";
import { wrapText } from "./wrapText";

/** A note on the canvas, for a picture: its upper left corner in canvas units, its text, and who wrote it when. */
export interface PlacedNote {
  at: Point;
  text: string;
  by: string;
}

const font = '400 13px "Source Serif 4", Georgia, serif';
const small = '400 12px "Source Sans 3 Variable", system-ui, sans-serif';
const widest = 198;
const lineHeight = 18;
const inset = { across: 11, down: 7 };

const linesOf = ({ text }: PlacedNote) => text.split("\n").flatMap((line) => wrapText(line, widest, font));

/** The box that a note takes. */
export function noteBox(note: PlacedNote): Box {
  const lines = linesOf(note);
  const width = Math.max(textWidth(note.by, small), ...lines.map((line) => textWidth(line, font)));
  return { ...note.at, width: width + 2 * inset.across, height: (lines.length + 1) * lineHeight + 2 * inset.down };
}

/** Paints a note in its box, whole. */
export function paintCanvasNote(pen: Pen, note: PlacedNote, palette: Palette): void {
  const { x, y, width, height } = noteBox(note);
  pen.beginPath();
  pen.roundRect(x, y, width, height, 4);
  pen.fillStyle = palette.panel;
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = palette.control;
  pen.stroke();
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  [...linesOf(note), note.by].forEach((line, index, all) => {
    const isLast = index === all.length - 1;
    pen.font = isLast ? small : font;
    pen.fillStyle = isLast ? palette["ink-3"] : palette.ink;
    pen.fillText(line, x + inset.across, y + inset.down + (index + 0.5) * lineHeight);
  });
}
