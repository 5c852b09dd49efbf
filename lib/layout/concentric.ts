import { finish } from "./block";
import { roomFor } from "./boxes";
import { canonical, degreeIn, type Canonical, type Point } from "./canonical";
import type { Layout, LayoutGraph, LayoutNode, Positions } from "./layout";
import { roomOf, settle, spacing, type Settings } from "./parameters";
import { onRing, radiusFor } from "./ring";

/** The most important in the middle, the others on rings around it. */
export const concentric: Layout = {
  id: "concentric",
  label: "Concentric, by importance",
  parameters: [
    spacing,
    {
      id: "importance", label: "Importance", type: "choice", default: "neighbours",
      choices: [{ value: "neighbours", label: "how many it is related to" }, { value: "relations", label: "how many relations it has" }],
    },
  ],
  run,
};

function run(given: LayoutGraph, settings?: Settings): Positions {
  const graph = canonical(given);
  const settled = settle(concentric.parameters, settings);
  const gap = (graph.nodes.length <= 150 ? 105 : 52) * roomOf(settled);
  // Rings have the proportion of the plate.
  const wide = graph.proportion;
  const places = new Map<string, Point>();
  let radius = 0;
  for (const ring of rings(graph, settled.importance === "relations")) {
    const order = nearNeighbours(ring, graph, places);
    radius = order.length === 1 && radius === 0 ? 0 : radiusFor(order.map((node) => roomFor(node, graph.nodes.length)), radius + gap, wide);
    const turn = turnTowards(order, graph, places);
    order.forEach((node, n) => places.set(node.id, onRing(n, order.length, radius, { turn, wide })));
  }
  return finish(graph, places);
}

/** One in the middle, then rings of 6, 12, 18 …, by importance. */
function rings(graph: Canonical, byRelations: boolean): LayoutNode[][] {
  const relations = new Map<string, number>();
  for (const { a, b } of graph.pairs) for (const id of [a, b]) relations.set(id, (relations.get(id) ?? 0) + 1);
  const importance = (node: LayoutNode) => (byRelations ? (relations.get(node.id) ?? 0) : degreeIn(graph, node.id));
  const sorted = [...graph.loose].sort((a, b) => importance(b) - importance(a) || (a.id < b.id ? -1 : 1));
  const layers: LayoutNode[][] = [];
  for (let [from, size] = [0, 1]; from < sorted.length; from += size, size = 6 * layers.length) layers.push(sorted.slice(from, from + size));
  return layers;
}

/** The direction (radians) in which a node's neighbours on the inner rings lie; null where it has none or they lie all around. */
function direction(id: string, graph: Canonical, places: ReadonlyMap<string, Point>): number | null {
  let [x, y] = [0, 0];
  for (const other of graph.neighbours.get(id) ?? []) {
    const place = places.get(other);
    x += (place?.x ?? 0) / graph.proportion;
    y += place?.y ?? 0;
  }
  return Math.hypot(x, y) < 1 ? null : (Math.atan2(y, x) + 2.5 * Math.PI) % (2 * Math.PI);
}

function nearNeighbours(ring: readonly LayoutNode[], graph: Canonical, places: ReadonlyMap<string, Point>): LayoutNode[] {
  const wish = new Map(ring.map((node, n) => [node.id, direction(node.id, graph, places) ?? (2 * Math.PI * n) / ring.length]));
  return [...ring].sort((a, b) => (wish.get(a.id) ?? 0) - (wish.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
}

/** How far the ring must be turned to bring its nodes nearest to their neighbours. */
function turnTowards(order: readonly LayoutNode[], graph: Canonical, places: ReadonlyMap<string, Point>): number {
  let [x, y] = [0, 0];
  order.forEach((node, n) => {
    const wish = direction(node.id, graph, places);
    if (wish === null) return;
    const off = wish - (2 * Math.PI * n) / order.length;
    x += Math.cos(off);
    y += Math.sin(off);
  });
  return Math.hypot(x, y) < 1e-9 ? 0 : Math.atan2(y, x);
}
