import type { Point } from "./canonical";

type Segment = readonly [Point, Point];

const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** How many of the edges cross each other; edges that share an end don't. Quadratic: for small graphs. */
export function crossings(edges: readonly (readonly [string, string])[], at: ReadonlyMap<string, Point>): number {
  let crossed = 0;
  const segments = edges.map(([a, b]) => [at.get(a), at.get(b)] as const);
  for (let i = 0; i < segments.length; i++) {
    for (let j = i + 1; j < segments.length; j++) {
      const [one, other] = [segments[i], segments[j]];
      if (one?.[0] && one[1] && other?.[0] && other[1] && !shareEnd(edges[i], edges[j]) && cross([one[0], one[1]], [other[0], other[1]])) crossed++;
    }
  }
  return crossed;
}

/** How many shapes lie on an edge that isn't theirs, as one with `reach` px around its centre. */
export function runThrough(edges: readonly (readonly [string, string])[], at: ReadonlyMap<string, Point>, reach: number): number {
  let hit = 0;
  for (const [a, b] of edges) {
    const [from, to] = [at.get(a), at.get(b)];
    if (!from || !to) continue;
    for (const [id, point] of at) if (id !== a && id !== b && distanceTo(from, to, point) < reach) hit++;
  }
  return hit;
}

function shareEnd(one: readonly [string, string] | undefined, other: readonly [string, string] | undefined): boolean {
  return !!one && !!other && (one.includes(other[0]) || one.includes(other[1]));
}

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function distanceTo(from: Point, to: Point, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const t = Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}
