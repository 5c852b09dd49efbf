import { orderLayers } from "./barycentre";
import { roomFor } from "./boxes";
import type { Canonical, Point } from "./canonical";
import type { LayoutNode } from "./layout";
import { spaceOut } from "./spaceOut";

interface Shape {
  /** Along which axis layers lie: "x" for rows one below the other, "y" for columns side by side. */
  along: "x" | "y";
  /** Px that are left free between layers. */
  gap: number;
  /** Px that are left free between two in a layer. */
  apart: number;
}

const alignments = 6;
/** A layer of so many nodes is never wrapped into several. */
const shortest = 8;

/**
 * Places nodes in layers, ordered for few crossings and each near its neighbours' middle. Long layers are wrapped into several close to
 * each other, so that the whole comes near to the proportion of the plate. Layers without nodes take no room.
 */
export function layered(layers: readonly (readonly LayoutNode[])[], graph: Canonical, shape: Shape): Map<string, Point> {
  const node = new Map(graph.nodes.map((one) => [one.id, one]));
  const kept = layers.filter((layer) => layer.length > 0).map((layer) => layer.map((one) => one.id));
  const ordered = orderLayers(kept, graph);
  const room = (id: string) => {
    const { w, h } = roomFor(node.get(id) ?? { radius: 16, width: 0 }, graph.nodes.length);
    return shape.along === "x" ? { along: w, across: h } : { along: h, across: w };
  };
  const lines = fittingLines(ordered, room, graph.proportion, shape);
  const at = placedAlong(lines.map((line) => line.ids), graph, (id) => room(id).along + shape.apart / 2);
  const places = new Map<string, Point>();
  acrossOf(lines, room, shape).forEach((across, n) => {
    for (const id of lines[n]?.ids ?? []) places.set(id, shape.along === "x" ? { x: at.get(id) ?? 0, y: across } : { x: across, y: at.get(id) ?? 0 });
  });
  return places;
}

interface Line {
  ids: string[];
  /** It begins a layer. */
  first: boolean;
}
type RoomOf = (id: string) => { along: number; across: number };

/** The middle of every line on the axis across them, px. */
function acrossOf(lines: readonly Line[], room: RoomOf, { gap, apart }: Shape): number[] {
  let across = 0;
  return lines.map(({ ids, first }) => {
    const half = Math.max(...ids.map((id) => room(id).across));
    across += half + (first ? gap : Math.min(gap, apart));
    const middle = across;
    across += half;
    return middle;
  });
}

/** The layers wrapped at the length that brings them nearest to a proportion. */
function fittingLines(layers: readonly (readonly string[])[], room: RoomOf, proportion: number, shape: Shape): Line[] {
  const longest = Math.max(0, ...layers.map((layer) => layer.length));
  let best: { lines: Line[]; off: number } | null = null;
  for (let atMost = longest; !best || atMost >= shortest; atMost = Math.min(atMost - 1, Math.floor(atMost * 0.93))) {
    const lines = layers.flatMap((layer) => wrapped(layer, atMost));
    const along = Math.max(1, ...lines.map(({ ids }) => ids.reduce((sum, id) => sum + 2 * room(id).along + shape.apart, 0)));
    const across = Math.max(1, acrossOf(lines, room, shape).at(-1) ?? 1);
    const off = Math.abs(Math.log((shape.along === "x" ? along / across : across / along) / proportion));
    if (!best || off < best.off) best = { lines, off };
  }
  return best.lines;
}

/** A long layer as several: neighbours in its order stay neighbours, dealt out one by one. */
function wrapped(layer: readonly string[], atMost: number): Line[] {
  const count = Math.max(1, Math.ceil(layer.length / Math.max(1, atMost)));
  return Array.from({ length: count }, (_, n) => ({ ids: layer.filter((_, index) => index % count === n), first: n === 0 }));
}

function placedAlong(lines: readonly (readonly string[])[], graph: Canonical, room: (id: string) => number): Map<string, number> {
  const at = new Map<string, number>();
  const set = (line: readonly string[], wish: (id: string) => number) => spaceOut(line.map((id) => ({ wish: wish(id), room: room(id) }))).forEach((place, n) => at.set(line[n] ?? "", place));
  for (const line of lines) set(line, () => 0);
  for (let turn = 0; turn < alignments; turn++) {
    const order = turn % 2 === 0 ? lines : [...lines].reverse();
    for (const line of order) {
      const own = new Set(line);
      set(line, (id) => {
        const others = (graph.neighbours.get(id) ?? []).filter((other) => !own.has(other) && at.has(other));
        return others.length === 0 ? (at.get(id) ?? 0) : others.reduce((sum, other) => sum + (at.get(other) ?? 0), 0) / others.length;
      });
    }
  }
  return at;
}
