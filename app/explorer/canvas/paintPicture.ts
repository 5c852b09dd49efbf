import { kinds } from "../../../lib/ontology/kinds";
import { modalities, type Modality } from "../../../lib/ontology/modality";
import { colourRoles, type ColourRole } from "../../../lib/ontology/relationTypeRow";
import type { EdgeElement, NodeElement } from "../../../lib/scene/elements";
import { patternOf, strokeOf } from "../../../lib/scene/appearance";
import type { Point } from "../../../lib/scene/scene";
import { messages } from "../messages";
import type { Box } from "./geometry";
import { edgeText, nameText } from "./labelText";
import { paintBehind, paintDenialBar, paintEdgeLabel, paintLozenge, paintName, traceShape } from "./paint";
import { noteBox, paintCanvasNote, type PlacedNote } from "./paintCanvasNote";
import { paintEdge } from "./paintEdge";
import { paintNode } from "./paintNode";
import type { Palette } from "./palette";
import type { Pen } from "./pen";
import { placeLabels } from "./placeLabels";
import { textWidth } from "./textWidth";
import { wrapText } from "./wrapText";

/** What is drawn, with where: canvas units. */
export interface DrawnGraph {
  nodes: { element: NodeElement; at: Point }[];
  edges: { element: EdgeElement; curve: readonly Point[]; more: number }[];
}

/** What stands around the graph, so that nobody has to guess what a picture shows. */
export interface PictureWords {
  title: string;
  /** How much is shown, the filters, the line on accusations: one line each. */
  facts: string[];
  /** One line a source. */
  sources: string[];
  /** The reader's notes on the canvas. */
  notes?: readonly PlacedNote[];
}

const margin = 56;
const leastWidth = 760;
const lineHeight = 19;
const text = (size: number, weight = 400) => `${weight} ${size}px "Source Sans 3 Variable", system-ui, sans-serif`;
const title = '600 20px "Source Serif 4", Georgia, serif';

/** Size of the picture of a graph, in px, and where the graph stands in it. */
export function pictureSize(graph: DrawnGraph, words: PictureWords): { width: number; height: number; shift: Point; foot: number } {
  const { left, right, top, bottom } = boxOf(graph, words.notes ?? []);
  const width = Math.ceil(Math.max(leastWidth, right - left));
  const head = 44;
  const foot = Math.ceil(head + bottom - top);
  const lines = wrapped(words, width).length;
  return { width, height: foot + 96 + lines * lineHeight + 24, shift: { x: (width - (right - left)) / 2 - left, y: head - top }, foot };
}

/** The box around entities with their names, and notes. */
function boxOf(graph: DrawnGraph, notes: readonly PlacedNote[]): { left: number; right: number; top: number; bottom: number } {
  const boxes = notes.map(noteBox);
  const xs = [...graph.nodes.flatMap(({ at }) => [at.x - 110, at.x + 110]), ...boxes.flatMap(({ x, width }) => [x - 12, x + width + 12])];
  const ys = [...graph.nodes.flatMap(({ at }) => [at.y - margin, at.y + margin]), ...boxes.flatMap(({ y, height }) => [y - 12, y + height + 12])];
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0);
  return { left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) };
}

function wrapped(words: PictureWords, width: number): string[] {
  return [...words.facts, ...words.sources].flatMap((line) => wrapText(line, width - 48, text(13)));
}

