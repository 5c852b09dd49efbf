import type { Core } from "cytoscape";
import type { Point } from "../../../lib/scene/scene";
import { isTouch } from "./lasso";

/** What a menu is about: an entity, a relation, or the canvas. */
export type MenuTarget = { kind: "entity"; id: string } | { kind: "relation"; id: string } | { kind: "canvas" };

/** Opens a menu at a right click anywhere and at a long touch on an element; places are in px in the window. */
export function contextMenu(cy: Core, container: HTMLElement, open: (target: MenuTarget, at: Point) => void): { tookGesture(): boolean; destroy(): void } {
  let took = false;
  const quiet = (event: Event) => event.preventDefault();
  container.addEventListener("contextmenu", quiet);
  cy.on("tapstart", () => (took = false));
  cy.on("cxttap", (event) => open(targetOf(cy, event.target), inWindow(container, event.renderedPosition)));
  cy.on("taphold", "node, edge", (event) => {
    if (!isTouch(event)) return;
    took = true;
    open(targetOf(cy, event.target), inWindow(container, event.renderedPosition));
  });
  return { tookGesture: () => took, destroy: () => container.removeEventListener("contextmenu", quiet) };
}

/** A place in the container as one in the window. */
export function inWindow(container: HTMLElement, { x, y }: Point): Point {
  const box = container.getBoundingClientRect();
  return { x: box.left + x, y: box.top + y };
}

function targetOf(cy: Core, target: Core | { isNode(): boolean; id(): string; data(name: string): unknown }): MenuTarget {
  if (target === cy || !("isNode" in target)) return { kind: "canvas" };
  return target.isNode() ? { kind: "entity", id: target.id() } : { kind: "relation", id: String(target.data("relation")) };
}
