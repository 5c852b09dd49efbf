import type { Point } from "../../../lib/scene/scene";
import { boxAround, overlap, type Box } from "./geometry";
import type { Hit } from "./hitTest";
import { badgeText, edgeText, nameText, type LabelText } from "./labelText";
import { behind, paintBadge, paintEdgeLabel, paintName } from "./paint";
import type { Palette } from "./palette";
import { mustBeRead, placeLabels, type EdgeLabelRequest, type NameRequest, type Placements } from "./placeLabels";
import type { Plate, PlateEdge, PlateNode } from "./plate";
import { textWidth } from "./textWidth";

/** Below this zoom only chosen and best connected names are lettered, fewer from further away. */
const namesFrom = 0.6;
const edgeLabelsFrom = 0.45;
const bestConnected = { near: 40, far: 12 };
const farBelow = 0.3;
/** So many of those with so many relations have their names whatever is around them. */
const hubs = { most: 3, from: 20 };

const weightOf = { tie: 0, "verbal-cooperation": 1, "verbal-conflict": 2, "material-cooperation": 3, "material-conflict": 4 } as const;

/** Where the lettering of a plate stands at one zoom: px of the screen, from the origin of the plate. */
export interface Lettering {
  zoom: number;
  placed: Placements;
  labels: ReadonlyMap<string, LabelText>;
}

/** What decides which lettering is there. */
export interface Lettered {
  zoom: number;
  /** The part of the plate that is lettered, in canvas units. */
  area: Box;
  /** Only these are lettered; null: all. */
  only: ReadonlySet<string> | null;
  /** These keep their lettering longest, and have it at any zoom. */
  chosen: ReadonlySet<string>;
  /** Lettering of the same plate at the same zoom that is there already. */
  before: Lettering | null;
  /** Where names stand is all that is asked for: they yield to lines, but not to the words of these. */
  namesOnly?: boolean;
}

/** Letters are a little smaller when one stands back and a little larger when one comes near; never below 12 px. */
export const textScale = (zoom: number) => Math.round(Math.min(1.2, Math.max(0.86, zoom)) * 25) / 25;

const wordless: LabelText = { runs: [], second: null, width: 0, height: 0 };

/** Places names, badges and labels. What of `before` still belongs there stays where it is. */
export function letter(plate: Plate, { zoom, area, only, chosen, before, namesOnly = false }: Lettered): Lettering {
  const scale = textScale(zoom);
  const isThere = (id: string) => only === null || only.has(id);
  const nodes = [...plate.nodes.values()].filter(({ element }) => isThere(element.id) && !element.filtered);
  const named = lettered(nodes, zoom, chosen).filter(({ at }) => near(at, area));
  const names = named.map((node, rank) => ({ ...nameRequest(node, zoom, scale), insists: chosen.has(node.element.id) || (rank < hubs.most && node.element.degree >= hubs.from) }));
  const labels = new Map<string, LabelText>();
  const requests: EdgeLabelRequest[] = [];
  for (const [id, edge] of plate.edges) {
    if (zoom < edgeLabelsFrom || !isThere(id) || edge.element.filtered || !overlap(edge.bounds, grown(area))) continue;
    const label = namesOnly ? wordless : (before?.labels.get(id) ?? edgeText(edge.element, edge.more, scale));
    labels.set(id, label);
    requests.push(labelRequest(edge, label, zoom, chosen.has(id)));
  }
  const obstacles = [...shapesBut(plate, new Set(named), zoom, area), ...named.filter(({ element }) => element.collective).map((node) => behindOf(node, zoom))];
  return { zoom, labels, placed: placeLabels(names, requests, { obstacles, held: before?.placed, namesOnly }) };
}

/** The part of a group's second shape that can be seen beside the first. */
function behindOf({ at, radius }: PlateNode, zoom: number): Box {
  const r = radius * zoom;
  return { x: at.x * zoom + r, y: at.y * zoom - r * (1 - behind.y), width: r * behind.x, height: 2 * r };
}

