import { finish, regionOf } from "./block";
import { roomFor } from "./boxes";
import { canonical, degreeIn, usualProportion, type Canonical, type Point } from "./canonical";
import { crossings, runThrough } from "./crossings";
import type { Layout, LayoutGraph, LayoutNode, Positions } from "./layout";
import { pack, type Part } from "./pack";
import { roomOf, settle, spacing, type Settings } from "./parameters";
import { simulate, type Body } from "./simulate";
import { stress } from "./stress";

/** Up to this many nodes distances in the graph give the start; above, that costs more than it brings. */
const stressAtMost = 300;

/**
 * Force-directed. Parts that don't hang together are laid out one by one and set side by side. Lines are long enough for
 * their words while the graph is small; a small graph is laid out several times and the plainest result is taken.
 */
export const force: Layout = {
  id: "force",
  label: "Force-directed",
  parameters: [spacing, { id: "variation", label: "Variation", type: "number", default: 1, min: 1, max: 99, step: 1 }],
  run,
};

function run(given: LayoutGraph, settings?: Settings): Positions {
  const graph = canonical(given);
  const settled = settle(force.parameters, settings);
  const length = lineLength(graph.nodes.length) * roomOf(settled);
  const seed = Number(settled.variation);
  if (graph.fixed.size > 0) return finish(graph, beside(graph, length, seed), { centred: true });
  return finish(graph, pack(partsOf(graph).map((part) => plainest(graph, part, length, seed)), graph.proportion));
}

/** Px of a line: 190 for a few nodes, so that a verb and a date fit on it, down to 80 for hundreds. */
function lineLength(count: number): number {
  const share = Math.min(1, Math.max(0, Math.log(count / 40) / Math.log(300 / 40)));
  return 190 - 110 * share;
}

/** Names are wider than high while they are lettered, and so are most plates. */
const widthFor = ({ nodes, proportion }: Canonical) => ((nodes.length <= 150 ? 1.7 : 1.25) * proportion) / usualProportion;
const ticksFor = (count: number) => (count <= 80 ? 200 : count <= 600 ? 120 : 100);
const triesFor = (count: number) => (count <= 3 ? 1 : count <= 40 ? 6 : count <= 80 ? 3 : 1);

function partsOf(graph: Canonical): LayoutNode[][] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  return graph.nodes.flatMap((start) => {
    if (seen.has(start.id)) return [];
    seen.add(start.id);
    const ids = [start.id];
    for (const id of ids) {
      for (const other of graph.neighbours.get(id) ?? []) {
        if (!seen.has(other)) ids.push(other);
        seen.add(other);
      }
    }
    return [ids.flatMap((id) => nodes.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))];
  });
}

/** The part laid out from several starts, and of these the one with the fewest crossings and lines through shapes. */
function plainest(graph: Canonical, part: readonly LayoutNode[], length: number, seed: number): Part {
  const [only, another] = part;
  if (only && !another) return [{ id: only.id, ...roomFor(only, graph.nodes.length), x: 0, y: 0 }];
  const edges = part.flatMap(({ id }) => (graph.neighbours.get(id) ?? []).filter((other) => id < other).map((other): [string, string] => [id, other]));
  const tries = triesFor(part.length);
  let best: { bodies: Body[]; cost: number } | null = null;
  for (let attempt = 0; attempt < tries; attempt++) {
    const bodies = laidOut(graph, part, edges, length, seed * 100 + attempt);
    const at = new Map<string, Point>(bodies.map((body) => [body.id, body]));
    const cost = tries === 1 ? 0 : crossings(edges, at) + 2 * runThrough(edges, at, 24);
    if (!best || cost < best.cost) best = { bodies, cost };
  }
  return best?.bodies ?? [];
}

