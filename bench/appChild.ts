import { projectFolder } from "../lib/env/env";
import { serve } from "../lib/http/server";
import { setCurrentStore } from "../lib/store/currentStore";
import { memoryStore } from "../lib/store/memoryStore";

// Serves the built page with an empty store, says where in a line of JSON, and ends when stdin does.
setCurrentStore(memoryStore({ entities: [], sources: [], claims: [] }));
const server = await serve({ host: "127.0.0.1", port: 0, dir: projectFolder });
process.stdout.write(`${JSON.stringify({ port: server.port })}\n`);
process.stdin.resume().once("end", () => void server.close().then(() => process.exit(0)));
