import { projectFolder } from "../../lib/env/env";
import { serve } from "../../lib/http/server";
import { setCurrentStore } from "../../lib/store/currentStore";
import type { Neo4jSettings } from "../../lib/store/neo4jConnection";
import { openStore } from "../../lib/store/openStore";
import { fixtureDataset, fixtureRecords } from "./fixtureRecords";

// Serves the built app with the fixture graph, says where in a line of JSON, and ends when stdin does.
const settings = process.env["TEST_APP_NEO4J"];
const store = await openStore({ neo4j: settings === undefined ? undefined : (JSON.parse(settings) as Neo4jSettings) });
await store.load(fixtureRecords, { datasets: [fixtureDataset], intoExisting: true });
setCurrentStore(store);
const server = await serve({ host: "127.0.0.1", port: 0, dir: projectFolder });
process.stdout.write(`${JSON.stringify({ port: server.port })}\n`);
process.stdin.resume().once("end", () => void end());

async function end(): Promise<void> {
  await server.close();
  await store.load({ entities: [], sources: [], claims: [] }, { datasets: [fixtureDataset], intoExisting: true });
  await store.close();
  process.exit(0);
}
