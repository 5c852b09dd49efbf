import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { textTable } from "../lib/cli/textTable";
import { projectFolder } from "../lib/env/env";
import type { Figure } from "./figure";

/** What one part measured. */
export interface Measured {
  part: string;
  title: string;
  /** How long the part took. */
  seconds: number;
  figures: Figure[];
}

/** `bench/figures.json`: the last figures of every part at full size. */
export interface FiguresFile {
  node: string;
  cores: number;
  /** The event data that were measured with. */
  events: string;
  parts: Measured[];
}

const file = join(projectFolder, "bench", "figures.json");

/** The last figures at full size. */
export const keptFigures = () => JSON.parse(readFileSync(file, "utf8")) as FiguresFile;

/** Puts the figures in place of the same parts' earlier ones; those of a smoke test are only answered. */
export function keepFigures(measured: readonly Measured[], { small, events }: { small: boolean; events: string }): FiguresFile {
  const before = existsSync(file) ? keptFigures().parts : [];
  const kept = small ? [] : before.filter(({ part }) => !measured.some((one) => one.part === part));
  const parts = [...kept, ...measured].sort((a, b) => (a.part < b.part ? -1 : 1));
  const figures: FiguresFile = { node: process.versions.node, cores: availableParallelism(), events, parts: parts.map(rounded) };
  if (!small) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  return figures;
}

const rounded = (measured: Measured): Measured => ({ ...measured, figures: measured.figures.map((figure) => ({ ...figure, value: Number(figure.value.toPrecision(3)) })) });

/** A figure as people read it. */
export function figureText({ value, unit }: Pick<Figure, "value" | "unit">): string {
  const digits = Number(value.toPrecision(3));
  return `${digits.toLocaleString("en", { maximumFractionDigits: 3 })} ${unit}`;
}

/** The figures as a table on stderr; stdout carries the JSON. */
export function printFigures(measured: readonly Measured[]): void {
  for (const { title, seconds, figures } of measured) {
    const rows = figures.map((figure) => [figure.name, figureText(figure), figure.target ?? "", figure.met === undefined ? "" : figure.met ? "kept" : "MISSED"]);
    process.stderr.write(`${[...textTable([title, "", "promised", ""], rows)].join("\n")}\n   (${seconds} s)\n`);
  }
}
