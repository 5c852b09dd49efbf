import type { EdgeElement, NodeElement } from "../../../lib/scene/elements";
import { relationDatesText } from "../../../lib/scene/dateText";
import { locale, messages, shortCount } from "../messages";
import { forgetTextWidths, sizeIn, textWidth } from "./textWidth";
import { wrapText } from "./wrapText";

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
const broken = new Map<string, readonly string[]>();
let texts = new WeakMap<EdgeElement, { more: number; scale: number; label: LabelText }>();

/** Forgets all widths: for when the fonts have arrived. */
export function forgetWidths(): void {
  forgetTextWidths();
  broken.clear();
  texts = new WeakMap();
}

/** The "+3" for entities that aren't shown, with its font. */
export function badgeText(notShown: number): { text: string; font: string } {
  return { text: `+${shortCount(notShown)}`, font: `400 12px ${sans}` };
}

const nameWeight = { person: 650, agency: 500, state: 600, other: 500 } as const;

/** A name as it is lettered, with the size of its lines (px). */
export interface NameText {
  lines: readonly string[];
  font: string;
  spacing: string;
  width: number;
  height: number;
}

/** A longer name (px, for one at scale 1) stands on two or three lines. */
const longestLine = 160;
const linesAtMost = 3;
const lineOfName = { first: 18, next: 16 } as const;

/** The name of an entity as it is lettered, with its font; `scale` 1 is 14 px. States are in spaced capitals. All of it is there, however long. */
export function nameText(node: NodeElement, scale: number): NameText {
  const size = Math.max(12, (node.kind === "state" ? 12.5 : 14) * scale);
  const text = node.kind === "state" ? node.name.toLocaleUpperCase(locale) : node.name;
  const font = `${node.unnamed ? "italic 400" : nameWeight[node.kind]} ${size}px ${sans}`;
  const spacing = node.kind === "state" ? 0.14 : 0;
  const widthOf = (line: string) => textWidth(line, font) + spacing * size * line.length;
  const lines = brokenName(text, font, spacing);
  const height = (lineOfName.first + lineOfName.next * (lines.length - 1)) * Math.max(1, scale);
  return { lines, font, spacing: `${spacing * size}px`, width: Math.max(...lines.map(widthOf)), height };
}

/** A name in as few lines as it needs, about equally long: the same at every size, so that it doesn't jump while one zooms. */
function brokenName(text: string, font: string, spacing: number): readonly string[] {
  const ruled = font.replace(sizeIn, "14px");
  const key = `${ruled}\n${text}`;
  const known = broken.get(key);
  if (known) return known;
  const full = textWidth(text, ruled) + spacing * 14 * text.length;
  const count = Math.min(linesAtMost, Math.ceil(full / longestLine));
  // Letters set apart take room that widths of texts don't tell.
  const share = textWidth(text, ruled) / Math.max(1, full);
  let lines = [text];
  for (let width = full / count; count > 1 && (width === full / count || lines.length > count); width += 8) lines = wrapText(text, width * share, ruled);
  broken.set(key, lines);
  return lines;
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
