import { join } from "node:path";
import { projectFolder } from "../../lib/env/env";
import { serve } from "../../lib/http/server";
import { setCurrentStore } from "../../lib/store/currentStore";
import type { Neo4jSettings } from "../../lib/store/neo4jConnection";
import { openStore } from "../../lib/store/openStore";
import { readSeed } from "../../lib/import/readSeed";
import type { Records } from "../../lib/ontology/records";
import { hostileRecords } from "../e2e/hostileRecords";
import { fixtureRecords } from "./fixtureRecords";

// Serves the built app with the graph that was asked for, says where in a line of JSON, and ends when stdin does.
const settings = process.env["TEST_APP_NEO4J"];
const store = await openStore({ neo4j: settings === undefined ? undefined : (JSON.parse(settings) as Neo4jSettings) });
const records = await recordsOf(process.env["TEST_APP_GRAPH"]);
const datasets = [...new Set(records.sources.map((source) => source.dataset))];
await store.load(records, { datasets, intoExisting: true });
setCurrentStore(store);
const server = await serve({ host: "127.0.0.1", port: 0, dir: projectFolder });
process.stdout.write(`${JSON.stringify({ port: server.port })}\n`);
process.stdin.resume().once("end", () => void end());

async function recordsOf(graph: string | undefined): Promise<Records> {
  if (graph === "seed") return (await readSeed(join(projectFolder, "seed"))).records;
  return graph === "hostile" ? hostileRecords : fixtureRecords;
}

async function end(): Promise<void> {
  await server.close();
  await store.load({ entities: [], sources: [], claims: [] }, { datasets, intoExisting: true });
  await store.close();
  process.exit(0);
}
