import type { Room } from "./boxes";
import type { Point } from "./canonical";

/** A part of a graph that hangs together, laid out around any origin, with the room of each node. */
export type Part = readonly (Point & Room & { id: string })[];

const gap = 40;

/** Sets parts side by side in rows, the largest first, so that the whole has about that proportion of width to height. */
export function pack(parts: readonly Part[], proportion: number): Map<string, Point> {
  const boxes = parts.filter((part) => part.length > 0).map((part) => ({ part, ...boundsOf(part) }));
  boxes.sort((a, b) => b.part.length - a.part.length || b.height - a.height || ((a.part[0]?.id ?? "") < (b.part[0]?.id ?? "") ? -1 : 1));
  const area = boxes.reduce((sum, box) => sum + (box.width + gap) * (box.height + gap), 0);
  const rowWidth = Math.max(Math.sqrt(area * proportion), ...boxes.map((box) => box.width));
  const places = new Map<string, Point>();
  let [x, y, rowHeight] = [0, 0, 0];
  for (const box of boxes) {
    if (x > 0 && x + box.width > rowWidth) [x, y, rowHeight] = [0, y + rowHeight + gap, 0];
    for (const node of box.part) places.set(node.id, { x: x + node.x - box.left, y: y + node.y - box.top });
    x += box.width + gap;
    rowHeight = Math.max(rowHeight, box.height);
  }
  return places;
}

function boundsOf(part: Part): { left: number; top: number; width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, w, h } of part) {
    left = Math.min(left, x - w);
    right = Math.max(right, x + w);
    top = Math.min(top, y - h);
    bottom = Math.max(bottom, y + h);
  }
  return { left, top, width: right - left, height: bottom - top };
}
