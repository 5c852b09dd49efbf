import type { Point } from "../../../lib/scene/scene";
import type { Hit } from "./hitTest";
import type { Plate } from "./plate";

/** What a menu is about: an entity, a relation, or the canvas. */
export type MenuTarget = { kind: "entity"; id: string } | { kind: "relation"; id: string } | { kind: "canvas" };

/** The target of a menu that is opened at what was hit. */
export function menuTarget(plate: Plate, hit: Hit | null): MenuTarget {
  if (!hit) return { kind: "canvas" };
  return hit.kind === "entity" ? { kind: "entity", id: hit.id } : { kind: "relation", id: plate.edges.get(hit.id)?.element.relation ?? hit.id };
}

/** A place in the container as one in the window. */
export function inWindow(container: HTMLElement, { x, y }: Point): Point {
  const box = container.getBoundingClientRect();
  return { x: box.left + x, y: box.top + y };
}
