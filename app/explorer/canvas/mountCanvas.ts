import cytoscape, { type Core, type EdgeSingular, type ElementDefinition, type NodeSingular } from "cytoscape";
import type { Elements } from "../../../lib/scene/elements";
import type { Point } from "../../../lib/scene/scene";
import { canvasStyle } from "./canvasStyle";
import { contextMenu, inWindow, type MenuTarget } from "./contextMenu";
import { lasso } from "./lasso";
import type { Overview } from "./minimap";
import { curveOf, labelLayer } from "./labelLayer";
import { glide, movedSince, places, settleDown } from "./glide";
import { forgetWidths } from "./labelText";
import type { DrawnGraph } from "./paintPicture";
import { readPalette, watchTheme } from "./palette";
import { drawnOf, fitTo, nextRelation, overview, placeInWindow } from "./drawnOf";

/** What a reader does on the canvas. */
export interface CanvasEvents {
  onOpen(id: string, kind: "entity" | "relation"): void;
  onClear(): void;
  onExpand(id: string): void;
  onMove(positions: Record<string, Point>): void;
  /** A click with Shift, Ctrl or the command key. */
  onToggle(id: string): void;
  /** A line drawn around entities; `add`: to what is selected already. */
  onLoop(ids: string[], add: boolean): void;
  /** A menu is asked for; the place is in px in the window. */
  onMenu(target: MenuTarget, at: Point): void;
}

export interface Canvas {
  show(elements: Elements): void;
  select(ids: readonly string[]): void;
  /** Fades all but these entities and relations until told otherwise; null: nothing. */
  keep(ids: ReadonlySet<string> | null): void;
  /** Every drag on the background draws around entities. */
  setLasso(always: boolean): void;
  /** Lets all stand back but these; null: nothing stands back. */
  highlight(ids: readonly string[] | null): void;
  /** Shows a scene that was just opened: all of it, or on a small screen the best connected part at a size that can be read. */
  frame(): void;
  /** Shows the whole graph, or only these. */
  fit(ids?: readonly string[]): void;
  zoomBy(factor: number): void;
  /** Moves the camera, not the graph, until the element is in sight. */
  reveal(id: string): void;
  /** The entity nearest to `from` in a direction, for the arrow keys; any when `from` is null. */
  neighbour(from: string | null, direction: "left" | "right" | "up" | "down"): string | null;
  /** The relation that is drawn at `entity` next to `from`, all round, for the keyboard; null where none is. */
  nextRelation(entity: string, from: string | null): string | null;
  /** Where an element is drawn, in px in the window; null where it isn't. */
  placeInWindow(id: string): Point | null;
  centreInWindow(): Point;
  overview: Overview;
  /** What is drawn, with where, for pictures. */
  drawn(): DrawnGraph;
  positions(): Record<string, Point>;
  view(): { zoom: number; pan: Point };
  destroy(): void;
}

const zoomRange = { minZoom: 0.1, maxZoom: 3 };
const fitPadding = 60;
const readableZoom = 0.62;

