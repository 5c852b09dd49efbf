import { roomFor, type Room } from "./boxes";
import type { Canonical, Point } from "./canonical";
import type { LayoutNode, Positions } from "./layout";
import { spread } from "./spread";

/** The middle of the box around some points; the origin when there are none. */
export function middleOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const half = (values: number[]) => (values.reduce((least, value) => Math.min(least, value), Infinity) + values.reduce((most, value) => Math.max(most, value), -Infinity)) / 2;
  return { x: half(points.map((point) => point.x)), y: half(points.map((point) => point.y)) };
}

/** Where the loose nodes belong: around the origin if all are loose, else where they are now, else where the fixed ones are. */
export function regionOf(graph: Canonical): Point {
  if (graph.fixed.size === 0) return { x: 0, y: 0 };
  const now = graph.loose.flatMap((node) => graph.now.get(node.id) ?? []);
  return middleOf(now.length > 0 ? now : [...graph.fixed.values()]);
}

interface Finishing {
  /** The block is in its region already. */
  centred?: boolean;
  /** The room that each node needs; that of `roomFor` when left out. */
  room?: (node: LayoutNode) => Room;
}

/** Positions of all nodes: the placed block moved into its region, clear of the fixed ones. */
export function finish(graph: Canonical, placed: ReadonlyMap<string, Point>, { centred = false, room = (node) => roomFor(node, graph.nodes.length) }: Finishing = {}): Positions {
  const [from, to] = centred ? [{ x: 0, y: 0 }, { x: 0, y: 0 }] : [middleOf([...placed.values()]), regionOf(graph)];
  const free = spread(
    graph.nodes.map((node) => {
      const fixed = graph.fixed.get(node.id);
      const at = placed.get(node.id) ?? from;
      return fixed ? { id: node.id, ...room(node), ...fixed, loose: false } : { id: node.id, ...room(node), x: at.x - from.x + to.x, y: at.y - from.y + to.y, loose: true };
    }),
  );
  return Object.fromEntries(graph.nodes.map((node) => [node.id, graph.fixed.get(node.id) ?? free.get(node.id) ?? to]));
}
