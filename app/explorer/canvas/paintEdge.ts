import type { EdgeElement } from "../../../lib/scene/elements";
import { pointAt } from "./geometry";
import type { Palette } from "./palette";
import type { Pen } from "./pen";

interface Point {
  x: number;
  y: number;
}

/** What of a relation its line shows. */
export type EdgeLine = Pick<EdgeElement, "colour" | "width" | "head" | "headAtBothEnds" | "pattern" | "modality">;

/** Paints a relation's line and heads, as cytoscape does on the screen. `curve`: its ends, with a control point between where it is bent. */
export function paintEdge(pen: Pen, edge: EdgeLine, curve: readonly Point[], palette: Palette): void {
  const [from, to] = [curve[0], curve.at(-1)];
  if (!from || !to) return;
  pen.strokeStyle = palette[edge.colour];
  pen.lineWidth = edge.width;
  pen.lineCap = edge.modality === "predicted" ? "round" : "butt";
  pen.setLineDash([...edge.pattern]);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  const bend = curve.length > 2 ? curve[1] : undefined;
  if (bend) pen.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
  else pen.lineTo(to.x, to.y);
  pen.stroke();
  pen.setLineDash([]);
  pen.lineCap = "butt";
  paintHead(pen, edge, pointAt(curve, 0.92), to, palette);
  if (edge.headAtBothEnds) paintHead(pen, edge, pointAt(curve, 0.08), from, palette);
}

function paintHead(pen: Pen, edge: EdgeLine, from: Point, tip: Point, palette: Palette): void {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const at = (back: number, aside: number) => ({ x: tip.x - ux * back - uy * aside, y: tip.y - uy * back + ux * aside });
  const trace = (points: Point[]) => {
    pen.beginPath();
    points.forEach((point, index) => (index === 0 ? pen.moveTo(point.x, point.y) : pen.lineTo(point.x, point.y)));
  };
  const hollow = edge.head === "hollow-triangle" || edge.head === "hollow-dot";
  pen.fillStyle = hollow ? palette.canvas : palette[edge.colour];
  pen.strokeStyle = palette[edge.colour];
  pen.lineWidth = 1.5;
  if (edge.head === "chevron") {
    trace([at(7, 4.5), tip, at(7, -4.5)]);
    pen.stroke();
    return;
  }
  if (edge.head === "dot" || edge.head === "hollow-dot") {
    const centre = at(4, 0);
    pen.beginPath();
    pen.arc(centre.x, centre.y, edge.head === "dot" ? 4.2 : 3.5, 0, 2 * Math.PI);
  } else {
    trace([at(10, 4.8), tip, at(10, -4.8)]);
    pen.closePath();
  }
  pen.fill();
  if (hollow) pen.stroke();
}