/** The shapes that have no name, which nothing may stand on either. */
function shapesBut(plate: Plate, named: ReadonlySet<PlateNode>, zoom: number, area: Box): Box[] {
  if (zoom < edgeLabelsFrom && plate.heavy) return [];
  return [...plate.nodes.values()].filter((node) => !named.has(node) && near(node.at, area)).map(({ at, radius }) => boxAround({ x: at.x * zoom, y: at.y * zoom }, 2 * radius * zoom, 2 * radius * zoom));
}

const grown = ({ x, y, width, height }: Box): Box => ({ x: x - 1, y: y - 1, width: width + 2, height: height + 2 });

const near = ({ x, y }: Point, area: Box) => x > area.x - 80 && y > area.y - 40 && x < area.x + area.width + 80 && y < area.y + area.height + 40;

/** The entities that are lettered, those first that must not yield. */
function lettered(nodes: readonly PlateNode[], zoom: number, chosen: ReadonlySet<string>): PlateNode[] {
  const isChosen = ({ element }: PlateNode) => Number(chosen.has(element.id));
  const ranked = [...nodes].sort((a, b) => isChosen(b) - isChosen(a) || b.element.degree - a.element.degree || (a.element.id < b.element.id ? -1 : 1));
  const most = zoom >= namesFrom ? ranked.length : zoom >= farBelow ? bestConnected.near : bestConnected.far;
  return ranked.filter((node, index) => index < most || chosen.has(node.element.id));
}

function nameRequest({ element, at, radius }: PlateNode, zoom: number, scale: number): NameRequest {
  const badge = element.notShown > 0 && zoom >= namesFrom ? badgeText(element.notShown) : null;
  const { width, height } = nameText(element, scale);
  return {
    id: element.id,
    centre: { x: at.x * zoom, y: at.y * zoom },
    radius: radius * zoom,
    width,
    height,
    ...(badge && { badge: textWidth(badge.text, badge.font) }),
  };
}

function labelRequest({ element, curve }: PlateEdge, { width, height }: LabelText, zoom: number, isChosen: boolean): EdgeLabelRequest {
  const weight = weightOf[element.colour] + (element.disagree || element.publisher !== null ? mustBeRead : 0) + (isChosen ? 2 * mustBeRead : 0);
  return { id: element.id, curve: curve.map(({ x, y }) => ({ x: x * zoom, y: y * zoom })), width, height, weight };
}

/** Paints what `letter` placed into a context in px of the screen with the origin of the plate as origin. */
export function paintLettering(context: CanvasRenderingContext2D, plate: Plate, { zoom, placed, labels }: Lettering, selected: ReadonlySet<string>, palette: Palette): void {
  for (const [id, box] of placed.edges) {
    const [edge, label] = [plate.edges.get(id), labels.get(id)];
    if (edge && label) paintEdgeLabel(context, edge.element, label, box, palette);
  }
  for (const [id, box] of placed.badges) paintBadge(context, plate.nodes.get(id)?.element.notShown ?? 0, box, palette);
  for (const [id, box] of placed.names) {
    const node = plate.nodes.get(id);
    if (node) paintName(context, node.element, box, textScale(zoom), selected.has(id), palette);
  }
}

/** Half the least size (px) of what takes the clicks on a "+n". */
const reach = { across: 12, down: 12 };

/** The entity whose "+n" is at that place (px from the origin of the plate), if any. */
export function badgeAt({ placed }: Lettering, at: Point): string | null {
  for (const [id, { x, y, width, height }] of placed.badges) {
    if (Math.abs(at.x - x - width / 2) <= Math.max(reach.across, width / 2 + 4) && Math.abs(at.y - y - height / 2) <= reach.down) return id;
  }
  return null;
}

/** Whose name or label is at that place (px from the origin of the plate), if any: words are what one aims at first. */
export function letteredAt({ placed }: Lettering, at: Point): Hit | null {
  const isIn = ({ x, y, width, height }: Box) => at.x >= x && at.y >= y && at.x <= x + width && at.y <= y + height;
  const idAt = (boxes: ReadonlyMap<string, Box>) => [...boxes].find(([, box]) => isIn(box))?.[0];
  const [name, label] = [idAt(placed.names), idAt(placed.edges)];
  if (name !== undefined) return { kind: "entity", id: name };
  return label === undefined ? null : { kind: "relation", id: label };
}
