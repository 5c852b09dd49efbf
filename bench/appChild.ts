import { warmUp } from "../lib/cli/warmUp";
import { projectFolder } from "../lib/env/env";
import { serve } from "../lib/http/server";
import { setCurrentStore } from "../lib/store/currentStore";
import { openStore } from "../lib/store/openStore";

// Serves the built page as npm start does, some seconds after: with the store that NEO4J_URI names, else an empty one. Says where in a
// line of JSON, and ends when stdin does.
const { NEO4J_URI: uri, NEO4J_USERNAME: username = "neo4j", NEO4J_PASSWORD: password = "" } = process.env;
const store = await openStore(uri ? { neo4j: { uri, username, password } } : {});
setCurrentStore(store);
const server = await serve({ host: "127.0.0.1", port: 0, dir: projectFolder });
await warmUp(store, new AbortController().signal);
process.stdout.write(`${JSON.stringify({ port: server.port })}\n`);
process.stdin.resume().once("end", () => void server.close().then(() => store.close()).then(() => process.exit(0)));
