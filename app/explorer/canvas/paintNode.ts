import type { NodeElement } from "../../../lib/scene/elements";
import type { Point } from "../../../lib/scene/scene";
import { paintNoteMark, traceShape } from "./paint";
import type { Palette } from "./palette";
import type { Pen } from "./pen";

/** Paints the shape of an entity around a place, and at its upper left whether there is a note on it. */
export function paintNode(pen: Pen, element: NodeElement, at: Point, palette: Palette): void {
  paintShape(pen, element, at, palette);
  if (element.noted) paintNoteMark(pen, at.x - element.radius * 0.85, at.y - element.radius * 0.85, palette);
}

function paintShape(pen: Pen, element: NodeElement, at: Point, palette: Palette): void {
  traceShape(pen, element.kind, at.x, at.y, element.radius);
  if (!element.unnamed) {
    pen.fillStyle = palette[element.kind];
    pen.fill();
    return;
  }
  pen.fillStyle = palette.canvas;
  pen.fill();
  pen.setLineDash([3.2, 2.4]);
  pen.lineWidth = 1.8;
  pen.strokeStyle = palette[element.kind];
  pen.stroke();
  pen.setLineDash([]);
}

/** How an entity is marked: under the pointer, chosen, or where the keyboard is. */
export type Ring = "hovered" | "selected" | "focused";

const rings: Readonly<Record<Ring, { away: number; width: number; dash: number[] }>> = {
  hovered: { away: 5, width: 2, dash: [] },
  selected: { away: 5, width: 2.4, dash: [] },
  focused: { away: 9, width: 1.8, dash: [0.1, 3.6] },
};

/** Paints a ring around an entity, in the entity's own shape. */
export function paintRing(pen: Pen, element: NodeElement, at: Point, ring: Ring, palette: Palette): void {
  const { away, width, dash } = rings[ring];
  traceShape(pen, element.kind, at.x, at.y, element.radius + away);
  pen.lineWidth = width;
  pen.strokeStyle = ring === "hovered" ? palette.control : palette.ink;
  pen.lineCap = dash.length > 0 ? "round" : "butt";
  pen.setLineDash(dash);
  pen.stroke();
  pen.setLineDash([]);
  pen.lineCap = "butt";
}
