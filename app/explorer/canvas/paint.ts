import type { EdgeElement, NodeElement } from "../../../lib/scene/elements";
import type { Kind } from "../../../lib/ontology/kinds";
import type { Box } from "./geometry";
import { badgeText, edgeRunGap, nameText, type LabelText } from "./labelText";
import type { Palette } from "./palette";
import type { Pen } from "./pen";

/** Traces the outline of a kind's shape around a centre. */
export function traceShape(context: Pen, kind: Kind, x: number, y: number, r: number): void {
  context.beginPath();
  if (kind === "person") context.arc(x, y, r, 0, 2 * Math.PI);
  else if (kind === "agency") context.roundRect(x - r, y - r, 2 * r, 2 * r, 2);
  else {
    const corners = kind === "state" ? 6 : 4;
    for (let i = 0; i < corners; i++) {
      const angle = (2 * Math.PI * i) / corners - Math.PI / 2;
      context.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
    }
    context.closePath();
  }
}

/** Where the second shape of a group stands behind the first, as a share of its radius. */
export const behind = { x: 0.55, y: -0.4 };

/** The second shape behind a group. */
export function paintBehind(context: Pen, node: NodeElement, x: number, y: number, r: number, palette: Palette): void {
  traceShape(context, node.kind, x + r * behind.x, y + r * behind.y, r);
  if (node.unnamed) {
    context.lineWidth = 1.8;
    context.strokeStyle = palette[node.kind];
    context.stroke();
    return;
  }
  context.fillStyle = palette[node.kind];
  context.fill();
  // A gap between the two.
  traceShape(context, node.kind, x, y, r + 1.8);
  context.fillStyle = palette.canvas;
  context.fill();
}

/** A name in its box; a chosen one on a chip of ink. */
export function paintName(context: Pen, node: NodeElement, box: Box, scale: number, chosen: boolean, palette: Palette): void {
  const { lines, font, spacing } = nameText(node, scale);
  context.font = font;
  context.letterSpacing = spacing;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const x = box.x + box.width / 2;
  const placed = lines.map((text, n) => ({ text, y: box.y + (box.height * (n + 0.5)) / lines.length + 0.5 }));
  if (chosen) {
    context.beginPath();
    context.roundRect(box.x - 6, box.y - 1, box.width + 12, box.height + 2, 2);
    context.fillStyle = palette.ink;
    context.fill();
    context.fillStyle = palette.panel;
  } else {
    context.lineWidth = 4;
    context.lineJoin = "round";
    context.strokeStyle = palette.canvas;
    for (const { text, y } of placed) context.strokeText(text, x, y);
    context.fillStyle = node.unnamed ? palette["ink-2"] : palette.ink;
  }
  for (const { text, y } of placed) context.fillText(text, x, y);
  context.letterSpacing = "0px";
}

/** A relation's label on a gap in its line. */
export function paintEdgeLabel(context: Pen, edge: EdgeElement, label: LabelText, box: Box, palette: Palette): void {
  context.fillStyle = palette.canvas;
  context.fillRect(box.x, box.y, box.width, box.height);
  const lineHeight = label.second ? box.height / 2 : box.height;
  const y = box.y + lineHeight / 2 + 1;
  const width = label.runs.reduce((sum, run) => sum + run.width, 0) + edgeRunGap * (label.runs.length - 1);
  let x = box.x + (box.width - width) / 2;
  context.textBaseline = "middle";
  for (const run of label.runs) {
    if ("text" in run) {
      context.textAlign = "left";
      context.font = run.font;
      context.fillStyle = run.tone === "verb" ? palette[`${edge.colour}-text`] : palette["ink-2"];
      context.fillText(run.text, x, y);
    } else if ("pill" in run) paintPill(context, run.pill, run.font, x, y, run.width, palette);
    else if ("note" in run) paintNoteMark(context, x + run.width / 2, y - 1, palette);
    else paintLozenge(context, x + run.width / 2, y - 1, palette);
    x += run.width + edgeRunGap;
  }
  if (!label.second) return;
  context.font = label.second.font;
  context.textAlign = "center";
  context.fillStyle = palette["ink-3"];
  context.fillText(label.second.text, box.x + box.width / 2, box.y + lineHeight * 1.5);
}

