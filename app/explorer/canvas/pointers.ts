import type { Point } from "../../../lib/scene/scene";
import type { Hit } from "./hitTest";

/** How far a line around entities is: `ended`: it is closed. `held`: it began with a long touch. */
export interface LoopEnd {
  ended: boolean;
  shift: boolean;
  held: boolean;
}

/** What hands do on the canvas; places are px in the container. */
export interface PointerEvents {
  /** What is at a place, for a pointer that is exact to `reach` px. */
  hit(at: Point, reach: number): Hit | null;
  /** The pointer is over something else, or over nothing. */
  onHover(hit: Hit | null): void;
  onTap(hit: Hit | null, at: Point, adds: boolean): void;
  onDoubleTap(hit: Hit, at: Point): void;
  /** A right click, or a long touch on something. */
  onMenu(hit: Hit | null, at: Point): void;
  onPan(dx: number, dy: number): void;
  onZoom(factor: number, at: Point): void;
  /** An entity is being dragged: by how many px since it was taken hold of. `ended`: it was let go. */
  onDrag(id: string, by: Point, ended: boolean): void;
  /** Whether entities can be dragged. */
  drags(): boolean;
  /** Whether a drag that begins there draws a line around entities. */
  drawsLoop(shift: boolean): boolean;
  /** The line so far. */
  onLoop(line: readonly Point[], end: LoopEnd): void;
}

const reachOf = { mouse: 6, touch: 14 };
/** A pointer that moved less (px) meant to click. */
const slip = { mouse: 4, touch: 9 };
const [longTouch, doubleTap] = [500, 320];
/** Zoom for one px of the wheel; a pinch on a touchpad comes in small steps. */
const wheel = { turn: 0.0022, pinch: 0.01, line: 33 };

type Gesture = { kind: "press" | "pan" } | { kind: "drag"; id: string } | { kind: "loop"; line: Point[]; held: boolean } | { kind: "pinch"; distance: number; middle: Point } | { kind: "done" };

