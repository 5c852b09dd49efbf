import { forceCollide, forceLink, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import type { Room } from "./boxes";
import type { Point } from "./canonical";
import { random } from "./random";
import { repel } from "./repel";

/** A node in the simulation; one with `fx` and `fy` stays there. */
export interface Body extends SimulationNodeDatum, Room {
  id: string;
  x: number;
  y: number;
}

interface Tuning {
  /** Of a line, px. */
  length: number;
  centre: Point;
  /** How strongly all are drawn to the centre. */
  gravity: number;
  ticks: number;
  seed: number;
  /** Whether rooms are oblong, for names, and not about as wide as high. */
  oblong: boolean;
  /** How much wider than high the result becomes, as names are and plates. */
  wide: number;
}

/** Lets forces move the bodies, in place (d3-force: Verlet integration, Barnes-Hut repulsion), on a plate that is `wide` times narrower meanwhile. */
export function simulate(bodies: Body[], edges: readonly (readonly [string, string])[], tuning: Tuning): void {
  stretch(bodies, 1 / tuning.wide);
  run(bodies, edges, tuning);
  stretch(bodies, tuning.wide);
}

function stretch(bodies: readonly Body[], by: number): void {
  for (const body of bodies) {
    body.x *= by;
    body.w *= by;
    if (typeof body.fx === "number") body.fx *= by;
  }
}

function run(bodies: Body[], edges: readonly (readonly [string, string])[], { length, centre, gravity, ticks, seed, oblong, wide }: Tuning): void {
  const links: SimulationLinkDatum<Body>[] = edges.map(([source, target]) => ({ source, target }));
  const many = bodies.length > 300;
  const simulation = forceSimulation(bodies)
    .randomSource(random(seed))
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force("links", forceLink<Body, SimulationLinkDatum<Body>>(links).id((body) => body.id).distance(length / Math.sqrt(wide)))
    .force("charge", repel<Body>({ strength: (length * length) / 34 / wide, reach: many ? Infinity : 6 * length, theta: many ? 1.5 : 0.9 }))
    // Among hundreds, shapes that give way keep a tangle from coming loose: they are parted afterwards.
    .force("apart", many ? null : oblong ? () => keepRooms(bodies) : forceCollide<Body>((body) => 1.25 * Math.max(body.w, body.h)).iterations(1))
    .force("x", forceX<Body>(centre.x / wide).strength(gravity))
    .force("y", forceY<Body>(centre.y).strength(gravity))
    .stop();
  simulation.tick(ticks);
}

/** Pushes oblong rooms off each other, half-way a tick, along the axis where less is missing. */
function keepRooms(bodies: Body[]): void {
  const sorted = [...bodies].sort((a, b) => a.x - a.w - (b.x - b.w));
  sorted.forEach((a, index) => {
    for (let next = index + 1; next < sorted.length; next++) {
      const b = sorted[next];
      if (!b || b.x - b.w > a.x + a.w) break;
      const [overX, overY] = [a.w + b.w - Math.abs(b.x - a.x), a.h + b.h - Math.abs(b.y - a.y)];
      if (overX <= 0 || overY <= 0) continue;
      const axis = overX < overY ? "x" : "y";
      const step = (axis === "x" ? overX * Math.sign(b.x - a.x || 1) : overY * Math.sign(b.y - a.y || 1)) * 0.25;
      a[axis] -= step;
      b[axis] += step;
    }
  });
}
