import { writeFileSync } from "node:fs";
import { exportBundle } from "../lib/export/exportBundle";
import { exportFormats } from "../lib/export/formats";
import { readGraph } from "../lib/export/readGraph";
import { openStore } from "../lib/store/openStore";
import { bareDriver } from "./benchNeo4j";

/** What this process writes: rates in claims a second, and the memory that it took. */
export interface ExportRun {
  claims: number;
  /** Seconds in which the bare driver reads the same rows and does nothing with them. */
  bare: number;
  /** Seconds of reading the graph for an export. */
  reading: number;
  formats: { id: string; seconds: number; bytes: number }[];
}

const { NEO4J_URI: uri = "", NEO4J_USERNAME: username = "", NEO4J_PASSWORD: password = "", WHOWHOM_BENCH_OUT: out = "", WHOWHOM_BENCH_BARE: withBare } = process.env;
const settings = { uri, username, password };
const bare = withBare === "1" ? await seconds(readBare) : 0;
const store = await openStore({ neo4j: settings });
const started = performance.now();
const read = await readGraph(store.records({ all: true }));
const reading = (performance.now() - started) / 1000;
const run: ExportRun = { claims: read.graph.counts.claims, bare, reading, formats: [] };
for (const format of exportFormats) {
  let bytes = 0;
  const taken = await seconds(async () => {
    for await (const chunk of exportBundle({ format, scope: { all: true }, options: { claims: "single" } }, read).bytes) bytes += chunk.length;
  });
  run.formats.push({ id: format.id, seconds: taken, bytes });
}
await read.close();
await store.close();
writeFileSync(out, JSON.stringify(run));

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

/** Every claim with its ends as the driver gives it, in no order, and nothing kept. */
async function readBare(): Promise<void> {
  const driver = bareDriver(settings);
  const session = driver.session({ defaultAccessMode: "READ" });
  try {
    for await (const row of session.run("MATCH (s:Entity)-[r]->(o:Entity) RETURN s.id, type(r), o.id, properties(r)")) if (row.length !== 4) throw new Error("not a claim");
  } finally {
    await session.close();
    await driver.close();
  }
}
