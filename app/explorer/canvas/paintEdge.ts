import type { EdgeElement } from "../../../lib/scene/elements";
import type { Point } from "../../../lib/scene/scene";
import { pointAt } from "./geometry";
import type { Palette } from "./palette";
import type { Pen } from "./pen";

/** What of a relation its line shows. */
export type EdgeLine = Pick<EdgeElement, "colour" | "width" | "head" | "headAtBothEnds" | "pattern" | "modality">;

/** Px of the end of a line that its head covers: a line up to the tip would blunt it. */
const covered: Readonly<Record<EdgeLine["head"], number>> = { triangle: 8, "hollow-triangle": 8, dot: 4, "hollow-dot": 4, chevron: 0 };

/** Paints a relation's line and heads. `curve`: its ends, with a control point between where it is bent; `weight`: its line's width times that. */
export function paintEdge(pen: Pen, edge: EdgeLine, curve: readonly Point[], palette: Palette, weight = 1): void {
  const [from, to] = [curve[0], curve.at(-1)];
  if (!from || !to) return;
  pen.strokeStyle = palette[edge.colour];
  pen.lineWidth = edge.width * weight;
  pen.lineCap = edge.modality === "predicted" ? "round" : "butt";
  pen.setLineDash([...edge.pattern]);
  const bend = curve.length > 2 ? curve[1] : undefined;
  const end = shortened(to, bend ?? from, covered[edge.head]);
  const start = edge.headAtBothEnds ? shortened(from, bend ?? to, covered[edge.head]) : from;
  traceLine(pen, bend ? [start, bend, end] : [start, end]);
  pen.stroke();
  pen.setLineDash([]);
  pen.lineCap = "butt";
  paintHead(pen, edge, pointAt(curve, 0.92), to, palette);
  if (edge.headAtBothEnds) paintHead(pen, edge, pointAt(curve, 0.08), from, palette);
}

/** Traces a line of two points, or a curve of three. */
export function traceLine(pen: Pen, curve: readonly Point[]): void {
  const [from, bend, to] = [curve[0], curve.length > 2 ? curve[1] : undefined, curve.at(-1)];
  if (!from || !to) return;
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  if (bend) pen.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
  else pen.lineTo(to.x, to.y);
}

function shortened(end: Point, towards: Point, by: number): Point {
  const length = Math.hypot(towards.x - end.x, towards.y - end.y) || 1;
  const share = Math.min(0.4, by / length);
  return { x: end.x + (towards.x - end.x) * share, y: end.y + (towards.y - end.y) * share };
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