function laidOut(graph: Canonical, part: readonly LayoutNode[], edges: readonly [string, string][], length: number, seed: number): Body[] {
  const index = new Map(part.map((node, n) => [node.id, n]));
  const neighbours = part.map((node) => (graph.neighbours.get(node.id) ?? []).flatMap((id) => index.get(id) ?? []));
  const start = turned(part.length <= stressAtMost ? stress(neighbours, length, seed) : spiral(graph, part, length));
  const wide = widthFor(graph);
  const bodies = part.map((node, n): Body => {
    const { x, y } = start[n] ?? { x: 0, y: 0 };
    return { id: node.id, ...roomFor(node, graph.nodes.length), x: x * wide, y };
  });
  simulate(bodies, edges, { length, centre: { x: 0, y: 0 }, gravity: part.length > stressAtMost ? 0.05 : 0.07, ticks: ticksFor(part.length), seed, oblong: graph.nodes.length <= 150, wide });
  return part.length > stressAtMost ? alongPlate(bodies, graph.proportion) : bodies;
}

/** What began on a spiral comes out at any angle: turned so that its longest way across is that of the plate. */
function alongPlate(bodies: readonly Body[], proportion: number): Body[] {
  const level = turned(bodies);
  return bodies.map((body, n) => {
    const { x, y } = level[n] ?? body;
    return { ...body, ...(proportion < 1 ? { x: y, y: x } : { x, y }) };
  });
}

/** On a sunflower's spiral, the best connected innermost. */
function spiral(graph: Canonical, part: readonly LayoutNode[], length: number): Point[] {
  const order = part.map((_, n) => n).sort((a, b) => degreeIn(graph, part[b]?.id ?? "") - degreeIn(graph, part[a]?.id ?? "") || a - b);
  const places: Point[] = [];
  order.forEach((n, rank) => {
    const [radius, angle] = [0.12 * length * Math.sqrt(0.5 + rank), rank * 2.399963];
    places[n] = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  return places;
}

/** Turned so that the longest way across lies level (principal axis), around its mean. */
function turned(points: readonly Point[]): Point[] {
  const mean = meanOf(points);
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += (x - mean.x) ** 2;
    xy += (x - mean.x) * (y - mean.y);
    yy += (y - mean.y) ** 2;
  }
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(({ x, y }) => ({ x: (x - mean.x) * cos - (y - mean.y) * sin, y: (x - mean.x) * sin + (y - mean.y) * cos }));
}

/** Loose nodes laid out among fixed ones: they begin on a circle around a fixed neighbour, so that they stay on its side of the plate. */
function beside(graph: Canonical, length: number, seed: number): Map<string, Point> {
  const middle = meanOf([...graph.fixed.values()]);
  const region = regionOf(graph);
  const [oblong, wide] = [graph.nodes.length <= 150, widthFor(graph)];
  const bodies = graph.nodes.map((node): Body => {
    const fixed = graph.fixed.get(node.id);
    return { id: node.id, ...roomFor(node, graph.nodes.length), x: 0, y: 0, ...(fixed && { ...fixed, fx: fixed.x, fy: fixed.y }) };
  });
  const fresh = bodies.filter((body) => body.fx === undefined);
  const anchors = fresh.map(({ id }) => (graph.neighbours.get(id) ?? []).flatMap((other) => graph.fixed.get(other) ?? [])[0] ?? region);
  // Around one that brings many more than there are, they need all sides.
  const sector = Math.PI * (fresh.length > 4 * graph.fixed.size ? 2 : 1.6);
  fresh.forEach((body, n) => {
    const anchor = anchors[n] ?? region;
    const outward = Math.atan2(anchor.y - middle.y, anchor.x - middle.x) || 0;
    const angle = fresh.length > 1 ? outward + sector * (n / fresh.length - 0.5) : outward;
    Object.assign(body, { x: anchor.x + length * Math.cos(angle), y: anchor.y + length * Math.sin(angle) });
  });
  const touching = graph.edges.filter(([a, b]) => !graph.fixed.has(a) || !graph.fixed.has(b));
  simulate(bodies, touching, { length, centre: meanOf(anchors), gravity: 0.05, ticks: ticksFor(bodies.length), seed, oblong, wide });
  return new Map(bodies.map((body) => [body.id, { x: body.x, y: body.y }]));
}

function meanOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const mean = (axis: "x" | "y") => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return { x: mean("x"), y: mean("y") };
}
