import { onPlate, type View } from "./camera";
import type { Box } from "./geometry";

/** How far (px) a sheet reaches beyond its container at each side, so that moving it a little shows no bare edge. */
export const margin = 160;

/** Two canvases with one picture of the plate: shapes and lines at rest, and above them what stands out and the lettering. */
export interface Sheet {
  rest: CanvasRenderingContext2D;
  top: CanvasRenderingContext2D;
  /** How the plate was looked at when this was painted. */
  view: View;
  /** The part of the plate on it. */
  area(): Box;
  /** Empties it for a picture in that view of a container of that size (px). */
  begin(view: View, width: number, height: number): void;
  /** Empties the upper canvas. */
  beginTop(): void;
  /** Moves and scales the picture so that it shows the plate in that view. */
  place(view: View): void;
  setPale(pale: boolean): void;
  setShown(shown: boolean): void;
  remove(): void;
}

/** A sheet in `container`, not shown yet. */
export function newSheet(container: HTMLElement): Sheet {
  const frame = document.createElement("div");
  frame.ariaHidden = "true";
  Object.assign(frame.style, { position: "absolute", left: "0", top: "0", transformOrigin: "0 0", pointerEvents: "none", visibility: "hidden" });
  const [rest, top] = [surface(frame), surface(frame)];
  rest.canvas.className = "plate-rest";
  container.append(frame);
  const extent = { width: 0, height: 0 };
  const sheet: Sheet = {
    rest,
    top,
    view: { zoom: 1, pan: { x: 0, y: 0 } },
    area() {
      const { x, y } = onPlate(sheet.view, { x: -margin, y: -margin });
      return { x, y, width: extent.width / sheet.view.zoom, height: extent.height / sheet.view.zoom };
    },
    begin(view, width, height) {
      sheet.view = view;
      Object.assign(extent, { width: width + 2 * margin, height: height + 2 * margin });
      for (const context of [rest, top]) size(context.canvas, extent.width, extent.height);
      empty(rest, view);
      empty(top, view);
    },
    beginTop: () => empty(top, sheet.view),
    place({ zoom, pan }) {
      const scale = zoom / sheet.view.zoom;
      frame.style.transform = `translate(${pan.x - (sheet.view.pan.x + margin) * scale}px, ${pan.y - (sheet.view.pan.y + margin) * scale}px) scale(${scale})`;
    },
    setPale: (pale) => void (rest.canvas.style.opacity = pale ? "0.25" : "1"),
    setShown: (shown) => void (frame.style.visibility = shown ? "visible" : "hidden"),
    remove: () => frame.remove(),
  };
  return sheet;
}

/** Lets a context paint in canvas units. */
export function inPlateUnits(context: CanvasRenderingContext2D, { zoom, pan }: View): void {
  const ratio = devicePixelRatio || 1;
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, (pan.x + margin) * ratio, (pan.y + margin) * ratio);
}

/** Lets a context paint in px of the screen, with the origin of the plate as origin. */
export function inScreenUnits(context: CanvasRenderingContext2D, { pan }: View): void {
  const ratio = devicePixelRatio || 1;
  context.setTransform(ratio, 0, 0, ratio, (pan.x + margin) * ratio, (pan.y + margin) * ratio);
}

function surface(frame: HTMLElement): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  Object.assign(canvas.style, { position: "absolute", left: "0", top: "0", maxWidth: "none" });
  frame.append(canvas);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The browser gave no 2D canvas");
  return context;
}

function size(canvas: HTMLCanvasElement, width: number, height: number): void {
  const ratio = devicePixelRatio || 1;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
}

function empty(context: CanvasRenderingContext2D, view: View): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.globalAlpha = 1;
  inPlateUnits(context, view);
}
