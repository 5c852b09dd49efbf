import type { Core, NodeCollection } from "cytoscape";
import type { Point } from "../../../lib/scene/scene";

const duration = 300;
/** cubic-bezier(.2, 0, 0, 1) in the words of cytoscape, as near as it has one. */
const easing = "ease-out-quart";
/** More than so many would not move smoothly: they are at their places at once. */
const atMost = 300;

/** Where every node is, before something moves them. */
export function places(cy: Core): Map<string, Point> {
  return new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
}

/** Ends what glides: everything is where it belongs. */
export function settleDown(cy: Core): void {
  cy.stop(true, true);
  cy.nodes().stop(true, true);
}

/** The nodes that aren't where they were. */
export function movedSince(cy: Core, before: ReadonlyMap<string, Point>): NodeCollection {
  return cy.nodes().filter((node) => {
    const [was, is] = [before.get(node.id()), node.position()];
    return was !== undefined && (was.x !== is.x || was.y !== is.y);
  });
}

/** Lets nodes glide from where they were to where they are, and the camera to `view`; at once for those who prefer no motion. */
export function glide(cy: Core, moved: NodeCollection, from: ReadonlyMap<string, Point>, view: { zoom: number; pan: Point }): void {
  if (moved.length > atMost || matchMedia("(prefers-reduced-motion: reduce)").matches) {
    cy.viewport(view);
    return;
  }
  moved.forEach((node) => {
    const to = { ...node.position() };
    node.position(from.get(node.id()) ?? to);
    node.animate({ position: to }, { duration, easing });
  });
  cy.animate({ zoom: view.zoom, pan: view.pan }, { duration, easing });
}
