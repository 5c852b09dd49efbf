import type { Point } from "../../../lib/scene/scene";
import { lines, takenBoxes, type Lines, type TakenBoxes } from "./boxIndex";
import { boxAround, overlap, pointAt, type Box } from "./geometry";

/** A name to place: the shape it belongs to and the size of its text, in screen px. */
export interface NameRequest {
  id: string;
  centre: Point;
  radius: number;
  width: number;
  height: number;
  /** Width of the "+n" beside its shape, if it has one. */
  badge?: number;
  /** It stands over other shapes rather than not at all. */
  insists?: boolean;
}

/** A relation's label to place: its curve and the size of its text, in screen px; higher weight yields later. */
export interface EdgeLabelRequest {
  id: string;
  curve: readonly Point[];
  width: number;
  height: number;
  weight: number;
}

/** Where lettering stands, by id, in screen px. */
export interface Placements {
  names: Map<string, Box>;
  badges: Map<string, Box>;
  edges: Map<string, Box>;
}

interface Surroundings {
  /** Boxes that nothing may overlap. */
  obstacles?: readonly Box[];
  /** Lettering that stands already, and stays. */
  held?: Placements;
  /** Badges and labels, which come after the names, are left out. */
  namesOnly?: boolean;
}

/** Above this many curves a label no longer minds lines behind it: looking costs more than it helps. */
const linesMinded = 1200;
/** A label that would hide more other lines than this is left out, unless its weight says that it must be read. */
const hiddenAtMost = 2;
export const mustBeRead = 10;
const along = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
const badgeHeight = 15;
/** Px of a line that must be seen beside its label. */
const leftOver = 16;

/**
 * Places names, badges and labels so that none overlaps another or a shape. Names come first, best connected first as given,
 * then badges; labels yield in the order of their weight, and are left out where there is no room, never shrunk.
 */
export function placeLabels(names: readonly NameRequest[], edges: readonly EdgeLabelRequest[], { obstacles = [], held, namesOnly = false }: Surroundings = {}): Placements {
  const [taken, drawn] = [takenBoxes(), lines()];
  const shapes = names.map((name) => boxAround(name.centre, 2 * name.radius, 2 * name.radius));
  for (const box of [...shapes, ...obstacles]) taken.take(box);
  if (edges.length <= linesMinded) for (const edge of edges) drawCurve(drawn, edge);
  const placed: Placements = { names: new Map(), badges: new Map(), edges: new Map() };
  const stand = (on: "names" | "badges" | "edges", id: string, box: Box | null) => {
    if (!box) return;
    placed[on].set(id, box);
    taken.take(box);
  };
  const isHeld = (on: "names" | "badges" | "edges", id: string) => {
    const box = held?.[on].get(id);
    if (box) stand(on, id, box);
    return box !== undefined;
  };
  const [looseNames, looseEdges] = [names.filter(({ id }) => !isHeld("names", id)), edges.filter(({ id }) => !isHeld("edges", id))];
  const looseBadges = names.filter((name) => name.badge !== undefined && !isHeld("badges", name.id));
  const shapeOf = new Map(names.map((name, index) => [name.id, shapes[index]]));
  for (const name of looseNames) stand("names", name.id, placeName(name, taken, shapeOf.get(name.id), drawn) ?? (name.insists ? overShapes(name, [...placed.names.values()]) : null));
  if (namesOnly) return placed;
  for (const name of looseBadges) stand("badges", name.id, placeBadge(name, taken, shapeOf.get(name.id), drawn));
  for (const edge of looseEdges.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) stand("edges", edge.id, placeOnCurve(edge, taken, drawn));
  return placed;
}

function drawCurve(drawn: Lines, { id, curve }: EdgeLabelRequest): void {
  const steps = curve.length > 2 ? 6 : 1;
  for (let i = 0; i < steps; i++) drawn.draw(id, { from: pointAt(curve, i / steps), to: pointAt(curve, (i + 1) / steps) });
}

/** How much (px) of a line in that direction a label hides. */
function coveredOf({ width, height }: EdgeLabelRequest, from: Point, to: Point): number {
  const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  const length = Math.hypot(dx, dy);
  return length === 0 ? 0 : Math.min(width / (dx / length), height / (dy / length));
}

interface Candidate {
  box: Box;
  cost: number;
}

function placeName({ centre, radius, width, height }: NameRequest, taken: TakenBoxes, own: Box | undefined, drawn: Lines): Box | null {
  if (width === 0) return null;
  const [beside, away] = [radius + 8 + width / 2, radius + 5 + height / 2];
  const candidates = [
    { box: boxAround({ x: centre.x, y: centre.y + away }, width, height), cost: 0 },
    { box: boxAround({ x: centre.x, y: centre.y - away }, width, height), cost: 0.6 },
    { box: boxAround({ x: centre.x + beside, y: centre.y }, width, height), cost: 0.85 },
    { box: boxAround({ x: centre.x - beside, y: centre.y }, width, height), cost: 0.95 },
  ];
  return cheapest(candidates.filter(({ box }) => !taken.blocked(box, own)), (box) => drawn.through(box));
}

/** Below or above a shape, clear of other names only. */
function overShapes({ centre, radius, width, height }: NameRequest, names: readonly Box[]): Box | null {
  const away = radius + 5 + height / 2;
  const places = [away, -away].map((down) => boxAround({ x: centre.x, y: centre.y + down }, width, height));
  return places.find((box) => !names.some((name) => overlap(name, box))) ?? null;
}

/** At the upper right of a shape, or at another corner where a line or a name is there. */
function placeBadge({ centre, radius, badge = 0 }: NameRequest, taken: TakenBoxes, own: Box | undefined, drawn: Lines): Box | null {
  const corner = (x: -1 | 1, y: -1 | 1) => boxAround({ x: centre.x + x * (radius + 3 + badge / 2), y: centre.y + y * (radius + 3) }, badge, badgeHeight);
  const candidates = [corner(1, -1), corner(-1, -1), corner(1, 1), corner(-1, 1)].map((box, index) => ({ box, cost: index * 0.3 }));
  return cheapest(candidates.filter(({ box }) => !taken.blocked(box, own)), (box) => drawn.through(box));
}

function placeOnCurve(edge: EdgeLabelRequest, taken: TakenBoxes, drawn: Lines): Box | null {
  const [from, to] = [edge.curve[0], edge.curve.at(-1)];
  const bend = edge.curve.length > 2 ? edge.curve[1] : undefined;
  if (!from || !to) return null;
  const length = bend ? Math.hypot(bend.x - from.x, bend.y - from.y) + Math.hypot(to.x - bend.x, to.y - bend.y) : Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 36 || length - coveredOf(edge, from, to) < leftOver) return null;
  const candidates = along
    .map((t, index) => ({ box: boxAround(pointAt(edge.curve, t), edge.width, edge.height), cost: index * 0.15 }))
    .filter(({ box }) => !taken.blocked(box));
  return cheapest(candidates, (box) => drawn.through(box, edge.id), edge.weight >= mustBeRead ? Infinity : hiddenAtMost + 1);
}

/** The box whose place costs least, with 1 for every line through it; none whose lines cost `tooMuch`. */
function cheapest(candidates: readonly Candidate[], linesThrough: (box: Box) => number, tooMuch = Infinity): Box | null {
  let best: Candidate | null = null;
  for (const { box, cost } of candidates) {
    if (best && cost >= best.cost) continue;
    const hidden = linesThrough(box);
    if (hidden < tooMuch && (!best || cost + hidden < best.cost)) best = { box, cost: cost + hidden };
  }
  return best?.box ?? null;
}