function paintPill(context: Pen, text: string, font: string, x: number, y: number, width: number, palette: Palette): void {
  context.beginPath();
  context.roundRect(x, y - 9.5, width, 17, 8.5);
  context.lineWidth = 1.1;
  context.fillStyle = palette.panel;
  context.fill();
  context.strokeStyle = palette["ink-2"];
  context.stroke();
  context.font = font;
  context.textAlign = "center";
  context.fillStyle = palette.ink;
  context.fillText(text, x + width / 2, y - 0.5);
}

/** "Sources disagree here": a yellow lozenge with an unequal sign, drawn since the fonts lack the sign. */
export function paintLozenge(context: Pen, x: number, y: number, palette: Palette): void {
  context.beginPath();
  for (const [dx, dy] of [[0, -8.5], [8.5, 0], [0, 8.5], [-8.5, 0]] as const) context.lineTo(x + dx, y + dy);
  context.closePath();
  context.fillStyle = palette.marker;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = palette["marker-edge"];
  context.stroke();
  context.beginPath();
  for (const [x1, y1, x2, y2] of [[-3.4, -1.7, 3.4, -1.7], [-3.4, 1.7, 3.4, 1.7], [2, -4.2, -2, 4.2]] as const) {
    context.moveTo(x + x1, y + y1);
    context.lineTo(x + x2, y + y2);
  }
  context.lineWidth = 1.3;
  context.strokeStyle = palette["marker-ink"];
  context.stroke();
}

/** "+3": entities in the store that aren't shown. */
export function paintBadge(context: Pen, notShown: number, box: Box, palette: Palette): void {
  const { text, font } = badgeText(notShown);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = palette.canvas;
  context.strokeText(text, x, y);
  context.fillStyle = palette["ink-3"];
  context.fillText(text, x, y);
}

/** "Pinned": a ringed dot at the lower right of a shape around that centre. */
export function paintPin(context: Pen, x: number, y: number, r: number, palette: Palette): void {
  const [cx, cy] = [x + r * 0.78, y + r * 0.78];
  context.beginPath();
  context.arc(cx, cy, 5, 0, 2 * Math.PI);
  context.fillStyle = palette.canvas;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = palette.ink;
  context.stroke();
  context.beginPath();
  context.arc(cx, cy, 1.8, 0, 2 * Math.PI);
  context.fillStyle = palette.ink;
  context.fill();
}

/** "There is a note": a small sheet with a folded corner around that centre. */
export function paintNoteMark(context: Pen, x: number, y: number, palette: Palette): void {
  const [w, h, fold] = [4.5, 5.5, 3.5];
  context.beginPath();
  for (const [dx, dy] of [[-w, -h], [w - fold, -h], [w, fold - h], [w, h], [-w, h]] as const) context.lineTo(x + dx, y + dy);
  context.closePath();
  context.fillStyle = palette.panel;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = palette["ink-2"];
  context.stroke();
  context.beginPath();
  for (const dy of [-0.5, 2.5]) {
    context.moveTo(x - w + 2, y + dy);
    context.lineTo(x + w - 2, y + dy);
  }
  context.lineWidth = 1;
  context.stroke();
}

/** The bar before the head of a denied relation. `from` → `to` is the end of its line. */
export function paintDenialBar(context: Pen, edge: EdgeElement, from: { x: number; y: number }, to: { x: number; y: number }, palette: Palette): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [x, y] = [to.x - ux * 16, to.y - uy * 16];
  context.beginPath();
  context.moveTo(x - uy * 6, y + ux * 6);
  context.lineTo(x + uy * 6, y - ux * 6);
  context.lineWidth = 1.8;
  context.strokeStyle = palette[edge.colour];
  context.stroke();
}
