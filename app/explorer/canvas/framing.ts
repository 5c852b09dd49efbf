import type { Point } from "../../../lib/scene/scene";
import { centred, fitted, onScreen, type Insets, type View } from "./camera";
import { everywhere, pointAt, type Box } from "./geometry";
import { bestConnected } from "./around";
import { nameText } from "./labelText";
import { letter, textScale } from "./lettering";
import { boundsOf, drawnIds, type Plate, type PlateNode } from "./plate";

interface Size {
  width: number;
  height: number;
}

/** No plate is shown larger than that, nor are a few entities of it. */
const closest = { all: 1, some: 1.3 };
/** How often a view is mended for the names that it brings, and to what share of its zoom at most: on a small canvas long names would shrink all to dots. */
const looks = 7;
const leastOf = (count: number) => (count > 40 ? 0.65 : 0.5);
/** What is within that of the best zoom is good enough. */
const nearEnough = 1.05;
/** Among more elements names are placed as if there were no lines, which takes less; among still more nobody misses the end of a name. */
const [linesCount, namesCount] = [250, 3000];
/** On a small screen a scene opens at this zoom rather than too small to read. */
const readable = 0.62;

/** Px that the words of an arc take at most, as a rule. */
const wordsOfArc = 220;

/** Px of a plate that may lie before the first edge of the canvas and still be brought in. */
const nearlyIn = 140;
/** Narrower than that (px), the line on accusations stands above the tools; lower, and on a phone, it stands beside fewer of them: as the styles have it. */
const [narrow, low, phone] = [620, 320, 440];

/** What stays free around the plate; at the bottom tools and words float over it. */
function insetsOf({ width, height }: Size): Insets {
  const side = Math.min(28, width / 16);
  return { top: Math.min(28, height / 12), bottom: height < 240 ? 16 : height < low ? 68 : width < phone ? 76 : width < narrow ? 100 : 60, left: side, right: side };
}

const uncovered: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** The same where something lies over a side of the canvas: the tools stand in what it leaves. */
function insetsBeside({ width, height }: Size, covered: Insets): Insets {
  const { top, right, bottom, left } = insetsOf({ width: width - covered.left - covered.right, height: height - covered.top - covered.bottom });
  return { top: top + covered.top, right: right + covered.right, bottom: bottom + covered.bottom, left: left + covered.left };
}

/** The view that shows all that is drawn, or only these entities and relations, beside what `covered` (px at each side) lies under; null where nothing is drawn. */
export function viewOfAll(plate: Plate, size: Size, ids?: readonly string[], covered = uncovered): View | null {
  const wanted = ids && drawnIds(plate, ids);
  const edges = wanted ? [...plate.edges.values()].filter(({ element }) => wanted.has(element.id)) : [];
  const ends = new Set(edges.flatMap(({ element }) => [element.source, element.target]));
  const nodes = [...plate.nodes.values()].filter(({ element }) => !wanted || wanted.has(element.id) || ends.has(element.id));
  if (nodes.length === 0) return null;
  const most = ids ? closest.some : closest.all;
  const insets = insetsBeside(size, covered);
  const shapes = boxOf(nodes);
  const [wide, high] = [Math.max(1, size.width - insets.left - insets.right), Math.max(1, size.height - insets.top - insets.bottom)];
  const largest = fitted(shapes, size, insets, most).zoom;
  const smallest = largest * leastOf(nodes.length);
  let [zoom, fits, tooLarge] = [largest, 0, largest];
  let view: View | null = null;
  // Names don't shrink with the plate, and fewer are lettered from further away: how near one can be is found by trying.
  for (let n = 0; n < looks; n++) {
    const letters = lettersBox(plate, nodes, zoom);
    const hasRoom = letters.width * zoom <= wide + 1 && letters.height * zoom <= high + 1;
    if (hasRoom || fits === 0) view = centred({ x: letters.x + letters.width / 2, y: letters.y + letters.height / 2 }, zoom, size, insets);
    if (hasRoom) fits = zoom;
    else tooLarge = zoom;
    if (fits === largest || zoom <= smallest || (fits > 0 && tooLarge < fits * nearEnough)) break;
    const across = (wide - (letters.width - shapes.width) * zoom) / Math.max(1, shapes.width);
    const down = (high - (letters.height - shapes.height) * zoom) / Math.max(1, shapes.height);
    zoom = fits > 0 ? Math.sqrt(fits * tooLarge) : Math.max(smallest, Math.min(across, down, zoom / nearEnough));
  }
  return view;
}

/** Whether a box of the plate is in sight in that view, between the insets. */
function isIn(box: Box, view: View, size: Size, insets: Insets): boolean {
  const [from, to] = [onScreen(view, box), onScreen(view, { x: box.x + box.width, y: box.y + box.height })];
  return from.x >= insets.left && from.y >= insets.top && to.x <= size.width - insets.right && to.y <= size.height - insets.bottom;
}

