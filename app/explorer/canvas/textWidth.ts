const measured = new Map<string, number>();
let ruler: CanvasRenderingContext2D | null = null;

/** The size at which texts are measured, px: their width grows with the size of the font. */
const ruledAt = 16;
export const sizeIn = /([\d.]+)px/;

/** Width (px) of a text in a CSS font; remembered for every size, since the canvas asks for it at every frame. */
export function textWidth(text: string, font: string): number {
  const size = Number(sizeIn.exec(font)?.[1] ?? ruledAt);
  const ruled = font.replace(sizeIn, `${ruledAt}px`);
  const key = `${ruled}\n${text}`;
  const known = measured.get(key);
  if (known !== undefined) return (known * size) / ruledAt;
  ruler ??= document.createElement("canvas").getContext("2d");
  if (!ruler) return text.length * 7;
  ruler.font = ruled;
  const width = ruler.measureText(text).width;
  measured.set(key, width);
  return (width * size) / ruledAt;
}

/** Forgets what was measured: for when the fonts have arrived. */
export function forgetTextWidths(): void {
  measured.clear();
}
