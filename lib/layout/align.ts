import type { Positions } from "./layout";

/** A node on the plate: its centre and half the size of its shape, px. */
export interface Placed {
  id: string;
  x: number;
  y: number;
  radius: number;
  /** Stays where it is; the others are aligned to it. */
  pinned: boolean;
}

export const edges = ["left", "centre", "right", "top", "middle", "bottom"] as const;
export type Edge = (typeof edges)[number];

/**
 * Brings nodes into line: by the left, right, upper or lower side of their shapes, or by their centres one above the other
 * (centre) or side by side (middle). In line with the pinned ones if there are any. Positions of those that move.
 */
export function align(nodes: readonly Placed[], edge: Edge): Positions {
  const axis = edge === "left" || edge === "centre" || edge === "right" ? "x" : "y";
  const side = edge === "left" || edge === "top" ? -1 : edge === "right" || edge === "bottom" ? 1 : 0;
  const lines = guides(nodes).map((node) => node[axis] + side * node.radius);
  const line = side === 0 ? (Math.min(...lines) + Math.max(...lines)) / 2 : side * Math.max(...lines.map((at) => side * at));
  return moved(nodes, axis, (node) => line - side * node.radius);
}

const guides = (nodes: readonly Placed[]) => (nodes.some((node) => node.pinned) ? nodes.filter((node) => node.pinned) : nodes);

/** Leaves the outermost two where they are and the same room between all the shapes. Positions of those that move. */
export function distribute(nodes: readonly Placed[], axis: "x" | "y"): Positions {
  const sorted = [...nodes].sort((a, b) => a[axis] - b[axis] || (a.id < b.id ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return {};
  const inner = sorted.slice(1, -1).reduce((sum, node) => sum + 2 * node.radius, 0);
  const gap = (last[axis] - last.radius - (first[axis] + first.radius) - inner) / (sorted.length - 1);
  const place = new Map<string, number>();
  let at = first[axis] - first.radius;
  for (const node of sorted) {
    place.set(node.id, at + node.radius);
    at += 2 * node.radius + gap;
  }
  return moved(nodes, axis, (node) => place.get(node.id) ?? node[axis]);
}

function moved(nodes: readonly Placed[], axis: "x" | "y", to: (node: Placed) => number): Positions {
  return Object.fromEntries(
    nodes.flatMap((node) => {
      const place = Math.round(to(node) * 100) / 100;
      return node.pinned || place === node[axis] ? [] : [[node.id, { x: node.x, y: node.y, [axis]: place }] as const];
    }),
  );
}
