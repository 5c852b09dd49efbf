import type { EdgeElement, NodeElement } from "../../../lib/scene/elements";
import { relationDatesText } from "../../../lib/scene/dateText";
import { locale, messages, shortCount } from "../messages";

const sans = '"Source Sans 3 Variable", system-ui, sans-serif';
const serif = '"Source Serif 4", Georgia, serif';

/** One run of text in one font, or a mark, on the first line of an edge's label. */
export type Run = { text: string; font: string; tone: "verb" | "ink-2" } | { pill: string; font: string } | { lozenge: true } | { note: true };

export interface LabelText {
  runs: (Run & { width: number })[];
  second: { text: string; font: string; width: number } | null;
  width: number;
  height: number;
}

const runGap = 5;
const longestPublisher = 24;
const measured = new Map<string, number>();
let texts = new WeakMap<EdgeElement, { more: number; scale: number; label: LabelText }>();
let ruler: CanvasRenderingContext2D | null = null;

/** The size at which texts are measured, px: their width grows with the size of the font. */
const ruledAt = 16;
const sizeIn = /([\d.]+)px/;

/** Width (px) of a text in a CSS font; remembered for every size, since the canvas asks for it at every frame. */
export function textWidth(text: string, font: string): number {
  const size = Number(sizeIn.exec(font)?.[1] ?? ruledAt);
  const ruled = font.replace(sizeIn, `${ruledAt}px`);
  const key = `${ruled}\n${text}`;
  const known = measured.get(key);
  if (known !== undefined) return (known * size) / ruledAt;
  ruler ??= document.createElement("canvas").getContext("2d");
  if (!ruler) return text.length * 7;
  ruler.font = ruled;
  const width = ruler.measureText(text).width;
  measured.set(key, width);
  return (width * size) / ruledAt;
}

/** Forgets all widths: for when the fonts have arrived. */
export function forgetWidths(): void {
  measured.clear();
  texts = new WeakMap();
}

/** The "+3" for entities that aren't shown, with its font. */
export function badgeText(notShown: number): { text: string; font: string } {
  return { text: `+${shortCount(notShown)}`, font: `400 12px ${sans}` };
}

const nameWeight = { person: 650, agency: 500, state: 600, other: 500 } as const;

/** The name of an entity as it is lettered, with its font; `scale` 1 is 14 px. States are in spaced capitals. */
export function nameText(node: NodeElement, scale: number): { text: string; font: string; spacing: string; width: number } {
  const size = Math.max(12, (node.kind === "state" ? 12.5 : 14) * scale);
  const text = node.kind === "state" ? node.name.toLocaleUpperCase(locale) : node.name;
  const font = `${node.unnamed ? "italic 400" : nameWeight[node.kind]} ${size}px ${sans}`;
  const spacing = node.kind === "state" ? size * 0.14 : 0;
  return { text, font, spacing: `${spacing}px`, width: textWidth(text, font) + spacing * text.length };
}

/** The label of a relation: verb, modality word, number of sources, mark; the date in a second line. */
export function edgeText(edge: EdgeElement, more: number, scale: number): LabelText {
  const known = texts.get(edge);
  if (known?.more === more && known.scale === scale) return known.label;
  const label = newEdgeText(edge, more, scale);
  texts.set(edge, { more, scale, label });
  return label;
}

function newEdgeText(edge: EdgeElement, more: number, scale: number): LabelText {
  const [verbSize, smallSize] = [Math.max(12, 14 * scale), Math.max(12, 12 * scale)];
  const small = `400 ${smallSize}px ${sans}`;
  const bold = `600 ${smallSize}px ${sans}`;
  const runs: Run[] = [{ text: edge.verb, font: `italic 400 ${verbSize}px ${serif}`, tone: "verb" }];
  if (edge.modality !== "asserted") runs.push({ text: messages.modalities[edge.modality], font: small, tone: "ink-2" });
  if (edge.sources > 1) runs.push({ pill: String(edge.sources), font: bold });
  if (edge.disagree) runs.push({ lozenge: true });
  if (edge.noted) runs.push({ note: true });
  if (more > 0) runs.push({ text: messages.canvas.more(more), font: small, tone: "ink-2" });
  const sized = runs.map((run) => ({ ...run, width: runWidth(run) }));
  const dated = edge.first ? relationDatesText(edge, edge.disagree, messages.dates, locale) : null;
  const date = [dated, edge.publisher && shortened(edge.publisher)].filter(Boolean).join(" · ");
  const second = date ? { text: date, font: small, width: textWidth(date, small) } : null;
  const first = sized.reduce((sum, run) => sum + run.width, 0) + runGap * (sized.length - 1);
  return { runs: sized, second, width: Math.max(first, second?.width ?? 0) + 8, height: (second ? 32 : 18) * Math.max(1, scale) };
}

/** A publisher as it fits on an arc: the inspector has it whole. */
function shortened(publisher: string): string {
  return publisher.length <= longestPublisher ? publisher : `${publisher.slice(0, longestPublisher).replace(/\s+\S*$/u, "")} …`;
}

function runWidth(run: Run): number {
  if ("text" in run) return textWidth(run.text, run.font);
  if ("pill" in run) return Math.max(18, textWidth(run.pill, run.font) + 11);
  return "note" in run ? 11 : 17;
}

export const edgeRunGap = runGap;
