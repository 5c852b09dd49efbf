import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportBundle } from "../../lib/export/exportBundle";
import { findFormat } from "../../lib/export/formats";
import { graphHash } from "../../lib/export/graphHash";
import { readScope } from "../../lib/http/exportScope";
import { importFile } from "../../lib/import/importFile";
import { openInput } from "../../lib/import/inputFile";
import { readSeed } from "../../lib/import/readSeed";
import { formatNamed } from "../../lib/import/settingsFields";
import type { Records } from "../../lib/ontology/records";
import type { GraphStore } from "../../lib/store/graphStore";
import { importTarget } from "../../lib/store/importTarget";
import { folderWith } from "../fixtures/importing";
import { nastyGraph } from "../fixtures/nastyGraph";
import { engines } from "./engines";
import { readAll } from "./storeRecords";

const { records: seed } = await readSeed(join(import.meta.dirname, "../../seed"));

/** Everything that a store holds as Subgraph JSON, by the way of the route and the command. */
async function exportedJson(store: GraphStore): Promise<{ text: string; version: string }> {
  const read = await readScope(store, { all: true });
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of exportBundle({ format: findFormat("json"), scope: { all: true }, options: { claims: "single" } }, read).bytes) chunks.push(chunk);
    return { text: Buffer.concat(chunks).toString(), version: read.version };
  } finally {
    await read.close();
  }
}

async function importJson(store: GraphStore, text: string) {
  const folder = await folderWith({ "whowhom.json": text });
  return importFile(await openInput(join(folder, "whowhom.json")), formatNamed("json"), { dataset: "whowhom" }, importTarget(store));
}

const graphs: readonly (readonly [string, Records])[] = [["the seed", seed], ["the nasty graph", nastyGraph]];

describe.each(engines)("json on $name", ({ open }) => {
  it.for(graphs)("%s goes out and comes back, hash for hash", { timeout: 300_000 }, async ([, records], context) => {
    const store = await open(context);
    await store.load(records, { datasets: [...new Set(records.sources.map((source) => source.dataset))] });
    const { text, version } = await exportedJson(store);

    const other = await open(context);
    const report = await importJson(other, text);
    expect(report.rows).toEqual({ read: records.claims.length, loaded: records.claims.length, duplicate: 0, refused: 0 });
    expect(graphHash(await readAll(other))).toBe(version);
    // Halves of characters go out mended, which the manifest says.
    expect((await exportedJson(other)).version).toBe(version);
    if (records === seed) expect(version).toBe(graphHash(records));
  });
});
