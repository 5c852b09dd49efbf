import type { KeyboardEvent } from "react";
import type { Elements } from "../../../lib/scene/elements";
import type { Point } from "../../../lib/scene/scene";
import type { SceneActs } from "../sceneActs";
import type { MenuTarget } from "./contextMenu";
import type { Canvas } from "./mountCanvas";

/** What a key works on, and what it may do. */
export interface KeyContext {
  canvas: Canvas;
  elements: Elements;
  selection: readonly string[];
  /** The entity that was chosen last, from which one goes on. */
  at: string | null;
  does: SceneActs;
  onOpen(id: string, kind: "entity" | "relation"): void;
  onSelect(ids: readonly string[]): void;
  onExpand(id: string): void;
  onCollapse(id: string): void;
  onClear(): void;
  onMenu(target: MenuTarget, at: Point): void;
  onMinimap(): void;
}

const directions: Record<string, "left" | "right" | "up" | "down"> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** Does what a key stands for while the graph has the focus. Returns whether it stands for anything. */
export function pressKey(event: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">, context: KeyContext): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== "a") return false;
    context.does.all();
    return true;
  }
  const direction = directions[event.key];
  if (direction) move(direction, event.shiftKey, context);
  else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) openMenu(context);
  else return cameraKey(event.key, context) || sceneKey(event.key, context) || elementKey(event.key, event.shiftKey, context);
  return true;
}

function move(direction: "left" | "right" | "up" | "down", adds: boolean, { canvas, at, does, onSelect }: KeyContext): void {
  const next = canvas.neighbour(at, direction);
  if (next === null) return;
  if (adds) does.addAll([next]);
  else onSelect([next]);
  canvas.reveal(next);
}

function openMenu({ canvas, elements, selection, onMenu }: KeyContext): void {
  const id = selection.at(-1);
  const place = id === undefined ? null : canvas.placeInWindow(id);
  if (id === undefined || place === null) return onMenu({ kind: "canvas" }, canvas.centreInWindow());
  onMenu({ kind: elements.nodes.some((node) => node.id === id) ? "entity" : "relation", id }, place);
}

function cameraKey(key: string, { canvas, selection, onMinimap }: KeyContext): boolean {
  if (key === "+" || key === "=") canvas.zoomBy(1.3);
  else if (key === "-") canvas.zoomBy(1 / 1.3);
  else if (key === "0") canvas.fit();
  else if (key === "1") canvas.fit(selection);
  else if (key === "m" || key === "M") onMinimap();
  else return false;
  return true;
}

function sceneKey(key: string, { does, onClear }: KeyContext): boolean {
  if (key === "Escape") onClear();
  else if (key === "i" || key === "I") does.invert();
  else if (key === "b" || key === "B") does.bringBack();
  else return false;
  return true;
}

/** Keys that need something selected. */
function elementKey(key: string, shift: boolean, context: KeyContext): boolean {
  const { canvas, elements, selection, at, does, onOpen, onSelect } = context;
  const last = selection.at(-1);
  const entities = elements.nodes.filter((node) => selection.includes(node.id));
  const relation = entities.some((node) => node.id === last) ? null : (last ?? null);
  if (key === "r" || key === "R") {
    const next = at === null ? null : canvas.nextRelation(at, relation);
    if (next !== null) onSelect([next]);
    return at !== null;
  }
  if (last === undefined) return false;
  if (key === "Enter") onOpen(last, relation === null ? "entity" : "relation");
  else if (key === "n" || key === "N") does.neighbours();
  else if (relation !== null && (key === "o" || key === "O")) does.turnClaims(relation);
  else if (entities.length === 0) return false;
  else return entityKey(key, shift, entities.at(-1)?.id ?? last, entities, context);
  return true;
}

function entityKey(key: string, shift: boolean, one: string, entities: Elements["nodes"], { does, selection, onExpand, onCollapse }: KeyContext): boolean {
  const ids = entities.map((node) => node.id);
  const id = ids.includes(selection.at(-1) ?? "") ? (selection.at(-1) ?? one) : one;
  const deeds: Record<string, () => void> = {
    e: () => onExpand(id),
    c: () => onCollapse(id),
    f: () => does.deepen(id),
    h: () => (shift ? does.hideOthers(ids) : does.hide(ids)),
    p: () => (entities.every((node) => node.pinned) ? does.unpin(ids) : does.pin(ids)),
    s: () => does.paths({ from: id }),
    t: () => does.paths({ to: id }),
    delete: () => does.takeOff(ids),
    backspace: () => does.takeOff(ids),
  };
  const deed = Object.hasOwn(deeds, key.toLowerCase()) ? deeds[key.toLowerCase()] : undefined;
  deed?.();
  return deed !== undefined;
}
