// The start file of a thread that runs what users type: plain JavaScript, since nothing translates a thread's first file.
import { register } from "tsx/esm/api";

register();
await import("./neo4jCypherThread.ts");