/** Draws into `container`, which must be positioned. cytoscape and everything that knows it stays in this folder. */
export function mountCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  const palette = readPalette(container);
  const cy = cytoscape({ container, style: canvasStyle(palette), ...zoomRange, selectionType: "single", boxSelectionEnabled: false, autounselectify: false });
  const letters = labelLayer(cy, container, palette);
  const stopWatching = watchTheme(() => {
    const next = readPalette(container);
    cy.style(canvasStyle(next));
    letters.setPalette(next);
  });
  void document.fonts.ready.then(() => {
    forgetWidths();
    letters.invalidate();
  });
  const keepFitted = fitting(cy, container);
  // cytoscape remembers where its container is, and a canvas that was moved without a new size would take clicks beside its entities.
  container.addEventListener("pointerenter", () => cy.resize());
  hover(cy, letters.invalidate);
  const menu = contextMenu(cy, container, events.onMenu);
  const loop = lasso(cy, container, { onLoop: events.onLoop, onHold: (at) => events.onMenu({ kind: "canvas" }, inWindow(container, at)) });
  taps(cy, events, letters.badgeAt, () => loop.tookGesture() || menu.tookGesture());
  let chosen: readonly string[] = [];
  const select = () => {
    cy.batch(() => {
      cy.elements(":selected").unselect();
      drawnOf(cy, chosen).select();
    });
  };
  // What is selected is the page's to say: cytoscape would select at every click and long touch.
  cy.on("tapselect tapunselect", select);
  let kept: ReadonlySet<string> | null = null;
  const putAside = () => {
    cy.batch(() => {
      cy.elements().removeClass("aside");
      if (kept) cy.elements().not(drawnOf(cy, kept)).addClass("aside");
    });
    letters.invalidate();
  };
  let shown: Elements = { nodes: [], edges: [], more: [] };
  return {
    show(elements) {
      shown = elements;
      settleDown(cy);
      const before = places(cy);
      cy.batch(() => sync(cy, elements));
      letters.setElements(elements);
      if (kept) putAside();
      if (before.size > 0 && cy.nodes().length > before.size) keepFitted.again();
      else if (cy.nodes().length === before.size) rearranged(cy, before, keepFitted);
    },
    select(ids) {
      chosen = ids;
      select();
    },
    keep(ids) {
      if (kept === null && ids === null) return;
      kept = ids;
      putAside();
    },
    setLasso: loop.setAlways,
    highlight(ids) {
      cy.batch(() => {
        cy.elements().removeClass("faded");
        if (ids) cy.elements().not(drawnOf(cy, ids)).addClass("faded");
      });
      letters.invalidate();
    },
    frame: keepFitted.frame,
    fit: (ids) => {
      if (!ids) return keepFitted.fit();
      keepFitted.release();
      fitTo(cy, ids, Math.min(2 * fitPadding, cy.width() / 6));
    },
    zoomBy: (factor) => {
      keepFitted.release();
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    reveal: (id) => reveal(cy, id),
    neighbour: (from, direction) => neighbour(cy, from, direction),
    nextRelation: (entity, from) => nextRelation(cy, entity, from),
    placeInWindow: (id) => placeInWindow(cy, container, id),
    centreInWindow: () => inWindow(container, { x: cy.width() / 2, y: cy.height() / 2 }),
    overview: overview(cy, keepFitted.release),
    drawn: () => drawnGraph(cy, shown),
    positions: () => Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }])),
    view: () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } }),
    destroy() {
      stopWatching();
      keepFitted.stop();
      loop.destroy();
      menu.destroy();
      letters.destroy();
      cy.destroy();
    },
  };
}

/** After a layout: nodes glide to their new places; the camera takes in the whole when most of it moved. */
function rearranged(cy: Core, before: ReadonlyMap<string, Point>, keepFitted: { fit(): void; again(): void }): void {
  const moved = movedSince(cy, before);
  if (moved.length < 2) return;
  const camera = { zoom: cy.zoom(), pan: { ...cy.pan() } };
  if (moved.length * 2 > cy.nodes().length) keepFitted.fit();
  else keepFitted.again();
  const view = { zoom: cy.zoom(), pan: { ...cy.pan() } };
  cy.viewport(camera);
  glide(cy, moved, before, view);
}

function drawnGraph(cy: Core, { nodes, edges, more }: Elements): DrawnGraph {
  const hidden = new Map(more.map((entry) => [entry.edge, entry.relations.length]));
  return {
    nodes: nodes.map((element) => ({ element, at: { ...cy.getElementById(element.id).position() } })),
    edges: edges.map((element) => {
      const edge = cy.getElementById(element.id) as unknown as EdgeSingular;
      return { element, curve: curveOf(edge, 1), more: hidden.get(element.id) ?? 0 };
    }),
  };
}

function definitions(elements: Elements): ElementDefinition[] {
  const nodes = elements.nodes.map(({ position, radius, ...data }) => ({ group: "nodes" as const, data: { ...data, size: 2 * radius }, position: { ...position } }));
  const edges = elements.edges.map(({ pattern, ...data }) => ({
    group: "edges" as const,
    data: { ...data, widthHovered: data.width * 1.5, ...(pattern.length > 0 && { dash: [...pattern] }) },
  }));
  return [...nodes, ...edges];
}

/** Adds, removes and updates only what differs, so that nothing else moves or loses its state. */
function sync(cy: Core, elements: Elements): void {
  const wanted = definitions(elements);
  const ids = new Set(wanted.map((definition) => definition.data.id));
  cy.elements().filter((element) => !ids.has(element.id())).remove();
  for (const definition of wanted) {
    const existing = cy.getElementById(String(definition.data.id));
    if (existing.empty()) {
      cy.add(definition).toggleClass("filtered", definition.data.filtered === true);
      continue;
    }
    existing.data(definition.data);
    existing.toggleClass("filtered", definition.data.filtered === true);
    if (definition.position && existing.isNode() && !existing.grabbed()) existing.position(definition.position);
  }
}

