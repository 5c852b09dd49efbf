import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder, readEnv } from "../lib/env/env";
import { benchGraphs } from "./benchGraphs";
import { consolePart } from "./consolePart";
import { generateEvents, readEvents } from "./eventData";
import type { BenchContext, Part } from "./figure";
import { keepFigures, keptFigures, printFigures, type Measured } from "./figuresFile";
import { withFigures } from "./figuresTable";
import { exportPart } from "./exportPart";
import { hubPart } from "./hubPart";
import { layoutPart } from "./layoutPart";
import { loadPart } from "./loadPart";
import { scenePart } from "./scenePart";

/** Every part, in the order in which they run. */
const parts: readonly Part[] = [layoutPart, scenePart, loadPart, hubPart, exportPart, consolePart];

const small = process.argv.includes("--small");
const names = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
process.exitCode = process.argv.includes("--readme") ? writeReadme() : await bench(names);

/** Runs the named parts, or all, prints their figures and keeps those of full size in `figures.json`. @returns the exit code */
async function bench(asked: readonly string[]): Promise<number> {
  const unknown = asked.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no part ${unknown.join(", ")}. There are: ${parts.map(({ name, title }) => `\n  ${name.padEnd(8)} ${title}`).join("")}\n`);
    return 64;
  }
  const folder = mkdtempSync(join(tmpdir(), "whowhom-bench-"));
  const shared = sharedBy(folder);
  const graphs = benchGraphs(shared);
  const context: BenchContext = { ...shared, graph: graphs.of };
  const measured: Measured[] = [];
  try {
    for (const part of parts.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
      process.stderr.write(`\n== ${part.name}: ${part.title}\n`);
      const started = performance.now();
      const figures = await part.run(context);
      measured.push({ part: part.name, title: part.title, seconds: Math.round((performance.now() - started) / 1000), figures });
      printFigures(measured.slice(-1));
    }
  } finally {
    await graphs.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const file = keepFigures(measured, { small, events: context.events.name });
  process.stdout.write(`${JSON.stringify(file, null, 2)}\n`);
  if (!small) shared.say("kept in bench/figures.json; npm run bench -- --readme puts them into README.md");
  return measured.some(({ figures }) => figures.some((figure) => figure.met === false)) ? 1 : 0;
}

function sharedBy(folder: string): Omit<BenchContext, "graph"> {
  const data = readEnv().WHOWHOM_BENCH_DATA;
  const all = data ? readEvents(data) : generateEvents();
  const events = small ? { ...all, rows: all.rows.slice(0, 2_000) } : all;
  const claims = { plain: events.rows.length, tenfold: small ? 20_000 : 1_000_000 };
  return { small, folder, events, claims, say: (text) => void process.stderr.write(`   ${text}\n`) };
}

/** Puts the figures that were kept into README.md. */
function writeReadme(): number {
  const file = join(projectFolder, "README.md");
  writeFileSync(file, withFigures(readFileSync(file, "utf8"), keptFigures()));
  return 0;
}
