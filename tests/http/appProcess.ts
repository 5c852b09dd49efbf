import { resolve } from "node:path";
import { serve } from "../../lib/http/server";
import { setCurrentStore } from "../../lib/store/currentStore";
import { openStore } from "../../lib/store/openStore";
import { fixtureDataset, fixtureRecords } from "./fixtureRecords";

// Serves the built app with the fixture graph, says where in a line of JSON, and ends when stdin does.
const uri = process.env["WHOWHOM_TEST_NEO4J_URI"];
const neo4j = uri ? { uri, username: process.env["WHOWHOM_TEST_NEO4J_USERNAME"] ?? "neo4j", password: process.env["WHOWHOM_TEST_NEO4J_PASSWORD"] ?? "" } : undefined;
const store = await openStore({ neo4j });
await store.load(fixtureRecords, { datasets: [fixtureDataset], intoExisting: true });
setCurrentStore(store);
const server = await serve({ host: "127.0.0.1", port: 0, dir: resolve(import.meta.dirname, "../..") });
process.stdout.write(`${JSON.stringify({ port: server.port })}\n`);
process.stdin.resume().once("end", () => void end());

async function end(): Promise<void> {
  await server.close();
  await store.load({ entities: [], sources: [], claims: [] }, { datasets: [fixtureDataset], intoExisting: true });
  await store.close();
  process.exit(0);
}
