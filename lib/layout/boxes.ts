/** Half the width and height (px) of the room that a node needs around its centre. */
export interface Room {
  w: number;
  h: number;
}

/** Up to this many nodes every name is lettered, so names get room; above, only shapes do. */
const lettered = 150;

/** The room of a node in a graph of `count` nodes: for its shape and the name below it, on one line or more, or for its shape alone. */
export function roomFor({ radius, width, lines = 1 }: { radius: number; width: number; lines?: number }, count: number): Room {
  if (count > lettered) return { w: radius + 3, h: radius + 3 };
  return { w: Math.max(radius, width / 2) + 6, h: radius + 14 + 8 * (lines - 1) };
}
