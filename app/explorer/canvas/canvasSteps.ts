import type { Elements } from "../../../lib/scene/elements";
import type { Point } from "../../../lib/scene/scene";
import type { MenuTarget } from "./contextMenu";
import type { GraphHandle } from "./graphHandle";
import type { Canvas } from "./mountCanvas";

/** What steps go from, and what they do. */
interface StepContext {
  elements: Elements;
  selection: readonly string[];
  /** The entity that was chosen last. */
  anchor: string | null;
  onSelect(ids: readonly string[]): void;
  onAdd(ids: readonly string[]): void;
  onMenu(target: MenuTarget, at: Point): void;
}

/** Moving on the canvas without a pointer: from entity to entity, along relations, and to the menu. */
export function canvasSteps(canvasNow: () => Canvas | null, { elements, selection, anchor, onSelect, onAdd, onMenu }: StepContext): Pick<GraphHandle, "step" | "stepRelation" | "openMenu"> {
  const isNode = (id: string | null | undefined) => elements.nodes.some((node) => node.id === id);
  const at = selection.length > 0 && isNode(anchor) ? anchor : null;
  const last = selection.at(-1);
  return {
    step(direction, adds) {
      const canvas = canvasNow();
      const next = canvas?.neighbour(at, direction) ?? null;
      if (next === null) return;
      if (adds) onAdd([next]);
      else onSelect([next]);
      canvas?.reveal(next);
    },
    stepRelation() {
      const next = at === null ? null : (canvasNow()?.nextRelation(at, last === undefined || isNode(last) ? null : last) ?? null);
      if (next !== null) onSelect([next]);
    },
    openMenu() {
      const canvas = canvasNow();
      if (!canvas) return;
      const place = last === undefined ? null : canvas.placeInWindow(last);
      if (last === undefined || place === null) onMenu({ kind: "canvas" }, canvas.centreInWindow());
      else onMenu({ kind: isNode(last) ? "entity" : "relation", id: last }, place);
    },
  };
}