function fit(cy: Core): void {
  settleDown(cy);
  cy.resize();
  cy.fit(undefined, Math.min(fitPadding, cy.width() / 10));
  if (cy.zoom() > 1) {
    cy.zoom(1);
    cy.center();
  }
}

/** Keeps the whole graph in sight when it grows or the canvas changes its size, until the reader moves the camera by hand. */
function fitting(cy: Core, container: HTMLElement): { frame(): void; fit(): void; again(): void; release(): void; stop(): void } {
  let fitted = true;
  cy.on("dragpan scrollzoom pinchzoom", () => (fitted = false));
  const again = () => {
    cy.resize();
    if (fitted) fit(cy);
  };
  const observer = new ResizeObserver(again);
  observer.observe(container);
  const fitNow = () => {
    fitted = true;
    fit(cy);
  };
  const frameNow = () => {
    fitNow();
    if (cy.zoom() >= readableZoom || cy.nodes().empty()) return;
    fitted = false;
    cy.zoom(readableZoom);
    cy.center(cy.nodes().max((node) => node.data("degree")).ele);
  };
  return { frame: frameNow, fit: fitNow, again, release: () => (fitted = false), stop: () => observer.disconnect() };
}

function reveal(cy: Core, id: string): void {
  const element = cy.getElementById(id);
  if (element.empty()) return;
  const box = element.renderedBoundingBox();
  const inSight = box.x1 > 40 && box.y1 > 40 && box.x2 < cy.width() - 40 && box.y2 < cy.height() - 40;
  if (!inSight) cy.center(element);
}

function hover(cy: Core, changed: () => void): void {
  cy.on("mouseover", "node, edge", (event) => {
    const near = event.target.isNode() ? event.target.closedNeighborhood() : event.target.union(event.target.connectedNodes());
    cy.batch(() => {
      cy.elements().not(near).addClass("faded");
      event.target.addClass("hovered");
    });
    changed();
  });
  cy.on("mouseout", "node, edge", () => {
    cy.batch(() => cy.elements().removeClass("faded hovered"));
    changed();
  });
}

/** `isOther`: whether the gesture that ends is no click but that of a line or a menu. */
function taps(cy: Core, events: CanvasEvents, badgeAt: (point: Point) => string | null, isOther: () => boolean): void {
  cy.on("tap", (event) => {
    if (isOther()) return;
    const badge = badgeAt(event.renderedPosition);
    if (badge) return events.onExpand(badge);
    const { shiftKey = false, ctrlKey = false, metaKey = false } = event.originalEvent ?? {};
    const adds = shiftKey || ctrlKey || metaKey;
    if (event.target === cy) return adds ? undefined : events.onClear();
    const isEntity = event.target.isNode();
    const id = String(isEntity ? event.target.id() : event.target.data("relation"));
    if (adds) events.onToggle(id);
    else events.onOpen(id, isEntity ? "entity" : "relation");
  });
  cy.on("dbltap", "node", (event) => events.onExpand(event.target.id()));
  // The one that was dragged takes all that are selected with it: one event, one step to undo.
  cy.on("dragfreeon", "node", (event) => {
    const moved = event.target.selected() ? cy.nodes(":selected") : event.target;
    events.onMove(Object.fromEntries(moved.map((node: NodeSingular) => [node.id(), { ...node.position() }])));
  });
}

function neighbour(cy: Core, from: string | null, direction: "left" | "right" | "up" | "down"): string | null {
  const start = from === null ? null : cy.getElementById(from);
  if (!start || start.empty() || !start.isNode()) {
    const first = cy.nodes().sort((a, b) => b.data("degree") - a.data("degree") || (a.id() < b.id() ? -1 : 1))[0];
    return first?.id() ?? null;
  }
  const origin = start.position();
  const [ux, uy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number];
  let best: { id: string; cost: number } | null = null;
  cy.nodes().forEach((node) => {
    const [dx, dy] = [node.position().x - origin.x, node.position().y - origin.y];
    const ahead = dx * ux + dy * uy;
    if (ahead <= 1) return;
    const cost = ahead + 2.5 * Math.abs(dx * uy - dy * ux);
    if (!best || cost < best.cost) best = { id: node.id(), cost };
  });
  return (best as { id: string } | null)?.id ?? null;
}
