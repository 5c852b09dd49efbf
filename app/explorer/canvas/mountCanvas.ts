import type { Elements } from "../../../lib/scene/elements";
import type { Point } from "../../../lib/scene/scene";
import { atFirstUse } from "../../ui/atFirstUse";
import { neighbourTowards, nextRelation, type Direction } from "./around";
import { centred, inSight, onPlate, onScreen, panned, zoomed, type View } from "./camera";
import { coveredSides } from "./coveredSides";
import { inWindow, menuTarget, type MenuTarget } from "./contextMenu";
import { takeHold, type Dragging } from "./dragging";
import { openingView, viewOfAll, viewOfArcs } from "./framing";
import { pointAt } from "./geometry";
import { glide, type Glide } from "./glide";
import { newCore, viewOf } from "./graphCore";
import { hitAt, type Hit } from "./hitTest";
import { forgetWidths } from "./labelText";
import type { Lasso } from "./lasso";
import type { Overview } from "./minimap";
import type { DrawnGraph } from "./paintPicture";
import { readPalette, watchTheme } from "./palette";
import { drawnIds, plateOf, type Plate } from "./plate";
import { watchPointers, type LoopEnd } from "./pointers";
import { mountStage, standingOut, type Emphasis } from "./stage";

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
  /** `atOnce`: nothing glides to its place. */
  show(elements: Elements, how?: "atOnce"): void;
  select(ids: readonly string[]): void;
  /** Fades all but these entities and relations until told otherwise; null: nothing. */
  keep(ids: ReadonlySet<string> | null): void;
  /** Every drag on the background draws around entities. */
  setLasso(always: boolean): void;
  /** Entities can't be dragged: a drag that begins at one moves the camera. */
  setFixed(fixed: boolean): void;
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
  neighbour(from: string | null, direction: Direction): string | null;
  /** The relation that is drawn at `entity` next to `from`, all round, for the keyboard; null where none is. */
  nextRelation(entity: string, from: string | null): string | null;
  /** Where an element is drawn, in px in the window; null where it isn't. */
  placeInWindow(id: string): Point | null;
  centreInWindow(): Point;
  overview: Overview;
  /** Remembers where the camera is. Answers how to bring it back there. */
  keepCamera(): () => void;
  /** What is drawn, with where, for pictures. */
  drawn(): DrawnGraph;
  positions(): Record<string, Point>;
  view(): View;
  /** Resolves when what was asked for so far is on the screen. */
  painted(): Promise<void>;
  destroy(): void;
}

const nothing: Elements = { nodes: [], edges: [], more: [] };
const lassos = atFirstUse(() => import("./lasso"));
/** Px from the border of the canvas within which an element counts as out of sight. */
const atBorder = 40;

