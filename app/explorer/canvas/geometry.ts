/** Axis-parallel box in screen px; x, y is its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A box that holds whatever is drawn. */
export const everywhere: Box = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };

export interface Segment {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** The box of that size around a centre. */
export function boxAround(centre: { x: number; y: number }, width: number, height: number): Box {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

/** Whether two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a segment passes through a box. Written without lists, since placing labels asks it ten thousand times. */
export function crosses({ from, to }: Segment, { x, y, width, height }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const beside = dx === 0 && (from.x < x || from.x > x + width);
  if (beside || (dy === 0 && (from.y < y || from.y > y + height))) return false;
  // Where along the segment it comes into the columns of the box and leaves them, then the same for its rows.
  let [enter, leave] = [0, 1];
  if (dx !== 0) {
    const [left, right] = [(x - from.x) / dx, (x + width - from.x) / dx];
    enter = Math.max(enter, Math.min(left, right));
    leave = Math.min(leave, Math.max(left, right));
  }
  if (dy !== 0) {
    const [top, bottom] = [(y - from.y) / dy, (y + height - from.y) / dy];
    enter = Math.max(enter, Math.min(top, bottom));
    leave = Math.min(leave, Math.max(top, bottom));
  }
  return enter <= leave;
}

/** The point at `t` (0 to 1) of the polyline or quadratic Bézier curve through `points` (2 or 3). */
export function pointAt(points: readonly { x: number; y: number }[], t: number): { x: number; y: number } {
  const [a, b, c] = points;
  if (!a || !b) return a ?? { x: 0, y: 0 };
  if (!c) return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
  const [u, v, w] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return { x: u * a.x + v * b.x + w * c.x, y: u * a.y + v * b.y + w * c.y };
}
