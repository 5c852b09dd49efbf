import type { CollectionReturnValue, Core } from "cytoscape";
import type { Point } from "../../../lib/scene/scene";
import { inWindow } from "./contextMenu";
import type { Overview } from "./minimap";

/** A few entities aren't shown larger than this. */
const closest = 1.3;

/** What is drawn of these entities and relations: all arcs of a relation that is opened. */
export function drawnOf(cy: Core, ids: Iterable<string>): CollectionReturnValue {
  const wanted = new Set(ids);
  return cy.elements().filter((element) => wanted.has(element.id()) || wanted.has(String(element.data("relation"))));
}

/** Shows these, with `padding` px around. */
export function fitTo(cy: Core, ids: readonly string[], padding: number): void {
  const some = drawnOf(cy, ids);
  if (some.empty()) return;
  cy.fit(some, padding);
  if (cy.zoom() <= closest) return;
  cy.zoom(closest);
  cy.center(some);
}

/** The relation of `entity` after `from`, all round; the first where `from` is none of its; null where it has none. */
export function nextRelation(cy: Core, entity: string, from: string | null): string | null {
  const around = [...new Set(cy.getElementById(entity).connectedEdges().map((edge) => String(edge.data("relation"))))].sort();
  return around[(from === null ? 0 : around.indexOf(from) + 1) % Math.max(1, around.length)] ?? null;
}

/** The middle of an element in px in the window; null where it isn't drawn. */
export function placeInWindow(cy: Core, container: HTMLElement, id: string): Point | null {
  const element = drawnOf(cy, [id]).first();
  if (element.empty()) return null;
  const { x1, y1, x2, y2 } = element.renderedBoundingBox();
  return inWindow(container, { x: (x1 + x2) / 2, y: (y1 + y2) / 2 });
}

const changes = "pan zoom resize position add remove select unselect";

/** What a small map of the canvas needs; `moved` is told when the reader moves the camera by it. */
export function overview(cy: Core, moved: () => void): Overview {
  return {
    places: () => cy.nodes().map((node) => ({ kind: node.data("kind"), at: { ...node.position() }, selected: node.selected() })),
    extent: () => cy.extent(),
    centreOn({ x, y }) {
      moved();
      cy.pan({ x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() });
    },
    watch(changed) {
      cy.on(changes, changed);
      return () => void cy.off(changes, changed);
    },
  };
}
