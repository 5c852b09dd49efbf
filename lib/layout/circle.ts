import { kinds } from "../ontology/kinds";
import { finish } from "./block";
import { roomFor } from "./boxes";
import { byDegree, canonical, degreeIn, type Canonical } from "./canonical";
import type { Layout, LayoutGraph, LayoutNode, Positions } from "./layout";
import { roomOf, settle, spacing, type Settings } from "./parameters";
import { onRing, radiusFor } from "./ring";

/** A circle of more is seen from so far away that names need no room on it. */
const named = 40;

/** All on one circle. */
export const circle: Layout = {
  id: "circle",
  label: "Circle",
  parameters: [
    spacing,
    {
      id: "order", label: "Order", type: "choice", default: "plain",
      choices: [{ value: "plain", label: "related ones side by side" }, { value: "kind", label: "by kind" }, { value: "connected", label: "best connected first" }],
    },
  ],
  run,
};

function run(given: LayoutGraph, settings?: Settings): Positions {
  const graph = canonical(given);
  const settled = settle(circle.parameters, settings);
  const order = ordered(graph, String(settled.order));
  // Names on a circle have the plate around it: they need less than their whole width beside them, and on a large one hardly any are lettered.
  const room = (node: LayoutNode) => {
    if (order.length > named) return { w: node.radius + 3, h: node.radius + 3 };
    const { w, h } = roomFor(node, graph.nodes.length);
    return { w: Math.max(node.radius + 3, w * 0.6), h };
  };
  const radius = radiusFor(order.map(room), order.length < 2 ? 0 : 120) * Math.max(1, roomOf(settled));
  return finish(graph, new Map(order.map((node, n) => [node.id, onRing(n, order.length, radius)])), { room });
}

function ordered(graph: Canonical, by: string): LayoutNode[] {
  const connected = [...graph.loose].sort(byDegree(graph));
  if (by === "connected") return connected;
  if (by === "kind") return connected.sort((a, b) => kinds.indexOf(a.kind ?? "other") - kinds.indexOf(b.kind ?? "other"));
  return sideBySide(graph, connected);
}

/**
 * Related ones near each other (after Baur and Brandes 2004): next comes who has most neighbours already placed and fewest
 * still to come, at the end of the chain where those neighbours are nearer.
 */
function sideBySide(graph: Canonical, connected: readonly LayoutNode[]): LayoutNode[] {
  const placed = new Map<string, number>();
  const left = new Map(connected.map((node) => [node.id, 0]));
  const nodes = new Map(connected.map((node) => [node.id, node]));
  let [first, last] = [0, -1];
  while (left.size > 0) {
    let next = "";
    let best = -Infinity;
    for (const [id, held] of left) {
      const score = held * 2 - degreeIn(graph, id);
      const worth = held > 0 ? 1e6 + score : degreeIn(graph, id) - 1e6;
      if (worth > best) [next, best] = [id, worth];
    }
    left.delete(next);
    const around = (graph.neighbours.get(next) ?? []).flatMap((id) => placed.get(id) ?? []);
    const mean = around.reduce((sum, at) => sum + at, 0) / (around.length || 1);
    placed.set(next, around.length > 0 && mean < (first + last) / 2 ? --first : ++last);
    for (const id of graph.neighbours.get(next) ?? []) {
      const held = left.get(id);
      if (held !== undefined) left.set(id, held + 1);
    }
  }
  return [...placed].sort((a, b) => a[1] - b[1]).flatMap(([id]) => nodes.get(id) ?? []);
}