/** The box around shapes and names as they stand at a zoom: names often beside their shapes, and further out than those. */
function lettersBox(plate: Plate, nodes: readonly PlateNode[], zoom: number): Box {
  return boundsOf([...cornersOf(boxOf(nodes)), ...namesOf(plate, nodes, zoom)]);
}

function namesOf(plate: Plate, nodes: readonly PlateNode[], zoom: number): Point[] {
  const count = plate.nodes.size + plate.edges.size;
  if (count > namesCount) return [];
  const only = count > linesCount ? new Set(plate.nodes.keys()) : null;
  const { placed } = letter(plate, { zoom, area: everywhere, only, chosen: new Set(), before: null, namesOnly: true });
  return nodes.flatMap(({ element }) => {
    const box = placed.names.get(element.id);
    return box ? cornersOf({ x: box.x / zoom, y: box.y / zoom, width: box.width / zoom, height: box.height / zoom }) : [];
  });
}

const cornersOf = ({ x, y, width, height }: Box): Point[] => [{ x, y }, { x: x + width, y: y + height }];

/** The view that a scene opens with: all of it, or where that would be too small to read, the best connected part. */
export function openingView(plate: Plate, size: Size): { view: View; all: boolean } | null {
  const view = viewOfAll(plate, size);
  const middle = plate.nodes.get(bestConnected(plate) ?? "");
  if (!view || !middle || view.zoom >= readable || plate.heavy) return view && { view, all: true };
  const insets = insetsOf(size);
  return { view: withoutBareEdge(centred(middle.at, readable, size, insets), lettersBox(plate, [...plate.nodes.values()], readable), size, insets), all: false };
}

/**
 * The view that shows these lines with their ends and words, as near as they can be read; the view as it is where they already
 * are. `covered`: px at each side that something lies over.
 */
export function viewOfArcs(plate: Plate, size: Size, covered: Insets, ids: ReadonlySet<string>, view: View): View {
  const edges = [...plate.edges.values()].filter(({ element }) => ids.has(element.id));
  const ends = new Set(edges.flatMap(({ element }) => [element.source, element.target]));
  const nodes = [...plate.nodes.values()].filter(({ element }) => ends.has(element.id));
  if (nodes.length === 0) return view;
  const words = (wordsOfArc / 2) / Math.max(view.zoom, closest.all);
  const middles = edges.map(({ curve }) => pointAt(curve, 0.5)).flatMap(({ x, y }) => [{ x: x - words, y }, { x: x + words, y }]);
  const box = boundsOf([...middles, ...cornersOf(namedBox(nodes, Math.max(view.zoom, closest.all)))]);
  const free = { top: covered.top + 16, right: covered.right + 16, bottom: covered.bottom + 16, left: covered.left + 16 };
  return isIn(box, view, size, free) && view.zoom >= closest.all ? view : fitted(box, size, free, Math.max(view.zoom, closest.all));
}

/** The view moved so that no room is wasted beside the plate where more of it could be seen. */
function withoutBareEdge({ zoom, pan }: View, box: Box, size: Size, insets: Insets): View {
  const along = (at: number, from: number, length: number, [first, last]: [number, number]) => {
    const [begin, end] = [from * zoom + at, (from + length) * zoom + at];
    if (end - begin <= last - first) return at + (first + last - begin - end) / 2;
    // A little that is cut off at the beginning is brought in, the rest being out of sight anyway.
    if (begin < first && begin > first - nearlyIn) return at + first - begin;
    return at + Math.max(0, last - end) - Math.max(0, begin - first);
  };
  return { zoom, pan: { x: along(pan.x, box.x, box.width, [insets.left, size.width - insets.right]), y: along(pan.y, box.y, box.height, [insets.top, size.height - insets.bottom]) } };
}

/** The box around shapes. */
function boxOf(nodes: readonly PlateNode[]): Box {
  return boundsOf(nodes.flatMap(({ at, radius }) => [{ x: at.x - radius - 6, y: at.y - radius - 6 }, { x: at.x + radius + 6, y: at.y + radius + 6 }]));
}

/** The box around shapes with their names below them, as they are seen at a zoom. */
function namedBox(nodes: readonly PlateNode[], zoom: number): Box {
  const scale = textScale(zoom);
  return boundsOf(
    nodes.flatMap(({ at, radius, element }) => {
      const name = nameText(element, scale);
      const half = Math.max(radius + 6, name.width / 2 / zoom);
      return [{ x: at.x - half, y: at.y - radius - 6 }, { x: at.x + half, y: at.y + radius + 6 + (name.height + 2) / zoom }];
    }),
  );
}
