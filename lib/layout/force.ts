import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import type { Layout, LayoutGraph, Positions } from "./layout";

interface Point {
  x: number;
  y: number;
}

interface Body extends SimulationNodeDatum {
  id: string;
  reach: number;
}

const ticks = 300;

/** Force-directed (d3-force: Verlet integration, Barnes-Hut repulsion). Names get room: wide labels push neighbours away. */
export const force: Layout = { id: "force", label: "Force-directed", run };

function run(graph: LayoutGraph): Positions {
  const placed = new Map(Object.entries(graph.fixed));
  const bodies: Body[] = graph.nodes.map((node) => {
    const fixed = placed.get(node.id);
    return { id: node.id, reach: Math.max(node.radius + 26, node.width / 2 + 8), ...(fixed && { x: fixed.x, y: fixed.y, fx: fixed.x, fy: fixed.y }) };
  });
  const known = new Set(bodies.map((body) => body.id));
  const links: SimulationLinkDatum<Body>[] = graph.pairs
    .filter((pair) => known.has(pair.a) && known.has(pair.b) && pair.a !== pair.b)
    .map((pair) => ({ source: pair.a, target: pair.b }));
  const centre = centreOf([...placed.values()]);
  startBesideNeighbours(bodies, graph.pairs, placed, centre);
  const simulation = forceSimulation(bodies)
    .force("links", forceLink<Body, SimulationLinkDatum<Body>>(links).id((body) => body.id).distance(190).strength(0.5))
    .force("charge", forceManyBody<Body>().strength(-900).distanceMax(900))
    .force("apart", forceCollide<Body>((body) => body.reach).iterations(2))
    .force("x", forceX<Body>(centre.x).strength(0.04))
    .force("y", forceY<Body>(centre.y).strength(0.07))
    .stop();
  simulation.tick(ticks);
  return Object.fromEntries(bodies.map((body) => [body.id, placed.get(body.id) ?? { x: Math.round(body.x ?? 0), y: Math.round(body.y ?? 0) }]));
}

/** New nodes begin on a circle around a placed neighbour, so that they stay on its side of the plate. */
function startBesideNeighbours(bodies: Body[], pairs: LayoutGraph["pairs"], placed: ReadonlyMap<string, Point>, centre: Point): void {
  const fresh = bodies.filter((body) => body.fx === undefined);
  const anchorOf = new Map<string, string>();
  for (const { a, b } of pairs) {
    if (placed.has(b) && !anchorOf.has(a)) anchorOf.set(a, b);
    if (placed.has(a) && !anchorOf.has(b)) anchorOf.set(b, a);
  }
  fresh.forEach((body, index) => {
    const anchor = placed.get(anchorOf.get(body.id) ?? "") ?? centre;
    const outward = Math.atan2(anchor.y - centre.y, anchor.x - centre.x) || 0;
    const angle = fresh.length > 1 ? outward + Math.PI * 1.6 * (index / fresh.length - 0.5) : outward;
    body.x = anchor.x + 190 * Math.cos(angle);
    body.y = anchor.y + 190 * Math.sin(angle);
  });
}

function centreOf(placed: readonly Point[]): Point {
  if (placed.length === 0) return { x: 0, y: 0 };
  const mean = (axis: "x" | "y") => placed.reduce((sum, point) => sum + point[axis], 0) / placed.length;
  return { x: mean("x"), y: mean("y") };
}
