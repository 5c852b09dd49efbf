import type { Point } from "../../../lib/scene/scene";
import type { Kind } from "../../../lib/ontology/kinds";
import { readPalette, watchTheme } from "./palette";

export interface Rectangle {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What a small map must know of the large one. Places in canvas units (px at zoom 1). */
export interface Overview {
  places(): { kind: Kind; at: Point; selected: boolean }[];
  /** The part that is in sight. */
  extent(): Rectangle;
  centreOn(at: Point): void;
  /** Calls `changed` after every change of places or view. Returns how to stop. */
  watch(changed: () => void): () => void;
}

const margin = 6;

/** Draws the whole graph as dots into `map`, with the part in sight as a frame that can be dragged and moved with the arrow keys. */
export function mountMinimap(map: HTMLCanvasElement, overview: Overview): () => void {
  let palette = readPalette(map.parentElement ?? map);
  let scale: Scale = { factor: 1, x: 0, y: 0 };
  let asked = 0;
  const draw = () => {
    asked = 0;
    scale = paint(map, overview, palette, scale);
  };
  const redraw = () => {
    asked ||= requestAnimationFrame(draw);
  };
  const go = (event: PointerEvent) => {
    if (event.type === "pointerdown") map.setPointerCapture(event.pointerId);
    else if (!map.hasPointerCapture(event.pointerId)) return;
    const box = map.getBoundingClientRect();
    overview.centreOn({ x: (event.clientX - box.left) / scale.factor + scale.x, y: (event.clientY - box.top) / scale.factor + scale.y });
  };
  const steps: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const { x1, y1, x2, y2 } = overview.extent();
    overview.centreOn({ x: (x1 + x2) / 2 + (step[0] * (x2 - x1)) / 8, y: (y1 + y2) / 2 + (step[1] * (y2 - y1)) / 8 });
  };
  map.addEventListener("pointerdown", go);
  map.addEventListener("pointermove", go);
  map.addEventListener("keydown", onKey);
  const unwatch = overview.watch(redraw);
  const stopWatching = watchTheme(() => {
    palette = readPalette(map.parentElement ?? map);
    redraw();
  });
  redraw();
  return () => {
    cancelAnimationFrame(asked);
    unwatch();
    stopWatching();
    for (const type of ["pointerdown", "pointermove"] as const) map.removeEventListener(type, go);
    map.removeEventListener("keydown", onKey);
  };
}

interface Scale {
  factor: number;
  /** The canvas units at the upper left corner of the map. */
  x: number;
  y: number;
}

function paint(map: HTMLCanvasElement, overview: Overview, palette: ReturnType<typeof readPalette>, before: Scale): Scale {
  const context = map.getContext("2d");
  const places = overview.places();
  if (!context) return before;
  const [width, height, ratio] = [map.clientWidth, map.clientHeight, devicePixelRatio || 1];
  map.width = width * ratio;
  map.height = height * ratio;
  context.scale(ratio, ratio);
  if (places.length === 0) return before;
  const { factor, x, y } = scaleFor(places.map(({ at }) => at), width, height);
  for (const { kind, at, selected } of places) {
    context.beginPath();
    context.arc((at.x - x) * factor, (at.y - y) * factor, selected ? 3.5 : 2.2, 0, 2 * Math.PI);
    context.fillStyle = selected ? palette.ink : palette[kind];
    context.fill();
  }
  const { x1, y1, x2, y2 } = overview.extent();
  const frame = [Math.max(1, (x1 - x) * factor), Math.max(1, (y1 - y) * factor), Math.min(width - 1, (x2 - x) * factor), Math.min(height - 1, (y2 - y) * factor)] as const;
  context.lineWidth = 1.5;
  context.strokeStyle = palette.ink;
  context.strokeRect(frame[0], frame[1], Math.max(4, frame[2] - frame[0]), Math.max(4, frame[3] - frame[1]));
  return { factor, x, y };
}

function scaleFor(places: readonly Point[], width: number, height: number): Scale {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  // One by one: a spread call with many thousands of arguments overflows the stack.
  const [left, right, top, bottom] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b)), ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  const factor = Math.min((width - 2 * margin) / Math.max(1, right - left), (height - 2 * margin) / Math.max(1, bottom - top));
  return { factor, x: (left + right) / 2 - width / 2 / factor, y: (top + bottom) / 2 - height / 2 / factor };
}
