import type { Point } from "../../../lib/scene/scene";
import type { Box } from "./geometry";

/** How the plate is looked at: a place p on it is drawn at p · zoom + pan (px in the container). */
export interface View {
  zoom: number;
  pan: Point;
}

/** Px that are kept free at each side of the container. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The zooms a plate can be looked at with. */
export const range = { least: 0.04, most: 3 };

/** Where a place of the plate is drawn, in px in the container. */
export function onScreen({ zoom, pan }: View, { x, y }: Point): Point {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

/** The place of the plate that is drawn at those px. */
export function onPlate({ zoom, pan }: View, { x, y }: Point): Point {
  return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
}

/** The view moved by that many px. */
export function panned({ zoom, pan }: View, dx: number, dy: number): View {
  return { zoom, pan: { x: pan.x + dx, y: pan.y + dy } };
}

/** The view at another zoom (0.04 to 3), with what is drawn at `at` (px) staying there. */
export function zoomed(view: View, zoom: number, at: Point): View {
  const within = Math.min(range.most, Math.max(range.least, zoom));
  const { x, y } = onPlate(view, at);
  return { zoom: within, pan: { x: at.x - x * within, y: at.y - y * within } };
}

/** The view in which a place stands in the middle of what the insets leave free. */
export function centred(at: Point, zoom: number, size: { width: number; height: number }, insets: Insets): View {
  const middle = { x: (insets.left + size.width - insets.right) / 2, y: (insets.top + size.height - insets.bottom) / 2 };
  return { zoom, pan: { x: middle.x - at.x * zoom, y: middle.y - at.y * zoom } };
}

/** The view that shows a box of the plate as large as the insets allow, but no larger than at zoom `closest`. */
export function fitted(box: Box, size: { width: number; height: number }, insets: Insets, closest: number): View {
  const wide = Math.max(1, size.width - insets.left - insets.right) / Math.max(1, box.width);
  const high = Math.max(1, size.height - insets.top - insets.bottom) / Math.max(1, box.height);
  const zoom = Math.min(closest, Math.max(range.least, Math.min(wide, high)));
  return centred({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, zoom, size, insets);
}

/** The part of the plate that is in sight. */
export function inSight(view: View, size: { width: number; height: number }): Box {
  const { x, y } = onPlate(view, { x: 0, y: 0 });
  return { x, y, width: size.width / view.zoom, height: size.height / view.zoom };
}
