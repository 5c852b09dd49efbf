import cytoscape from "cytoscape";
import Table from "cli-table3";
import { forceCenter, forceLink, forceManyBody, forceSimulation } from "d3-force";
import type { LayoutGraph, Positions } from "../lib/layout/layout";
import { layouts } from "../lib/layout/layouts";
import { icewsGraph, randomGraph, sizes, type Size } from "./layoutGraphs";

/** Runs of each; the median counts. */
const runs = 3;
/** Seconds that the default layout may take. */
const promised: Record<Size, number> = { S: 0.25, M: 0.8 };

interface Figure {
  graph: string;
  layout: string;
  /** Median of processor time, ms: others on the machine don't count. */
  ms: number;
  /** Through what d3-force takes as it comes, on the same graph in the same run. */
  ratio: number;
  /** Shapes on shapes. */
  overlaps: number;
  /** Pairs of edges that cross, per edge. */
  crossingsPerEdge: number;
  /** Longest edge through the median one. */
  longestToMedian: number;
  withinPromise: boolean | null;
}

const figures: Figure[] = [];
const folder = process.env.WHOWHOM_BENCH_DATA;
for (const size of Object.keys(sizes) as Size[]) {
  measure(`${size} random`, size, randomGraph(size));
  if (folder) measure(`${size} icews`, size, icewsGraph(folder, size));
}
console.log(JSON.stringify(figures, null, 2));
const table = new Table({ head: ["graph", "layout", "ms", "of d3", "overlaps", "crossings/edge", "longest/median", "promise"] });
for (const { graph, layout, ms, ratio, overlaps, crossingsPerEdge, longestToMedian, withinPromise } of figures) {
  table.push([graph, layout, ms.toFixed(0), ratio.toFixed(3), overlaps, crossingsPerEdge.toFixed(2), longestToMedian.toFixed(1), withinPromise === null ? "" : withinPromise ? "kept" : "MISSED"]);
}
console.error(table.toString());
if (figures.some((figure) => figure.withinPromise === false)) process.exitCode = 1;

function measure(name: string, size: Size, graph: LayoutGraph): void {
  const bare = timed(() => bareForce(graph), runs);
  figures.push(figure(name, "bare d3-force", bare, bare.ms, graph, null));
  // At M cytoscape's own takes minutes.
  if (size === "S") figures.push(figure(name, "cytoscape cose", timed(() => coseOf(graph), 1), bare.ms, graph, null));
  for (const layout of layouts) {
    const result = timed(() => layout.run(graph), runs);
    figures.push(figure(name, layout.id, result, bare.ms, graph, layout === layouts[0] ? result.ms <= promised[size] * 1000 : null));
  }
}

function timed(run: () => Positions, times: number): { ms: number; positions: Positions } {
  let positions: Positions = {};
  const taken = Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    positions = run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return { ms: taken[times >> 1] ?? 0, positions };
}

function figure(graph: string, layout: string, { ms, positions }: ReturnType<typeof timed>, bare: number, { nodes, pairs }: LayoutGraph, withinPromise: boolean | null): Figure {
  const at = new Map(Object.entries(positions));
  const places = nodes.flatMap((node) => ({ radius: node.radius, ...(at.get(node.id) ?? { x: 0, y: 0 }) }));
  let overlaps = 0;
  places.forEach((a, n) => places.slice(n + 1).forEach((b) => (overlaps += Number(Math.abs(a.x - b.x) < a.radius + b.radius && Math.abs(a.y - b.y) < a.radius + b.radius))));
  const lines = pairs.flatMap(({ a, b }) => {
    const [from, to] = [at.get(a), at.get(b)];
    return from && to ? [{ a, b, from, to, length: Math.hypot(from.x - to.x, from.y - to.y) }] : [];
  });
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b);
  let crossed = 0;
  lines.forEach((one, n) => lines.slice(n + 1).forEach((other) => (crossed += Number(one.a !== other.a && one.a !== other.b && one.b !== other.a && one.b !== other.b && cross(one, other)))));
  return { graph, layout, ms, ratio: ms / bare, overlaps, crossingsPerEdge: crossed / lines.length, longestToMedian: (lengths.at(-1) ?? 0) / (lengths[lengths.length >> 1] ?? 1), withinPromise };
}

interface Line {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

function cross(one: Line, other: Line): boolean {
  const side = ({ from, to }: Line, point: Line["from"]) => Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
  return side(one, other.from) !== side(one, other.to) && side(other, one.from) !== side(other, one.to);
}

function bareForce({ nodes, pairs }: LayoutGraph): Positions {
  const bodies = nodes.map(({ id }) => ({ id, x: Number.NaN, y: Number.NaN }));
  const links = pairs.map(({ a, b }) => ({ source: a, target: b }));
  forceSimulation(bodies).force("links", forceLink<(typeof bodies)[number], (typeof links)[number]>(links).id((body) => body.id)).force("charge", forceManyBody()).force("centre", forceCenter()).stop().tick(300);
  return Object.fromEntries(bodies.map(({ id, x, y }) => [id, { x, y }]));
}

function coseOf({ nodes, pairs }: LayoutGraph): Positions {
  const cy = cytoscape({
    headless: true, styleEnabled: true, style: [{ selector: "node", style: { width: 32, height: 32 } }],
    elements: [...nodes.map(({ id }) => ({ data: { id } })), ...pairs.map(({ a, b }, n) => ({ data: { id: `e${n}`, source: a, target: b } }))],
  });
  cy.layout({ name: "cose", animate: false, randomize: true, boundingBox: { x1: 0, y1: 0, w: 3000, h: 2000 } }).run();
  return Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
}
