import type { Core } from "cytoscape";
import type { EdgeElement, Elements, NodeElement } from "../../../lib/scene/elements";
import type { Point } from "../../../lib/scene/scene";
import type { Box } from "./geometry";
import { fillCore, newCore } from "./graphCore";
import { linesApart, loopOf, routesBetween, type Stop } from "./routes";

/** An entity with where it is drawn: `at` is its place in the core, and changes while it is dragged or glides. */
export interface PlateNode extends Stop {
  element: NodeElement;
}

/** A relation with its line: two points, or three where it is bent (quadratic Bézier). */
export interface PlateEdge {
  element: EdgeElement;
  /** Relations of the same pair that it stands for. */
  more: number;
  curve: readonly Point[];
  /** Holds the curve and its control point. */
  bounds: Box;
}

/** Everything that is drawn, in canvas units. */
export interface Plate {
  nodes: ReadonlyMap<string, PlateNode>;
  edges: ReadonlyMap<string, PlateEdge>;
  /** The relations at an entity. */
  edgesAt(id: string): readonly PlateEdge[];
  /** What is near: an entity with its relations and their other ends, or a relation with its ends. */
  nearby(id: string): Set<string>;
  /** So much that it can't be drawn anew for every frame. */
  heavy: boolean;
  /** Puts entities elsewhere and their lines with them. */
  move(places: ReadonlyMap<string, Point>): void;
}

/** From so many elements on a plate is heavy. */
const heavyFrom = 700;
/** Up to so many elements lines go around shapes: among more nobody could follow one. */
const detoursAtMost = 500;
/** From so many relations on most have no room for their words. */
const denseFrom = 250;

interface Pair {
  a: PlateNode;
  b: PlateNode;
  edges: PlateEdge[];
}

/** The plate of what a scene draws, held by `core` in place of what that held before. */
export function plateOf({ nodes: drawn, edges: all, more }: Elements, core: Core = newCore()): Plate {
  const ids = new Set(drawn.map(({ id }) => id));
  const drawnLines = all.filter(({ source, target }) => ids.has(source) && ids.has(target));
  fillCore(core, { nodes: drawn, edges: drawnLines, more });
  const nodes = new Map(drawn.map((element): [string, PlateNode] => [element.id, { element, at: core.$id(element.id).position(), radius: element.radius, kind: element.kind }]));
  const hidden = new Map(more.map((entry) => [entry.edge, entry.relations.length]));
  const edges = new Map<string, PlateEdge>();
  const pairs = new Map<string, Pair>();
  for (const element of drawnLines) {
    const [a, b] = [element.source, element.target].sort().map((id) => nodes.get(id));
    if (!a || !b) continue;
    const edge: PlateEdge = { element, more: hidden.get(element.id) ?? 0, curve: [], bounds: { x: 0, y: 0, width: 0, height: 0 } };
    edges.set(element.id, edge);
    const key = `${a.element.id}\n${b.element.id}`;
    const pair = pairs.get(key) ?? { a, b, edges: [] };
    pairs.set(key, pair);
    pair.edges.push(edge);
  }
  const count = nodes.size + edges.size;
  const around = count <= detoursAtMost ? [...nodes.values()] : [];
  const lines = { around, apart: edges.size < denseFrom ? linesApart.lettered : linesApart.dense };
  for (const pair of pairs.values()) route(pair, lines);
  return {
    nodes,
    edges,
    edgesAt: (id) => core.$id(id).connectedEdges().map((edge) => edges.get(edge.id())).filter((edge) => edge !== undefined),
    nearby: (id) => new Set([id, ...near(core, id)]),
    heavy: count >= heavyFrom,
    move(places) {
      core.batch(() => places.forEach((place, id) => core.$id(id).position({ ...place })));
      for (const pair of pairs.values()) if (around.length > 0 || places.has(pair.a.element.id) || places.has(pair.b.element.id)) route(pair, lines);
    },
  };
}

function near(core: Core, id: string): string[] {
  const element = core.$id(id);
  return element.closedNeighborhood().union(element.connectedNodes()).map((one) => one.id());
}

interface Lines {
  /** Shapes that lines go around. */
  around: readonly PlateNode[];
  /** Px between two side by side. */
  apart: number;
}

function route({ a, b, edges }: Pair, { around, apart }: Lines): void {
  if (a === b) return edges.forEach((edge, n) => setCurve(edge, loopOf(a, n)));
  const others = around.filter((node) => node !== a && node !== b);
  const routes = routesBetween(a, b, edges.map((edge) => edge.element.publisher !== null), others, apart);
  edges.forEach((edge, n) => {
    const curve = routes[n] ?? [];
    setCurve(edge, edge.element.source === a.element.id ? curve : [...curve].reverse());
  });
}

function setCurve(edge: PlateEdge, curve: Point[]): void {
  edge.curve = curve;
  edge.bounds = boundsOf(curve);
}

/** The smallest box that holds all points; an empty one at the origin where there are none. */
export function boundsOf(points: readonly Point[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return left > right ? { x: 0, y: 0, width: 0, height: 0 } : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Ids of what is drawn of these entities and relations: all arcs of a relation that is opened. */
export function drawnIds(plate: Plate, ids: Iterable<string>): Set<string> {
  const wanted = new Set(ids);
  const drawn = new Set([...wanted].filter((id) => plate.nodes.has(id) || plate.edges.has(id)));
  if (drawn.size < wanted.size) for (const { element } of plate.edges.values()) if (wanted.has(element.relation)) drawn.add(element.id);
  return drawn;
}
