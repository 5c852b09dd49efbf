import cytoscape from "cytoscape";
import { forceCenter, forceLink, forceManyBody, forceSimulation } from "d3-force";
import type { LayoutGraph, Positions } from "../lib/layout/layout";
import { layouts } from "../lib/layout/layouts";
import { promised, type Figure, type Part } from "./figure";
import { icewsGraph, randomGraph, sizes, type Size } from "./layoutGraphs";

/** Runs of each; the median counts. */
const runs = 3;
/** Milliseconds that the default layout may take. */
const promisedMs: Record<Size, number> = { S: 250, M: 800 };

type Timed = ReturnType<typeof timed>;

/** How long each layout takes and how readable it is, on random graphs and, where a folder is given, on ICEWS. */
export const layoutPart: Part = {
  name: "layout",
  title: "Layouts: processor time against d3-force as it comes, overlaps, crossings",
  async run({ small }) {
    const folder = process.env.WHOWHOM_BENCH_DATA;
    return (Object.keys(sizes) as Size[]).filter((size) => !small || size === "S").flatMap((size) => [
      ...measure(`${size} random`, size, randomGraph(size)),
      ...(folder ? measure(`${size} icews`, size, icewsGraph(folder, size)) : []),
    ]);
  },
};

function measure(name: string, size: Size, graph: LayoutGraph): Figure[] {
  const bare = timed(() => bareForce(graph), runs);
  const of = (layout: string, result: Timed, limit?: number) => figuresOf(`${name}, ${layout}`, result, bare.ms, graph, limit);
  return [
    ...of("bare d3-force", bare),
    // At M cytoscape's own takes minutes.
    ...(size === "S" ? of("cytoscape cose", timed(() => coseOf(graph), 1)) : []),
    ...layouts.flatMap((layout, n) => of(layout.id, timed(() => layout.run(graph), runs), n === 0 ? promisedMs[size] : undefined)),
  ];
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

function figuresOf(name: string, { ms, positions }: Timed, bare: number, { nodes, pairs }: LayoutGraph, limit?: number): Figure[] {
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
  const time = { name: `${name}: processor time`, value: ms, unit: "ms", against: `d3-force as it comes: ${Math.round(bare)} ms` };
  return [
    limit === undefined ? time : promised(time, "≤", limit),
    { name: `${name}: shapes on shapes`, value: overlaps, unit: "pairs" },
    { name: `${name}: crossings`, value: crossed / lines.length, unit: "per edge" },
    { name: `${name}: longest edge`, value: (lengths.at(-1) ?? 0) / (lengths[lengths.length >> 1] ?? 1), unit: "× the median" },
  ];
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