interface Press {
  from: Point;
  last: Point;
  hit: Hit | null;
  shift: boolean;
  touch: boolean;
  gesture: Gesture;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Listens to mouse, pen, touch and wheel on `container`. Returns how to stop. */
export function watchPointers(container: HTMLElement, events: PointerEvents): () => void {
  const down = new Map<number, Point>();
  let press: Press | null = null;
  let over: string | null = null;
  let tapped: { id: string; when: number } | null = null;
  container.style.touchAction = "none";

  const placeOf = (event: MouseEvent): Point => {
    const box = container.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const reach = (touch: boolean) => (touch ? reachOf.touch : reachOf.mouse);
  const hover = (hit: Hit | null) => {
    if ((hit?.id ?? null) === over) return;
    over = hit?.id ?? null;
    container.style.cursor = hit ? "pointer" : "";
    events.onHover(hit);
  };
  const release = () => {
    if (press) clearTimeout(press.timer);
    press = null;
  };

  const onDown = (event: PointerEvent) => {
    if (event.target instanceof Element && !container.contains(event.target)) return;
    if (event.pointerType !== "touch" && event.button !== 0) return;
    container.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    down.set(event.pointerId, at);
    if (press && down.size === 2) return beginPinch(press);
    const touch = event.pointerType === "touch";
    const hit = events.hit(at, reach(touch));
    const hold = () => {
      if (!press || press.gesture.kind !== "press") return;
      press.gesture = press.hit ? { kind: "done" } : { kind: "loop", line: [press.from], held: true };
      if (press.hit) events.onMenu(press.hit, press.from);
    };
    press = { from: at, last: at, hit, shift: event.shiftKey, touch, gesture: { kind: "press" }, timer: touch ? setTimeout(hold, longTouch) : undefined };
  };
  const beginPinch = (one: Press) => {
    clearTimeout(one.timer);
    if (one.gesture.kind === "drag") events.onDrag(one.gesture.id, difference(one.last, one.from), true);
    if (one.gesture.kind === "loop") events.onLoop([], { ended: true, shift: false, held: false });
    const [a, b] = [...down.values()] as [Point, Point];
    one.gesture = { kind: "pinch", distance: distance(a, b), middle: middle(a, b) };
  };
  const onMove = (event: PointerEvent) => {
    const at = placeOf(event);
    if (!press) {
      if (event.pointerType !== "touch" && event.buttons === 0) hover(events.hit(at, reachOf.mouse));
      return;
    }
    if (!down.has(event.pointerId)) return;
    down.set(event.pointerId, at);
    if (press.gesture.kind === "press") begin(press, at);
    goOn(press, at);
    press.last = at;
  };
  /** Decides what a press becomes once it moves. */
  const begin = (one: Press, at: Point) => {
    if (distance(at, one.from) < (one.touch ? slip.touch : slip.mouse)) return;
    clearTimeout(one.timer);
    if (one.hit?.kind === "entity" && events.drags()) one.gesture = { kind: "drag", id: one.hit.id };
    else if (events.drawsLoop(one.shift)) one.gesture = { kind: "loop", line: [one.from], held: false };
    else one.gesture = { kind: "pan" };
    if (one.gesture.kind === "pan") one.last = one.from;
  };
  const goOn = (one: Press, at: Point) => {
    const { gesture } = one;
    if (gesture.kind === "pan") events.onPan(at.x - one.last.x, at.y - one.last.y);
    else if (gesture.kind === "drag") events.onDrag(gesture.id, difference(at, one.from), false);
    else if (gesture.kind === "loop") {
      gesture.line.push(at);
      events.onLoop(gesture.line, { ended: false, shift: one.shift, held: gesture.held });
    } else if (gesture.kind === "pinch" && down.size === 2) {
      const [a, b] = [...down.values()] as [Point, Point];
      const [now, between] = [distance(a, b), middle(a, b)];
      events.onPan(between.x - gesture.middle.x, between.y - gesture.middle.y);
      events.onZoom(now / Math.max(1, gesture.distance), between);
      [gesture.distance, gesture.middle] = [now, between];
    }
  };
  const onUp = (event: PointerEvent) => {
    if (!down.delete(event.pointerId) || !press) return;
    const [one, { gesture }] = [press, press];
    if (gesture.kind === "pinch") {
      // The finger that stays must not move the plate by the distance between the two.
      gesture.distance = 0;
      if (down.size === 0) release();
      else one.gesture = { kind: "done" };
      return;
    }
    release();
    if (event.type === "pointercancel") {
      if (gesture.kind === "drag") events.onDrag(gesture.id, { x: 0, y: 0 }, true);
      if (gesture.kind === "loop") events.onLoop([], { ended: true, shift: false, held: false });
      return;
    }
    if (gesture.kind === "press") tap(one, event);
    else if (gesture.kind === "drag") events.onDrag(gesture.id, difference(one.last, one.from), true);
    else if (gesture.kind === "loop") events.onLoop(gesture.line, { ended: true, shift: one.shift, held: gesture.held });
  };
  const tap = (one: Press, event: PointerEvent) => {
    const twice = one.hit !== null && tapped?.id === one.hit.id && event.timeStamp - tapped.when < doubleTap;
    tapped = one.hit && !twice ? { id: one.hit.id, when: event.timeStamp } : null;
    if (twice && one.hit) events.onDoubleTap(one.hit, one.from);
    else events.onTap(one.hit, one.from, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  const onLeave = (event: PointerEvent) => {
    if (event.pointerType !== "touch" && !press) hover(null);
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const delta = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : wheel.line);
    events.onZoom(Math.exp(-delta * (event.ctrlKey ? wheel.pinch : wheel.turn)), placeOf(event));
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    // A long touch opens the menu by itself.
    if (event instanceof PointerEvent && event.pointerType === "touch") return;
    const at = placeOf(event);
    events.onMenu(events.hit(at, reachOf.mouse), at);
  };
  const listeners = [
    ["pointerdown", onDown], ["pointermove", onMove], ["pointerup", onUp], ["pointercancel", onUp], ["pointerleave", onLeave], ["wheel", onWheel], ["contextmenu", onContextMenu],
  ] as [string, (event: Event) => void][];
  for (const [type, listener] of listeners) container.addEventListener(type, listener, type === "wheel" ? { passive: false } : undefined);
  return () => {
    release();
    for (const [type, listener] of listeners) container.removeEventListener(type, listener);
  };
}

const difference = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
