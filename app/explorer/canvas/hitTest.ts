import type { Point } from "../../../lib/scene/scene";
import { pointAt } from "./geometry";
import type { Plate } from "./plate";
import { distanceToLine } from "./routes";

/** What is at a place. */
export interface Hit {
  kind: "entity" | "relation";
  /** Of what is drawn: the arc, for a relation that is opened. */
  id: string;
}

const steps = 12;

/** What is drawn at a place of the plate, or as near to it as `reach` (canvas units): the nearest entity, else the nearest relation. */
export function hitAt(plate: Plate, at: Point, reach: number): Hit | null {
  let best: { id: string; distance: number } | null = null;
  for (const [id, node] of plate.nodes) {
    const distance = Math.hypot(at.x - node.at.x, at.y - node.at.y) - node.radius;
    if (distance <= reach && (!best || distance < best.distance)) best = { id, distance };
  }
  if (best) return { kind: "entity", id: best.id };
  for (const [id, { curve, bounds }] of plate.edges) {
    if (at.x < bounds.x - reach || at.y < bounds.y - reach || at.x > bounds.x + bounds.width + reach || at.y > bounds.y + bounds.height + reach) continue;
    const distance = distanceToCurve(at, curve);
    if (distance <= reach && (!best || distance < best.distance)) best = { id, distance };
  }
  return best && { kind: "relation", id: best.id };
}

function distanceToCurve(at: Point, curve: readonly Point[]): number {
  const [from, to] = [curve[0], curve.at(-1)];
  if (!from || !to) return Infinity;
  if (curve.length < 3) return distanceToLine(at, from, to);
  let least = Infinity;
  for (let i = 0; i < steps; i++) least = Math.min(least, distanceToLine(at, pointAt(curve, i / steps), pointAt(curve, (i + 1) / steps)));
  return least;
}
