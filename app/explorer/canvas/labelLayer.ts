import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import type { EdgeElement, Elements, NodeElement } from "../../../lib/scene/elements";
import type { Box } from "./geometry";
import { edgeText, nameText, type LabelText } from "./labelText";
import { paintBadge, paintBehind, paintDenialBar, paintEdgeLabel, paintName, paintPin } from "./paint";
import type { Palette } from "./palette";
import { placeLabels, type Placements } from "./placeLabels";

/** Below this zoom only chosen and best connected names are lettered. */
const namesFrom = 0.6;
const edgeLabelsFrom = 0.45;
const bestConnected = 12;
/** What stands back has no lettering. */
const pale = ".faded, .filtered, .aside";

const weightOf = { tie: 0, "verbal-cooperation": 1, "verbal-conflict": 2, "material-cooperation": 3, "material-conflict": 4 } as const;

interface Layer {
  setElements(elements: Elements): void;
  setPalette(palette: Palette): void;
  /** Places everything anew at the next frame. */
  invalidate(): void;
  /** The entity whose "+n" is at that place (px in the container), if any. */
  badgeAt(point: { x: number; y: number }): string | null;
  destroy(): void;
}

/** Two canvases around cytoscape's: groups' second shapes below, lettering above. Lettering is placed once per zoom and change. */
export function labelLayer(cy: Core, container: HTMLElement, palette: Palette): Layer {
  const below = surface(container, "0");
  const above = surface(container, "5");
  let colours = palette;
  let nodes = new Map<string, NodeElement>();
  let edges = new Map<string, EdgeElement>();
  let more = new Map<string, number>();
  let placements: { zoom: number; placed: Placements; labels: Map<string, LabelText> } | null = null;
  let badges = new Map<string, Box>();

  const badgeBoxes = (zoom: number) => {
    if (zoom < namesFrom) return [];
    return cy.nodes().not(pale).filter((node) => (nodes.get(node.id())?.notShown ?? 0) > 0).map((node) => {
      const corner = badgeCorner(node as NodeSingular, zoom);
      return { x: corner.x - 1, y: corner.y - 8, width: 26, height: 16 };
    });
  };

  const place = (zoom: number) => {
    const scale = textScale(zoom);
    const lettered = letteredNodes(cy, zoom);
    const names = lettered.map((node) => {
      const element = nodes.get(node.id());
      const position = node.position();
      const text = element ? nameText(element, scale) : { width: 0 };
      return { id: node.id(), centre: { x: position.x * zoom, y: position.y * zoom }, radius: (node.width() / 2) * zoom, width: text.width, height: 18 * Math.max(1, scale) };
    });
    const labels = new Map<string, LabelText>();
    const shown = zoom < edgeLabelsFrom ? [] : cy.edges().not(pale).map((edge) => edge as EdgeSingular);
    const requests = shown.flatMap((edge) => {
      const element = edges.get(edge.id());
      if (!element) return [];
      const label = edgeText(element, more.get(edge.id()) ?? 0, scale);
      labels.set(edge.id(), label);
      const weight = weightOf[element.colour] + (element.disagree ? 10 : 0) + (edge.hasClass("hovered") ? 20 : 0) + (edge.selected() ? 40 : 0);
      return [{ id: edge.id(), curve: curveOf(edge, zoom), width: label.width, height: label.height, weight }];
    });
    placements = { zoom, placed: placeLabels(names, requests, badgeBoxes(zoom)), labels };
    return placements;
  };

  const draw = () => {
    const zoom = cy.zoom();
    const pan = cy.pan();
    const { placed, labels } = placements?.zoom === zoom ? placements : place(zoom);
    const under = clear(below, cy, pan);
    const over = clear(above, cy, pan);
    cy.nodes().forEach((node) => {
      const element = nodes.get(node.id());
      const { x, y } = node.position();
      under.globalAlpha = node.is(pale) ? 0.25 : 1;
      if (element?.collective) paintBehind(under, element, x * zoom, y * zoom, (node.width() / 2) * zoom, colours);
    });
    placed.edges.forEach((box, id) => {
      const [element, label] = [edges.get(id), labels.get(id)];
      if (element && label) paintEdgeLabel(over, element, label, box, colours);
    });
    if (zoom >= edgeLabelsFrom) cy.edges('[modality = "denied"]').forEach((edge) => paintDenial(over, edge, edges, zoom, colours));
    badges = new Map();
    cy.nodes().not(pale).forEach((node) => {
      const element = nodes.get(node.id());
      if (!element) return;
      const box = placed.names.get(node.id());
      if (box) paintName(over, element, box, textScale(zoom), node.selected(), colours);
      if (element.pinned && zoom >= edgeLabelsFrom) paintPin(over, node.position().x * zoom, node.position().y * zoom, (node.width() / 2) * zoom, colours);
      if (element.notShown > 0 && zoom >= namesFrom) {
        const corner = badgeCorner(node, zoom);
        const target = paintBadge(over, element.notShown, corner.x, corner.y, colours);
        badges.set(node.id(), { ...target, x: target.x + pan.x, y: target.y + pan.y });
      }
    });
  };

  const invalidate = () => {
    placements = null;
    cy.forceRender();
  };
  cy.on("render resize", draw);
  cy.on("position select unselect add remove", () => (placements = null));
  return {
    setElements(elements) {
      nodes = new Map(elements.nodes.map((node) => [node.id, node]));
      edges = new Map(elements.edges.map((edge) => [edge.id, edge]));
      more = new Map(elements.more.map((entry) => [entry.edge, entry.relations.length]));
      invalidate();
    },
    setPalette(next) {
      colours = next;
      invalidate();
    },
    invalidate,
    badgeAt: (point) => [...badges].find(([, box]) => point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height)?.[0] ?? null,
    destroy() {
      cy.off("render resize", draw);
      below.remove();
      above.remove();
    },
  };
}

