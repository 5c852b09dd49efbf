import type { Force, SimulationNodeDatum } from "d3-force";

interface Repulsion {
  /** How strongly two bodies push each other apart, over their distance. */
  strength: number;
  /** Px from which on they don't. */
  reach: number;
  /** Bodies in a square whose side is less than that many times its distance push as one. */
  theta: number;
}

interface Moving extends SimulationNodeDatum {
  x: number;
  y: number;
}

/** Bodies that are closer than that (px) push as one. */
const closest = 1e-3;

/** A square of the plate with what is in it: one body, or four quarters. */
class Square {
  held = 0;
  sumX = 0;
  sumY = 0;
  body: Moving | null = null;
  divided = false;
  readonly quarters: (Square | null)[] = [null, null, null, null];
  constructor(public left: number, public top: number, public side: number) {}
}

/**
 * All bodies push each other apart: the many-body force of d3-force (Barnes and Hut 1986), whose squares are used again for every
 * tick. That takes half the time where a tick must make thousands of them.
 */
export function repel<Body extends Moving>({ strength, reach, theta }: Repulsion): Force<Body, never> {
  const pool: Square[] = [];
  let used = 0;
  let bodies: readonly Body[] = [];
  const taken = (left: number, top: number, side: number): Square => {
    const square = (pool[used] ??= new Square(left, top, side));
    used++;
    square.left = left;
    square.top = top;
    square.side = side;
    square.held = square.sumX = square.sumY = 0;
    square.body = null;
    square.divided = false;
    square.quarters.fill(null);
    return square;
  };
  const quarterOf = (square: Square, { x, y }: Moving): Square => {
    const half = square.side / 2;
    const right = x >= square.left + half ? 1 : 0;
    const lower = y >= square.top + half ? 1 : 0;
    return (square.quarters[2 * lower + right] ??= taken(square.left + right * half, square.top + lower * half, half));
  };
  const put = (into: Square, body: Moving) => {
    let square = into;
    for (;;) {
      const before = square.body;
      square.held++;
      square.sumX += body.x;
      square.sumY += body.y;
      if (square.held === 1) {
        square.body = body;
        return;
      }
      if (square.side < closest) return;
      if (before) {
        square.divided = true;
        square.body = null;
        put(quarterOf(square, before), before);
      }
      square = quarterOf(square, body);
    }
  };
  const push = (square: Square, body: Moving, alpha: number) => {
    const dx = square.sumX / square.held - body.x;
    const dy = square.sumY / square.held - body.y;
    const distance2 = dx * dx + dy * dy;
    if (square.divided && square.side * square.side >= theta * theta * distance2) {
      for (const quarter of square.quarters) if (quarter) push(quarter, body, alpha);
    } else if (square.body !== body && distance2 < reach * reach && distance2 > 0) {
      // Up close it doesn't grow without bounds.
      const share = (square.held * strength * alpha) / Math.max(distance2, Math.sqrt(distance2));
      body.vx = (body.vx ?? 0) - dx * share;
      body.vy = (body.vy ?? 0) - dy * share;
    }
  };
  const force = (alpha: number) => {
    used = 0;
    const { left, top, side } = around(bodies);
    const all = taken(left, top, side);
    for (const body of bodies) put(all, body);
    for (const body of bodies) push(all, body, alpha);
  };
  return Object.assign(force, { initialize: (given: Body[]) => void (bodies = given) });
}

/** The square around all. */
function around(bodies: readonly Moving[]): { left: number; top: number; side: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of bodies) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, side: Math.max(right - left, bottom - top, 1) * 1.001 };
}
