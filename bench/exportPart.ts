import { readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryGrowth, runScript } from "./childProcess";
import type { ExportRun } from "./exportChild";
import { promised, type BenchContext, type Figure, type GraphSize, type Part } from "./figure";

/** How fast everything goes out in each format, and that memory doesn't grow with the graph. */
export const exportPart: Part = { name: "export", title: "Export of everything, in each streaming format, to nowhere", run };

async function run(context: BenchContext): Promise<Figure[]> {
  const plain = await exported(context, "plain");
  const tenfold = await exported(context, "tenfold");
  const { claims, bare, reading, formats } = tenfold;
  const rate = (seconds: number) => claims / seconds;
  return [
    { name: "export, claims", value: claims, unit: "claims" },
    { name: "bare driver, claims read per second", value: rate(bare), unit: "claims/s" },
    ...formats.flatMap(({ id, seconds }) => [
      { name: `${id}: claims per second`, value: rate(reading + seconds), unit: "claims/s", against: `reading them ${reading.toFixed(0)} s, writing them ${seconds.toFixed(0)} s` },
      promised({ name: `${id} against the bare driver`, value: bare / (reading + seconds), unit: "×", against: "the bare driver reading the same rows and keeping nothing" }, "≥", 0.5),
    ]),
    { name: `memory, ${plain.claims} claims`, value: plain.peak, unit: "MB" },
    promised({ name: `memory, ${claims} claims, over that`, value: tenfold.peak / plain.peak, unit: "×", against: "the most memory of the process in all formats" }, "≤", 1.5),
  ];
}

async function exported({ graph, folder, say }: BenchContext, size: GraphSize): Promise<ExportRun & { peak: number }> {
  const { uri, username, password } = await graph(size);
  const out = join(folder, `export-${size}.json`);
  say(`exporting the ${size} graph`);
  const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, WHOWHOM_BENCH_OUT: out, WHOWHOM_BENCH_BARE: size === "tenfold" ? "1" : "0" };
  const { megabytes } = await runScript("bench/exportChild.ts", env);
  const run = JSON.parse(readFileSync(out, "utf8")) as ExportRun;
  say(`reading ${run.reading.toFixed(1)} s, ${run.formats.map(({ id, seconds }) => `${id} ${seconds.toFixed(1)} s`).join(", ")}`);
  return { ...run, peak: memoryGrowth(megabytes).peak };
}
