import { join } from "node:path";
import { importFile } from "../lib/import/importFile";
import { openInput } from "../lib/import/inputFile";
import { formatNamed } from "../lib/import/settingsFields";
import type { Claim, Entity, Records, Source } from "../lib/ontology/records";
import { importTarget } from "../lib/store/importTarget";
import { openStore } from "../lib/store/openStore";
import { bareLoad, bareRows, type BareRows } from "./bareLoad";
import { bareDriver, startEmptyNeo4j, wipe } from "./benchNeo4j";
import { generateEvents, writeQuads } from "./eventData";
import { importSettings } from "./benchGraphs";
import { promised, type BenchContext, type Figure, type Part } from "./figure";

/** How fast event data come in, against a load written by hand, in one Neo4j and in one run. */
export const loadPart: Part = { name: "load", title: "Import of event data against a hand-written UNWIND load", run };

async function run(context: BenchContext): Promise<Figure[]> {
  const { events, claims, folder, say } = context;
  const file = await writeQuads(join(folder, "load"), events, claims.plain);
  const rows = bareRows(await recordsOf(file));
  const server = await startEmptyNeo4j(folder, "load-neo4j");
  const driver = bareDriver(server);
  try {
    const ways = { bare: () => bareLoad(driver, rows), indexed: () => bareLoad(driver, rows, { indexed: true }), ours: () => imported(server, file) };
    await warmUp(server, context);
    const taken: Record<keyof typeof ways, number[]> = { bare: [], indexed: [], ours: [] };
    for (const way of ["bare", "ours", "indexed", "ours", "bare"] as const) {
      await wipe(driver);
      const started = performance.now();
      await ways[way]();
      const seconds = (performance.now() - started) / 1000;
      taken[way].push(seconds);
      say(`${way}: ${seconds.toFixed(1)} s`);
    }
    return figures(rows, taken);
  } finally {
    await driver.close();
    await server.stop();
  }
}

function figures(rows: BareRows, taken: Record<"bare" | "indexed" | "ours", number[]>): Figure[] {
  const rate = (way: keyof typeof taken) => rows.claims.length / mean(taken[way]);
  const [ours, bare, indexed] = [rate("ours"), rate("bare"), rate("indexed")];
  return [
    { name: "import, rows loaded", value: rows.claims.length, unit: "rows" },
    { name: "import, rows per second", value: ours, unit: "rows/s" },
    { name: "hand-written load, rows per second", value: bare, unit: "rows/s" },
    promised({ name: "import against hand-written load", value: ours / bare, unit: "×", against: "UNWIND of rows ready in memory, constraint on the entities' ids, no index on claims" }, "≥", 0.7),
    { name: "import against the same load with our indexes", value: ours / indexed, unit: "×", against: "UNWIND as above, with the full-text index and unique ids by type" },
  ];
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

async function imported(server: { uri: string; username: string; password: string }, file: string): Promise<void> {
  const store = await openStore({ neo4j: server });
  try {
    const report = await importFile(await openInput(file), formatNamed("quads"), importSettings, importTarget(store));
    if (report.rows.refused > 0) throw new Error(`${report.rows.refused} rows were refused`);
  } finally {
    await store.close();
  }
}

/** What the import makes of the file, without a store. */
async function recordsOf(file: string): Promise<Records> {
  const entities = new Map<string, Entity>();
  const sources: Source[] = [];
  const claims: Claim[] = [];
  await importFile(await openInput(file), formatNamed("quads"), importSettings, {
    async *entities() {},
    sources: async () => [],
    async append(batches) {
      for await (const batch of batches) {
        for (const entity of batch.entities) entities.set(entity.id, entity);
        sources.push(...batch.sources);
        claims.push(...batch.claims);
      }
      return { claims: { created: claims.length, changed: 0, unchanged: 0 } };
    },
  });
  return { entities: [...entities.values()], sources, claims };
}

/** Lets Java translate what both ways use, before anything is measured. */
async function warmUp(server: { uri: string; username: string; password: string }, { folder, small }: BenchContext): Promise<void> {
  const file = await writeQuads(join(folder, "warm"), generateEvents(small ? 500 : 20_000), small ? 500 : 20_000);
  const driver = bareDriver(server);
  try {
    await bareLoad(driver, bareRows(await recordsOf(file)));
    await wipe(driver);
    await imported(server, file);
  } finally {
    await driver.close();
  }
}
