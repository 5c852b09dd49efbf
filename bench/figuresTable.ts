import type { Figure } from "./figure";
import { figureText, type FiguresFile, type Measured } from "./figuresFile";

const begin = "## Figures\n";

/** The README with the table of these figures in its section Figures. */
export function withFigures(readme: string, figures: FiguresFile): string {
  const at = readme.indexOf(begin);
  if (at < 0) throw new RangeError("README has no section Figures");
  const next = readme.indexOf("\n## ", at + 1);
  return `${readme.slice(0, at)}${figuresSection(figures)}${next < 0 ? "" : readme.slice(next)}`;
}

/** The section: what was promised, and of all figures under one promise the one that is nearest to missing it. */
export function figuresSection({ node, cores, events, parts }: FiguresFile): string {
  const rows = parts.flatMap(({ title, figures }) => promisesOf(figures).map((figures) => rowOf(title, figures)));
  const data = events === "icews18" ? "ICEWS 2018" : "generated event data of its size and shape";
  return `${begin}
What \`npm run bench\` measured last, on ${cores} cores with Node ${node} and ${data}; \`bench/figures.json\` has every figure.
Of the figures under one promise the table shows the one that is nearest to missing it. \`npm run bench -- --readme\` writes this section.
First rows are those of a process that has answered before; on the screen, we and the bare driver take turns after the same rest.

| measured | figure | is | promised | kept |
|---|---|---|---|---|
${rows.join("\n")}
`;
}

function promisesOf(figures: Measured["figures"]): Figure[][] {
  const byPromise = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.target === undefined) continue;
    const promise = `${figure.target} ${figure.unit}`;
    byPromise.set(promise, [...(byPromise.get(promise) ?? []), figure]);
  }
  return [...byPromise.values()];
}

function rowOf(title: string, figures: readonly Figure[]): string {
  const least = figures[0]?.target?.startsWith("≥");
  const [worst] = figures.toSorted((a, b) => (least ? a.value - b.value : b.value - a.value));
  const kept = figures.filter(({ met }) => met).length;
  return worst ? `| ${title} | ${worst.name} | ${figureText(worst)} | ${worst.target} ${worst.unit} | ${kept} of ${figures.length} |` : "";
}