/** Paints the graph with its title, key, facts and sources. */
export function paintPicture(pen: Pen, graph: DrawnGraph, words: PictureWords, palette: Palette): void {
  const { width, height, shift, foot } = pictureSize(graph, words);
  pen.fillStyle = palette.canvas;
  pen.fillRect(0, 0, width, height);
  const moved = ({ x, y }: Point) => ({ x: x + shift.x, y: y + shift.y });
  const nodes = graph.nodes.map(({ element, at }) => ({ element, at: moved(at) }));
  const edges = graph.edges.map(({ element, curve, more }) => ({ element, curve: curve.map(moved), label: edgeText(element, more, 1) }));
  for (const { element, at } of nodes) if (element.collective) paintBehind(pen, element, at.x, at.y, element.radius, palette);
  for (const { element, curve } of edges) {
    paintEdge(pen, element, curve, palette);
    const [before, tip] = [curve.at(-2), curve.at(-1)];
    if (element.modality === "denied" && before && tip) paintDenialBar(pen, element, before, tip, palette);
  }
  for (const { element, at } of nodes) paintNode(pen, element, at, palette);
  const byDegree = [...nodes].sort((a, b) => b.element.degree - a.element.degree || (a.element.id < b.element.id ? -1 : 1));
  const placed = placeLabels(
    byDegree.map(({ element, at }) => {
      const { width, height } = nameText(element, 1);
      return { id: element.id, centre: at, radius: element.radius, width, height };
    }),
    edges.map(({ element, curve, label }) => ({ id: element.id, curve, width: label.width, height: label.height, weight: colourRoles.length - colourRoles.indexOf(element.colour) })),
  );
  for (const { element, label } of edges) {
    const box = placed.edges.get(element.id);
    if (box) paintEdgeLabel(pen, element, label, box, palette);
  }
  for (const { element } of nodes) {
    const box: Box | undefined = placed.names.get(element.id);
    if (box) paintName(pen, element, box, 1, false, palette);
  }
  for (const note of words.notes ?? []) paintCanvasNote(pen, { ...note, at: moved(note.at) }, palette);
  paintWords(pen, graph, words, { width, foot }, palette);
}

function paintWords(pen: Pen, graph: DrawnGraph, words: PictureWords, { width, foot }: { width: number; foot: number }, palette: Palette): void {
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.font = title;
  pen.fillStyle = palette.ink;
  pen.fillText(words.title, 24, 26);
  paintKey(pen, graph, foot + 8, palette);
  pen.font = text(13);
  pen.textAlign = "left";
  wrapped(words, width).forEach((line, index) => {
    pen.font = text(13);
    pen.fillStyle = index < words.facts.length ? palette.ink : palette["ink-2"];
    pen.fillText(line, 24, foot + 100 + index * lineHeight);
  });
}

/** The marks that the picture uses, in three lines: entities, classes, how a thing is said. */
function paintKey(pen: Pen, graph: DrawnGraph, top: number, palette: Palette): void {
  const rows: ((x: number, y: number) => number)[][] = [
    kinds.filter((kind) => graph.nodes.some(({ element }) => element.kind === kind)).map((kind) => (x, y) => {
      traceShape(pen, kind, x + 8, y, 6);
      pen.fillStyle = palette[kind];
      pen.fill();
      return word(pen, messages.kinds[kind], x + 24, y, palette);
    }),
    colourRoles.filter((role) => graph.edges.some(({ element }) => element.colour === role)).map((role) => (x, y) => {
      sample(pen, role, "asserted", x, y, palette);
      return word(pen, messages.classes[role], x + 42, y, palette);
    }),
    [
      ...modalities.filter((modality) => graph.edges.some(({ element }) => element.modality === modality)).map((modality) => (x: number, y: number) => {
        sample(pen, "tie", modality, x, y, palette);
        return word(pen, messages.modalities[modality], x + 42, y, palette);
      }),
      ...(graph.edges.some(({ element }) => element.disagree) ? [(x: number, y: number) => {
        paintLozenge(pen, x + 10, y, palette);
        return word(pen, messages.key.disagree, x + 26, y, palette);
      }] : []),
    ],
  ];
  rows.forEach((row, index) => {
    let x = 24;
    for (const entry of row) x = entry(x, top + 14 + index * 24) + 22;
  });
}

function word(pen: Pen, label: string, x: number, y: number, palette: Palette): number {
  pen.font = text(13);
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = palette.ink;
  pen.fillText(label, x, y);
  return x + textWidth(label, text(13));
}

function sample(pen: Pen, role: ColourRole, modality: Modality, x: number, y: number, palette: Palette): void {
  paintEdge(pen, { colour: role, ...strokeOf[role], pattern: patternOf[modality], modality, headAtBothEnds: false }, [{ x, y }, { x: x + 34, y }], palette);
}
