import type { LayoutGraph, LayoutNode, LayoutPair } from "./layout";

export interface Point {
  x: number;
  y: number;
}

/** A layout graph in one order, whatever order its lists came in. */
export interface Canonical {
  /** By id. */
  nodes: LayoutNode[];
  /** The nodes without a fixed place, by id. */
  loose: LayoutNode[];
  /** Relations with two different ends that are both there. */
  pairs: LayoutPair[];
  /** Pairs folded to one edge, smaller id first. */
  edges: [string, string][];
  neighbours: ReadonlyMap<string, readonly string[]>;
  fixed: ReadonlyMap<string, Point>;
  now: ReadonlyMap<string, Point>;
  /** How many times as wide as high the plate is. */
  proportion: number;
}

/** Plates are wider than they are high, unless somebody says otherwise. */
export const usualProportion = 1.6;

const ascending = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The graph sorted by id, its pairs folded to edges, without what has no node. */
export function canonical(graph: LayoutGraph): Canonical {
  const nodes = [...graph.nodes].sort((a, b) => ascending(a.id, b.id));
  const neighbours = new Map<string, Set<string>>(nodes.map((node) => [node.id, new Set<string>()]));
  const pairs = graph.pairs
    .filter(({ a, b }) => a !== b && neighbours.has(a) && neighbours.has(b))
    .sort((one, other) => ascending(one.a, other.a) || ascending(one.b, other.b) || ascending(one.type ?? "", other.type ?? ""));
  for (const { a, b } of pairs) {
    neighbours.get(a)?.add(b);
    neighbours.get(b)?.add(a);
  }
  const sorted = new Map([...neighbours].map(([id, others]) => [id, [...others].sort(ascending)]));
  const inGraph = (places: LayoutGraph["fixed"] = {}) => new Map(Object.entries(places).filter(([id]) => neighbours.has(id)));
  const fixed = inGraph(graph.fixed);
  return {
    nodes,
    loose: nodes.filter((node) => !fixed.has(node.id)),
    pairs,
    edges: [...sorted].flatMap(([id, others]) => others.filter((other) => id < other).map((other): [string, string] => [id, other])),
    neighbours: sorted,
    fixed,
    now: inGraph(graph.now),
    proportion: graph.proportion ?? usualProportion,
  };
}

/** Number of different neighbours. */
export function degreeIn(graph: Canonical, id: string): number {
  return graph.neighbours.get(id)?.length ?? 0;
}

/** Orders nodes by their number of neighbours, most first, then by id. */
export function byDegree(graph: Canonical): (a: LayoutNode, b: LayoutNode) => number {
  return (a, b) => degreeIn(graph, b.id) - degreeIn(graph, a.id) || ascending(a.id, b.id);
}
