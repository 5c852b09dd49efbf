import { finish } from "./block";
import { roomFor } from "./boxes";
import { byDegree, canonical, type Canonical, type Point } from "./canonical";
import type { Layout, LayoutGraph, LayoutNode, Positions } from "./layout";
import { roomOf, settle, spacing, type Settings } from "./parameters";
import { kinds } from "../ontology/kinds";

/** Rows and columns with the same room for everyone. */
export const grid: Layout = {
  id: "grid",
  label: "Grid",
  parameters: [
    spacing,
    { id: "columns", label: "Columns (0: as fits)", type: "number", default: 0, min: 0, max: 100, step: 1 },
    { id: "order", label: "Order", type: "choice", default: "connected", choices: [{ value: "connected", label: "best connected first" }, { value: "kind", label: "by kind" }] },
  ],
  run,
};

function run(given: LayoutGraph, settings?: Settings): Positions {
  const graph = canonical(given);
  const settled = settle(grid.parameters, settings);
  const rooms = graph.loose.map((node) => roomFor(node, graph.nodes.length));
  const factor = roomOf(settled);
  const [width, height] = [2 * Math.max(0, ...rooms.map((room) => room.w)) + 24 * factor, 2 * Math.max(0, ...rooms.map((room) => room.h)) + 40 * factor];
  const fitting = Math.max(1, Math.round(Math.sqrt((graph.loose.length * graph.proportion * height) / width)));
  const across = Number(settled.columns) || fitting;
  const places = new Map<string, Point>(ordered(graph, settled.order === "kind").map((node, n) => [node.id, { x: (n % across) * width, y: Math.floor(n / across) * height }]));
  return finish(graph, places);
}

function ordered(graph: Canonical, byKind: boolean): LayoutNode[] {
  const connected = byDegree(graph);
  const rank = (node: LayoutNode) => (byKind ? kinds.indexOf(node.kind ?? "other") : 0);
  return [...graph.loose].sort((a, b) => rank(a) - rank(b) || connected(a, b));
}