/** Draws into `container`, which must be positioned: camera, hands and emphasis come together here, and each has its own module. */
export function mountCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  const size = { width: container.clientWidth, height: container.clientHeight };
  const stage = mountStage(container, readPalette(container), () => size);
  let loop: Lasso | null = null;
  const core = newCore();
  let plate = plateOf(nothing, core);
  let view = viewOf(core);
  /** Whether the whole graph is kept in sight: until the reader moves the camera. */
  let keepsAll = true;
  let gliding: Glide | null = null;
  let dragging: Dragging | null = null;
  let [alwaysLoops, fixed] = [false, false];
  let [chosen, kept, highlighted]: [readonly string[], ReadonlySet<string> | null, readonly string[] | null] = [[], null, null];
  let hovered: string | null = null;
  let arcsBefore: ReadonlySet<string> = new Set();
  const watchers = new Set<() => void>();

  core.on("viewport", () => {
    view = viewOf(core);
    stage.look(view);
    watchers.forEach((watcher) => watcher());
  });
  const look = (next: View) => void core.viewport(next);
  const lookByHand = (next: View) => {
    gliding?.settle();
    keepsAll = false;
    look(next);
  };
  const fit = (ids?: readonly string[]) => {
    keepsAll = ids === undefined;
    const next = viewOfAll(plate, size, ids, coveredSides(container));
    if (next) look(next);
  };
  const emphasise = () => {
    const within = (ids: Iterable<string> | null) => (ids === null ? null : drawnIds(plate, ids));
    const isThere = hovered !== null && (plate.nodes.has(hovered) || plate.edges.has(hovered));
    const under = isThere ? hovered : null;
    const last = chosen.at(-1) ?? null;
    const emphasis: Emphasis = {
      selected: drawnIds(plate, chosen),
      hovered: under,
      focused: container.matches(":focus-visible") ? last : null,
      only: standingOut(plate, dragging ? null : under, within(kept), within(highlighted)),
      lifted: dragging?.lifted ?? new Set(),
    };
    stage.emphasise(emphasis);
    watchers.forEach((watcher) => watcher());
  };
  const present = (next: Plate) => {
    plate = next;
    stage.show(plate);
    emphasise();
  };

  const drag = (id: string, by: Point, ended: boolean) => {
    gliding?.settle();
    const held = (dragging ??= takeHold(plate, id, drawnIds(plate, chosen)));
    const places = held.places({ x: by.x / view.zoom, y: by.y / view.zoom });
    plate.move(places);
    if (ended) dragging = null;
    if (ended || !plate.heavy) stage.show(plate);
    emphasise();
    if (ended && (by.x !== 0 || by.y !== 0)) events.onMove(Object.fromEntries(places));
  };
  const relationOf = (hit: Hit) => plate.edges.get(hit.id)?.element.relation ?? hit.id;
  const goRound = (around: Lasso, line: readonly Point[], { ended, shift, held }: LoopEnd) => {
    if (!ended) return around.draw(line);
    const inside = around.close(line, Object.fromEntries([...plate.nodes].map(([id, { at }]) => [id, onScreen(view, at)])));
    if (inside) events.onLoop(inside, alwaysLoops ? shift : true);
    else if (held && line[0]) events.onMenu({ kind: "canvas" }, inWindow(container, line[0]));
  };
  const stopPointers = watchPointers(container, {
    hit(at, reach) {
      const hit = hitAt(plate, onPlate(view, at), reach / view.zoom);
      return hit?.kind === "entity" ? hit : (stage.letteredAt(at) ?? hit);
    },
    onHover(hit) {
      hovered = hit?.id ?? null;
      emphasise();
    },
    onTap(hit, at, adds) {
      const badge = stage.badgeAt(at);
      if (badge !== null) return events.onExpand(badge);
      if (!hit) return adds ? undefined : events.onClear();
      const id = hit.kind === "entity" ? hit.id : relationOf(hit);
      if (adds) events.onToggle(id);
      else events.onOpen(id, hit.kind);
    },
    onDoubleTap: (hit) => hit.kind === "entity" && events.onExpand(hit.id),
    onMenu: (hit, at) => events.onMenu(menuTarget(plate, hit), inWindow(container, at)),
    onPan: (dx, dy) => lookByHand(panned(view, dx, dy)),
    onZoom: (factor, at) => lookByHand(zoomed(view, view.zoom * factor, at)),
    onDrag: drag,
    drags: () => !fixed,
    drawsLoop: (shift) => alwaysLoops || shift,
    onLoop: (line, end) => lassos.use(({ lasso }) => !core.destroyed() && goRound((loop ??= lasso(container)), line, end), () => undefined),
  });
  const stopWatching = watchTheme(() => stage.setPalette(readPalette(container)));
  void document.fonts.ready.then(() => {
    if (core.destroyed()) return;
    forgetWidths();
    stage.refresh();
    if (keepsAll) fit();
  });
  const observer = new ResizeObserver(() => {
    const [width, height] = [container.clientWidth, container.clientHeight];
    if (width === size.width && height === size.height) return;
    Object.assign(size, { width, height });
    stage.refresh();
    if (keepsAll) fit();
  });
  observer.observe(container);
  for (const type of ["focus", "blur", "keyup"]) container.addEventListener(type, emphasise);

  return {
    show(elements, how) {
      gliding?.settle();
      const before = placesOn(plate);
      const next = plateOf(elements, core);
      if (dragging) next.move(new Map([...before].filter(([id]) => dragging?.lifted.has(id))));
      present(next);
      const arcs = new Set([...next.edges.values()].filter(({ element }) => element.publisher !== null).map(({ element }) => element.id));
      const opened = new Set([...arcs].filter((id) => !arcsBefore.has(id)));
      arcsBefore = arcs;
      if (opened.size > 0 && before.size > 0) lookByHand(viewOfArcs(plate, size, coveredSides(container), opened, view));
      else if (before.size > 0 && next.nodes.size > before.size && keepsAll) fit();
      else if (next.nodes.size === before.size && !dragging && how !== "atOnce") gliding = rearranged(before);
    },
    select(ids) {
      chosen = ids;
      emphasise();
    },
    keep(ids) {
      kept = ids;
      emphasise();
    },
    setLasso: (always) => void (alwaysLoops = always),
    setFixed: (no) => void (fixed = no),
    highlight(ids) {
      highlighted = ids;
      emphasise();
    },
    frame() {
      const opening = openingView(plate, size);
      keepsAll = opening?.all ?? true;
      if (opening) look(opening.view);
    },
    fit,
    zoomBy: (factor) => lookByHand(zoomed(view, view.zoom * factor, { x: size.width / 2, y: size.height / 2 })),
    reveal(id) {
      const at = middleOf(plate, id);
      if (!at) return;
      const { x, y } = onScreen(view, at);
      const covered = coveredSides(container);
      const [right, bottom] = [size.width - covered.right - atBorder, size.height - covered.bottom - atBorder];
      if (x < atBorder || y < atBorder || x > right || y > bottom) lookByHand(centred(at, view.zoom, size, covered));
    },
    neighbour: (from, direction) => neighbourTowards(plate, from, direction),
    nextRelation: (entity, from) => nextRelation(plate, entity, from),
    placeInWindow(id) {
      const at = middleOf(plate, id);
      return at && inWindow(container, onScreen(view, at));
    },
    centreInWindow: () => inWindow(container, { x: size.width / 2, y: size.height / 2 }),
    keepCamera() {
      const before = { view, keepsAll };
      return () => (before.keepsAll ? fit() : lookByHand(before.view));
    },
    overview: {
      places: () => [...plate.nodes.values()].map(({ element, at }) => ({ kind: element.kind, at, selected: chosen.includes(element.id) })),
      extent() {
        const { x, y, width, height } = inSight(view, size);
        return { x1: x, y1: y, x2: x + width, y2: y + height };
      },
      centreOn: (at) => lookByHand(centred(at, view.zoom, size, { top: 0, right: 0, bottom: 0, left: 0 })),
      watch(changed) {
        watchers.add(changed);
        return () => void watchers.delete(changed);
      },
    },
    drawn: () => ({ nodes: [...plate.nodes.values()].map(({ element, at }) => ({ element, at })), edges: [...plate.edges.values()] }),
    positions: () => Object.fromEntries(placesOn(plate)),
    view: () => ({ zoom: view.zoom, pan: { ...view.pan } }),
    painted: () => stage.drawn(),
    destroy() {
      stopWatching();
      stopPointers();
      observer.disconnect();
      for (const type of ["focus", "blur", "keyup"]) container.removeEventListener(type, emphasise);
      gliding?.settle();
      loop?.destroy();
      stage.destroy();
      core.destroy();
    },
  };

  /** After a layout: entities glide to their new places; the camera takes in the whole when most of it moved. */
  function rearranged(before: ReadonlyMap<string, Point>): Glide | null {
    const to = new Map([...placesOn(plate)].filter(([id, at]) => {
      const was = before.get(id);
      return was !== undefined && (was.x !== at.x || was.y !== at.y);
    }));
    if (to.size < 2) return null;
    const moving = plate;
    if (to.size * 2 > plate.nodes.size) keepsAll = true;
    const target = keepsAll ? (viewOfAll(plate, size) ?? view) : view;
    return glide({ from: before, to, view: { from: view, to: target } }, (places, next) => {
      moving.move(places);
      if (plate === moving) stage.show(moving);
      look(next);
    });
  }
}

/** Where every entity is now. */
function placesOn({ nodes }: Plate): Map<string, Point> {
  return new Map([...nodes].map(([id, { at }]) => [id, { ...at }]));
}

/** The middle of an entity or a relation on the plate; null where it isn't drawn. */
function middleOf(plate: Plate, id: string): Point | null {
  const [first] = drawnIds(plate, [id]);
  const [node, edge] = [plate.nodes.get(first ?? ""), plate.edges.get(first ?? "")];
  return node?.at ?? (edge ? pointAt(edge.curve, 0.5) : null);
}
