import { boxAround, crosses, overlap, pointAt, type Box, type Segment } from "./geometry";

/** A name to place: the shape it belongs to and the size of its text, in screen px. */
export interface NameRequest {
  id: string;
  centre: { x: number; y: number };
  radius: number;
  width: number;
  height: number;
}

/** A relation's label to place: its curve and the size of its text, in screen px; higher weight yields later. */
export interface EdgeLabelRequest {
  id: string;
  curve: readonly { x: number; y: number }[];
  width: number;
  height: number;
  weight: number;
}

export interface Placements {
  names: Map<string, Box>;
  edges: Map<string, Box>;
}

/** Above this many curves a label no longer minds lines behind it: looking costs more than it helps. */
const linesMinded = 400;
const along = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];

/**
 * Places names and labels so that none overlaps another or a shape. Names come first, best connected first as given;
 * labels yield in the order of their weight, to names, shapes and `obstacles`, and are left out where there is no room, never shrunk.
 */
export function placeLabels(names: readonly NameRequest[], edges: readonly EdgeLabelRequest[], obstacles: readonly Box[] = []): Placements {
  const shapes = names.map((name) => boxAround(name.centre, 2 * name.radius, 2 * name.radius));
  const lines: { id: string; segment: Segment }[] = edges.length > linesMinded ? [] : edges.flatMap((edge) => segments(edge));
  const taken: Box[] = [...shapes, ...obstacles];
  const placed: Placements = { names: new Map(), edges: new Map() };
  names.forEach((name, index) => {
    const box = placeName(name, taken, shapes[index], lines);
    if (!box) return;
    placed.names.set(name.id, box);
    taken.push(box);
  });
  for (const edge of [...edges].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const box = placeOnCurve(edge, taken, lines);
    if (!box) continue;
    placed.edges.set(edge.id, box);
    taken.push(box);
  }
  return placed;
}

function segments(edge: EdgeLabelRequest): { id: string; segment: Segment }[] {
  const steps = edge.curve.length > 2 ? 6 : 1;
  return Array.from({ length: steps }, (_, i) => ({
    id: edge.id,
    segment: { from: pointAt(edge.curve, i / steps), to: pointAt(edge.curve, (i + 1) / steps) },
  }));
}

function placeName(name: NameRequest, taken: readonly Box[], own: Box | undefined, lines: readonly { segment: Segment }[]): Box | null {
  const { centre, radius, width, height } = name;
  const [beside, away] = [radius + 8 + width / 2, radius + 5 + height / 2];
  const candidates = [
    { box: boxAround({ x: centre.x, y: centre.y + away }, width, height), cost: 0 },
    { box: boxAround({ x: centre.x, y: centre.y - away }, width, height), cost: 0.6 },
    { box: boxAround({ x: centre.x + beside, y: centre.y }, width, height), cost: 0.9 },
    { box: boxAround({ x: centre.x - beside, y: centre.y }, width, height), cost: 1 },
  ].filter(({ box }) => !taken.some((other) => other !== own && overlap(box, other)));
  return cheapest(candidates, lines);
}

function placeOnCurve(edge: EdgeLabelRequest, taken: readonly Box[], lines: readonly { id: string; segment: Segment }[]): Box | null {
  const others = lines.filter((line) => line.id !== edge.id);
  const ends = [edge.curve[0], edge.curve.at(-1)];
  const length = Math.hypot((ends[1]?.x ?? 0) - (ends[0]?.x ?? 0), (ends[1]?.y ?? 0) - (ends[0]?.y ?? 0));
  if (length < 36) return null;
  const candidates = along
    .map((t, index) => ({ box: boxAround(pointAt(edge.curve, t), edge.width, edge.height), cost: index * 0.15 }))
    .filter(({ box }) => !taken.some((other) => overlap(box, other)));
  return cheapest(candidates, others);
}

function cheapest(candidates: readonly { box: Box; cost: number }[], lines: readonly { segment: Segment }[]): Box | null {
  let best: { box: Box; cost: number } | null = null;
  for (const candidate of candidates) {
    const cost = candidate.cost + lines.filter((line) => crosses(line.segment, candidate.box)).length;
    if (!best || cost < best.cost) best = { box: candidate.box, cost };
  }
  return best?.box ?? null;
}
