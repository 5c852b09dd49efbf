import type { LayoutGraph, Positions } from "../../../lib/layout/layout";
import { kinds } from "../../../lib/ontology/kinds";
import { colourRoles } from "../../../lib/ontology/relationTypeRow";
import { findRelationType, phrase } from "../../../lib/ontology/relationTypes";
import { patternOf, strokeOf } from "../../../lib/scene/appearance";
import type { EdgeElement, Elements, NodeElement } from "../../../lib/scene/elements";
import { arrange } from "../placement";
import type { Canvas } from "./mountCanvas";

/** A graph that isn't of the store, for measuring. Sizes and places in px at zoom 1. */
export interface BenchGraph {
  size: string;
  /** Id of the best connected node. */
  hub: string;
  nodes: readonly { id: string; label: string; deg: number; r: number; color: string; x?: number; y?: number }[];
  edges: readonly { id: string; source: string; target: string; type: string; count: number }[];
}

/** What benchmarks drive: the same canvas and the same worker that a reader has. Promises resolve when the frame is drawn. */
export interface Bench {
  load(graph: BenchGraph): Promise<void>;
  /** Places a graph by the layout with that id, shows it so, and answers the places. */
  runLayout(name: string, graph: BenchGraph): Promise<Positions>;
  positions(): ReturnType<Canvas["positions"]>;
  view(): ReturnType<Canvas["view"]>;
  fit(): Promise<void>;
  /** `select` chooses a node or an edge; `none` ends what stands out; any other mode keeps it and its neighbourhood while the rest fades. */
  highlight(id: string, mode?: string): Promise<void>;
  clear(): Promise<void>;
  /** The picture as a data URL. */
  exportPng(): Promise<string>;
}

const nothing: Elements = { nodes: [], edges: [], more: [] };

/** The hook of one canvas. */
export function benchHook(canvas: Canvas): Bench {
  let loaded: BenchGraph | null = null;
  const placed = (graph: BenchGraph, places: Positions) => ({ ...graph, nodes: graph.nodes.map((node) => ({ ...node, ...places[node.id] })) });
  const show = (graph: BenchGraph) => {
    loaded = graph;
    canvas.show(elementsOf(graph), "atOnce");
    canvas.fit();
    return canvas.painted();
  };
  return {
    async load(given) {
      const graph = distinct(given);
      canvas.highlight(null);
      canvas.select([]);
      const isPlaced = graph.nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
      await show(isPlaced ? graph : placed(graph, await arrange("force", layoutGraphOf(graph))));
    },
    async runLayout(name, given) {
      const graph = distinct(given);
      const places = await arrange(name, layoutGraphOf(graph));
      await show(placed(graph, places));
      return places;
    },
    positions: () => canvas.positions(),
    view: () => canvas.view(),
    fit() {
      canvas.fit();
      return canvas.painted();
    },
    highlight(id, mode) {
      if (mode === "select") canvas.select([id]);
      else canvas.highlight(mode === "none" || !loaded ? null : around(loaded, id));
      return canvas.painted();
    },
    clear() {
      loaded = null;
      canvas.highlight(null);
      canvas.select([]);
      canvas.show(nothing);
      return canvas.painted();
    },
    async exportPng() {
      const { pngPicture } = await import("./picture");
      return dataUrlOf(await pngPicture(canvas.drawn(), { title: loaded?.size ?? "", facts: [], sources: [] }));
    },
  };
}

/** The graph with an id of its own for every node and edge, whatever others call theirs. */
function distinct(graph: BenchGraph): BenchGraph {
  const taken = new Set(graph.nodes.map(({ id }) => id));
  const edges = graph.edges.map((edge) => {
    let id = edge.id;
    while (taken.has(id)) id += "*";
    taken.add(id);
    return { ...edge, id };
  });
  return { ...graph, edges };
}

function around({ edges }: BenchGraph, id: string): string[] {
  return [id, ...edges.filter((edge) => edge.id === id || edge.source === id || edge.target === id).flatMap((edge) => [edge.id, edge.source, edge.target])];
}

function layoutGraphOf({ nodes, edges }: BenchGraph): LayoutGraph {
  return { nodes: nodes.map(({ id, r, label }) => ({ id, radius: r, width: 7 * label.length })), pairs: edges.map(({ source, target }) => ({ a: source, b: target })), fixed: {} };
}

function elementsOf({ nodes, edges }: BenchGraph): Elements {
  const colours = [...new Set(nodes.map(({ color }) => color))];
  return {
    nodes: nodes.map(({ id, label, deg, r, color, x = 0, y = 0 }): NodeElement => ({
      id, kind: kinds[colours.indexOf(color) % kinds.length] ?? "other", name: label, unnamed: false, collective: false, radius: r, degree: deg, notShown: 0, position: { x, y }, pinned: false, noted: false, filtered: false,
    })),
    edges: edges.map(edgeOf),
    more: [],
  };
}

function edgeOf({ id, source, target, type, count }: BenchGraph["edges"][number]): EdgeElement {
  const known = findRelationType(type);
  const colour = known?.colour ?? colourRoles[type.length % colourRoles.length] ?? "tie";
  return {
    id, source, target, colour, ...strokeOf[colour], headAtBothEnds: known?.symmetric ?? false, pattern: patternOf.asserted, modality: "asserted", type,
    verb: known ? phrase(type, "asserted") : type.toLowerCase(), sources: count, disagree: false, first: null, last: null, filtered: false, noted: false, relation: id, publisher: null,
  };
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("The browser could not read the picture")));
    reader.readAsDataURL(blob);
  });
}
