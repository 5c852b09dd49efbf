import { overlap, type Box } from "./geometry";
import { paintBehind, paintDenialBar, paintPin } from "./paint";
import { paintEdge, traceLine } from "./paintEdge";
import { paintNode, paintRing, type Ring } from "./paintNode";
import type { Palette } from "./palette";
import type { Plate, PlateEdge, PlateNode } from "./plate";

/** Below this zoom lines have no heads, and their patterns shrink no further: what is only alleged is never drawn as if it were asserted. */
const headsFrom = 0.45;
/** What a filter leaves out is this pale. */
const pale = 0.25;
/** After so many lines others get their turn. */
const linesAtOnce = 450;
/** No line is thinner than that on the screen, px. */
const thinnest = 0.6;

interface Part {
  /** The part of the plate that is painted, in canvas units. */
  area: Box;
  zoom: number;
  /** Ids that are left out. */
  without: ReadonlySet<string>;
}

/**
 * Paints shapes and lines as they are at rest, into a context in canvas units. Gives way after every few hundred lines, so that a
 * large plate can be painted over several frames.
 */
export function* paintPlate(context: CanvasRenderingContext2D, plate: Plate, { area, zoom, without }: Part, palette: Palette): Generator<void> {
  const nodes = [...plate.nodes.values()].filter((node) => !without.has(node.element.id) && isNear(node, area));
  for (const node of nodes) paintGroup(context, node, palette);
  let painted = 0;
  for (const [id, edge] of plate.edges) {
    if (without.has(id) || !overlap(padded(edge.bounds), area)) continue;
    paintLine(context, edge, zoom, palette);
    if (++painted % linesAtOnce === 0) yield;
  }
  for (const node of nodes) paintShape(context, node, zoom, palette);
}

/** What stands out against the rest. */
export interface Marks {
  /** Painted in full ink. */
  ids: Iterable<string>;
  selected: ReadonlySet<string>;
  hovered: string | null;
  /** Where the keyboard is. */
  focused: string | null;
}

/** Paints what stands out over the rest. */
export function paintMarks(context: CanvasRenderingContext2D, plate: Plate, { ids, selected, hovered, focused }: Marks, zoom: number, palette: Palette): void {
  const [nodes, edges]: [PlateNode[], PlateEdge[]] = [[], []];
  for (const id of ids) {
    const [node, edge] = [plate.nodes.get(id), plate.edges.get(id)];
    if (node) nodes.push(node);
    if (edge) edges.push(edge);
  }
  for (const node of nodes) paintGroup(context, node, palette);
  for (const edge of edges) {
    // The arcs of an opened relation stand out as they are.
    if (selected.has(edge.element.id) && edge.element.publisher === null) paintHalo(context, edge, palette);
    paintLine(context, edge, zoom, palette, edge.element.id === hovered ? 1.5 : 1);
  }
  for (const node of nodes) {
    paintShape(context, node, zoom, palette);
    const { id } = node.element;
    const marked: [Ring, boolean][] = [["hovered", id === hovered && !selected.has(id)], ["selected", selected.has(id)], ["focused", id === focused]];
    for (const [ring, isSo] of marked) if (isSo) paintRing(context, node.element, node.at, ring, palette);
  }
}

function paintGroup(context: CanvasRenderingContext2D, { element, at }: PlateNode, palette: Palette): void {
  if (!element.collective) return;
  context.globalAlpha = element.filtered ? pale : 1;
  paintBehind(context, element, at.x, at.y, element.radius, palette);
  context.globalAlpha = 1;
}

function paintShape(context: CanvasRenderingContext2D, { element, at }: PlateNode, zoom: number, palette: Palette): void {
  context.globalAlpha = element.filtered ? pale : 1;
  paintNode(context, element, at, palette);
  if (element.pinned && zoom >= headsFrom) paintPin(context, at.x, at.y, element.radius, palette);
  context.globalAlpha = 1;
}

function paintLine(context: CanvasRenderingContext2D, { element, curve }: PlateEdge, zoom: number, palette: Palette, weight = 1): void {
  context.globalAlpha = element.filtered ? pale : 1;
  if (zoom < headsFrom) {
    context.strokeStyle = palette[element.colour];
    context.lineWidth = Math.max(element.width * weight, thinnest / zoom);
    context.setLineDash(element.pattern.map((length) => (length * headsFrom) / zoom));
    traceLine(context, curve);
    context.stroke();
    context.setLineDash([]);
  } else {
    paintEdge(context, element, curve, palette, weight);
    const [before, tip] = [curve.at(-2), curve.at(-1)];
    if (element.modality === "denied" && before && tip) paintDenialBar(context, element, before, tip, palette);
  }
  context.globalAlpha = 1;
}

function paintHalo(context: CanvasRenderingContext2D, { element, curve }: PlateEdge, palette: Palette): void {
  context.globalAlpha = 0.14;
  context.strokeStyle = palette.ink;
  context.lineWidth = element.width + 7;
  context.lineCap = "round";
  traceLine(context, curve);
  context.stroke();
  context.lineCap = "butt";
  context.globalAlpha = 1;
}

const padded = ({ x, y, width, height }: Box): Box => ({ x: x - 8, y: y - 8, width: width + 16, height: height + 16 });

function isNear({ at, radius }: PlateNode, area: Box): boolean {
  const most = 2 * radius + 10;
  return at.x > area.x - most && at.y > area.y - most && at.x < area.x + area.width + most && at.y < area.y + area.height + most;
}
