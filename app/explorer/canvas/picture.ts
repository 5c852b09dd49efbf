import { paintPicture, pictureSize, type DrawnGraph, type PictureWords } from "./paintPicture";
import { readPalette, type Palette } from "./palette";
import { SvgPen } from "./svgPen";

/** Pixels of a PNG per px. */
const density = 2;
/** What browsers draw at most on one side, in pixels, and what they draw and pack in bearable time; SVG has no such bounds. */
const [longestSide, largestArea] = [16_000, 40_000_000];

/** The colours of the light theme, whatever is in force: pictures are read on paper. */
function lightPalette(): Palette {
  const place = document.createElement("div");
  place.dataset.theme = "light";
  document.body.append(place);
  const palette = readPalette(place);
  place.remove();
  return palette;
}

/** The view as SVG: text as text, the source lines and facts also in its metadata. */
export function svgPicture(graph: DrawnGraph, words: PictureWords): Blob {
  const pen = new SvgPen();
  const { width, height } = pictureSize(graph, words);
  paintPicture(pen, graph, words, lightPalette());
  const description = words.facts.join(" ");
  return new Blob([pen.document(width, height, words.title, description, [...words.facts, ...words.sources].join("\n"))], { type: "image/svg+xml" });
}

/** The view as PNG, at twice the size of the screen, or less where a browser couldn't draw that. */
export async function pngPicture(graph: DrawnGraph, words: PictureWords): Promise<Blob> {
  const { width, height } = pictureSize(graph, words);
  const scale = Math.min(density, longestSide / width, longestSide / height, Math.sqrt(largestArea / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The browser gave no 2D canvas");
  context.scale(scale, scale);
  paintPicture(context, graph, words, lightPalette());
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The browser could not write the picture"))), "image/png"));
}
