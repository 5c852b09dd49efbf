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
  /** A layer with more nodes is wrapped into several close to each other. */
  atMost: number;
}

const alignments = 6;

/** Places nodes in layers, ordered for few crossings and each near its neighbours' middle. Layers without nodes take no room. */
export function layered(layers: readonly (readonly LayoutNode[])[], graph: Canonical, shape: Shape): Map<string, Point> {
  const node = new Map(graph.nodes.map((one) => [one.id, one]));
  const kept = layers.filter((layer) => layer.length > 0).map((layer) => layer.map((one) => one.id));
  const lines = orderLayers(kept, graph).flatMap((layer) => wrapped(layer, shape.atMost));
  const room = (id: string) => {
    const { w, h } = roomFor(node.get(id) ?? { radius: 16, width: 0 }, graph.nodes.length);
    return shape.along === "x" ? { along: w, across: h } : { along: h, across: w };
  };
  const at = placedAlong(lines.map((line) => line.ids), graph, (id) => room(id).along + shape.apart / 2);
  const places = new Map<string, Point>();
  let across = 0;
  for (const { ids, first } of lines) {
    const half = Math.max(...ids.map((id) => room(id).across));
    across += half + (first ? shape.gap : Math.min(shape.gap, shape.apart));
    for (const id of ids) places.set(id, shape.along === "x" ? { x: at.get(id) ?? 0, y: across } : { x: across, y: at.get(id) ?? 0 });
    across += half;
  }
  return places;
}

/** A long layer as several: neighbours in its order stay neighbours, dealt out one by one. */
function wrapped(layer: readonly string[], atMost: number): { ids: string[]; first: boolean }[] {
  const count = Math.max(1, Math.ceil(layer.length / atMost));
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
