import type { Kind } from "../../../lib/ontology/kinds";
import type { Point } from "../../../lib/scene/scene";

/** A shape that lines begin and end at, or go around. */
export interface Stop {
  at: Point;
  radius: number;
  kind: Kind;
}

/** Px between the middles of two lines side by side: room for their words, and less on a plate that has no room for them. */
export const linesApart = { lettered: 27, dense: 12 };
/** The same for the arcs of an opened relation, which carry longer words: more where they run upright, since words lie level. */
const arcsApart = { level: 36, upright: 56 };
/** Lines and arcs side by side take no more room than this, of their length. */
const widest = { lines: 0.8, arcs: 2.6 };
/** Px between a shape and the end of a line. */
const gap = 5;
/** Px between a line that goes around a shape and that shape. */
const clearance = 8;
/** How far (px, in its middle) a line may swerve to go around shapes, the nearest first. */
const swerves = [0, 20, -20, 34, -34, 52, -52, 76, -76, 104, -104];

/**
 * The lines of one pair of shapes, side by side, as many as `arcs` has entries (whether each is the arc of one claim):
 * two points for a straight line, three for a quadratic curve. All run from `from` to `to`, and go around `others`.
 */
export function routesBetween(from: Stop, to: Stop, arcs: readonly boolean[], others: readonly Stop[], apart = linesApart.lettered): Point[][] {
  const [dx, dy] = [to.at.x - from.at.x, to.at.y - from.at.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return arcs.map(() => [{ ...from.at }, { ...to.at }]);
  const isOpened = arcs.includes(true);
  const wanted = isOpened ? arcsApart.level + (arcsApart.upright - arcsApart.level) * Math.abs(dy / length) : apart;
  const step = Math.min(wanted, (length * (isOpened ? widest.arcs : widest.lines)) / Math.max(1, arcs.length - 1));
  const swerve = clearSwerve(from, to, others, (step * (arcs.length - 1)) / 2);
  const normal = { x: -dy / length, y: dx / length };
  const middle = { x: (from.at.x + to.at.x) / 2, y: (from.at.y + to.at.y) / 2 };
  return arcs.map((_, n) => {
    // A quadratic curve comes half as far as its control point.
    const bend = 2 * (swerve + step * (n - (arcs.length - 1) / 2));
    if (bend === 0) return [edgeOf(from, to.at), edgeOf(to, from.at)];
    const control = { x: middle.x + normal.x * bend, y: middle.y + normal.y * bend };
    return [edgeOf(from, control), control, edgeOf(to, control)];
  });
}

/** The `n`-th line of a shape to itself: a drop to its upper left. */
export function loopOf({ at, radius, kind }: Stop, n: number): Point[] {
  const reach = radius + 74 + 34 * n;
  const away = (degrees: number): Point => ({ x: at.x + reach * Math.cos((degrees * Math.PI) / 180), y: at.y + reach * Math.sin((degrees * Math.PI) / 180) });
  const stop = { at, radius, kind };
  return [edgeOf(stop, away(-165)), away(-135), edgeOf(stop, away(-105))];
}

/** How far the lines of a pair swerve so that they pass fewest shapes, straight where nothing is in the way. */
function clearSwerve(from: Stop, to: Stop, others: readonly Stop[], spread: number): number {
  const length = Math.hypot(to.at.x - from.at.x, to.at.y - from.at.y);
  const near = others.filter((other) => distanceToLine(other.at, from.at, to.at) < other.radius + clearance + spread + Math.abs(swerves.at(-1) ?? 0));
  if (near.length === 0) return 0;
  let best = { swerve: 0, cost: Infinity };
  for (const swerve of swerves) {
    if (Math.abs(swerve) > length / 3) continue;
    const ofSwerve = Math.abs(swerve) / 240;
    const cost = ofSwerve + passed(from.at, to.at, swerve, near, { spread, most: best.cost - ofSwerve });
    if (cost < best.cost) best = { swerve, cost };
    if (best.cost === 0) break;
  }
  return best.swerve;
}

/** How many of the others a band of lines passes that swerves so far; from `most` on they aren't counted further. */
function passed(from: Point, to: Point, swerve: number, others: readonly Stop[], { spread, most }: { spread: number; most: number }): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const steps = Math.max(8, Math.ceil(length / 20));
  let count = 0;
  for (const { at, radius } of others) {
    // Along the line and across it, since the band lies between the line and how far it swerves.
    const [along, across] = [((at.x - from.x) * dx + (at.y - from.y) * dy) / length, ((at.y - from.y) * dx - (at.x - from.x) * dy) / length];
    const reach = radius + clearance;
    if (across < Math.min(0, swerve) - reach - spread || across > Math.max(0, swerve) + reach + spread) continue;
    const [first, last] = [Math.max(1, Math.floor(((along - reach - spread) / length) * steps)), Math.min(steps - 1, Math.ceil(((along + reach + spread) / length) * steps))];
    for (let i = first; i <= last; i++) {
      const t = i / steps;
      const bulge = 4 * t * (1 - t);
      if (Math.hypot(t * length - along, bulge * swerve - across) >= reach + bulge * spread) continue;
      count++;
      break;
    }
    if (count >= most) break;
  }
  return count;
}

/** Distance of a point to the segment between two others. */
export function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / square));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}

/** Where a line towards a point leaves the room of a shape. */
function edgeOf({ at, radius, kind }: Stop, towards: Point): Point {
  const [dx, dy] = [towards.x - at.x, towards.y - at.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return { ...at };
  const [cos, sin] = [dx / length, dy / length];
  const reach = Math.min(length / 2, borderOf(kind, radius, cos, sin) + gap);
  return { x: at.x + cos * reach, y: at.y + sin * reach };
}

function borderOf(kind: Kind, radius: number, cos: number, sin: number): number {
  if (kind === "person") return radius;
  if (kind === "agency") return radius / Math.max(Math.abs(cos), Math.abs(sin));
  if (kind === "other") return radius / (Math.abs(cos) + Math.abs(sin));
  // A hexagon on its point: each side is at cos 30° of its corners, 60° from the next.
  const angle = Math.atan2(sin, cos);
  const fromMiddle = Math.abs(((angle + 2 * Math.PI) % (Math.PI / 3)) - Math.PI / 6);
  return (radius * Math.cos(Math.PI / 6)) / Math.cos(Math.PI / 6 - fromMiddle);
}