/** Where the "+n" of a node begins: to the upper right of its shape. */
function badgeCorner(node: NodeSingular, zoom: number): { x: number; y: number } {
  const { x, y } = node.position();
  const r = (node.width() / 2) * zoom;
  return { x: x * zoom + r + 3, y: y * zoom - r - 3 };
}

const textScale = (zoom: number) => Math.min(1.2, Math.max(0.86, zoom));

/** The nodes whose names are lettered, those first that must not yield. */
function letteredNodes(cy: Core, zoom: number): NodeSingular[] {
  const ranked = cy.nodes().not(pale).map((node) => node as NodeSingular).sort((a, b) => Number(b.selected()) - Number(a.selected()) || b.data("degree") - a.data("degree") || (a.id() < b.id() ? -1 : 1));
  if (zoom >= namesFrom) return ranked;
  return ranked.filter((node, index) => index < bestConnected || node.selected() || node.hasClass("hovered"));
}

/** The ends of an edge's line and, where it is bent, its control point, in canvas units times `zoom`. */
export function curveOf(edge: EdgeSingular, zoom: number): { x: number; y: number }[] {
  const points = [edge.sourceEndpoint(), ...(edge.controlPoints() ?? []).slice(0, 1), edge.targetEndpoint()];
  return points.map((point) => ({ x: point.x * zoom, y: point.y * zoom }));
}

function paintDenial(context: CanvasRenderingContext2D, edge: EdgeSingular, edges: Map<string, EdgeElement>, zoom: number, palette: Palette): void {
  const element = edges.get(edge.id());
  const curve = curveOf(edge, zoom);
  const [from, to] = [curve.at(-2), curve.at(-1)];
  if (!element || !from || !to) return;
  context.globalAlpha = edge.is(pale) ? 0.25 : 1;
  paintDenialBar(context, element, from, to, palette);
  context.globalAlpha = 1;
}

function surface(container: HTMLElement, zIndex: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.ariaHidden = "true";
  Object.assign(canvas.style, { position: "absolute", inset: "0", pointerEvents: "none", zIndex });
  container.append(canvas);
  return canvas;
}

function clear(canvas: HTMLCanvasElement, cy: Core, pan: { x: number; y: number }): CanvasRenderingContext2D {
  const [width, height, ratio] = [cy.width(), cy.height(), devicePixelRatio || 1];
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  }
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The browser gave no 2D canvas");
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(ratio, 0, 0, ratio, pan.x * ratio, pan.y * ratio);
  context.globalAlpha = 1;
  return context;
}
