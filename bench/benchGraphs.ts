import { join } from "node:path";
import type { LocalNeo4j } from "../lib/store/local/startLocalNeo4j";
import type { ImportSettings } from "../lib/import/importFile";
import { bareDriver, startEmptyNeo4j } from "./benchNeo4j";
import { memoryGrowth, runCommand } from "./childProcess";
import { largestHub, writeQuads } from "./eventData";
import type { BenchContext, BenchGraph, GraphSize } from "./figure";

/** How the event data are imported, wherever that is. */
export const importSettings: ImportSettings = { dataset: "bench-events", title: "Events of the benchmark", publisher: "none", origin: "2018-01-01", unit: "hours" };

/** The graphs that parts share: each in a Neo4j of its own, filled by the import command as a user would. */
export interface BenchGraphs {
  of(size: GraphSize): Promise<BenchGraph>;
  close(): Promise<void>;
}

export function benchGraphs({ folder, events, claims, say }: Omit<BenchContext, "graph">): BenchGraphs {
  const servers: LocalNeo4j[] = [];
  const made = new Map<GraphSize, Promise<BenchGraph>>();
  const make = async (size: GraphSize): Promise<BenchGraph> => {
    const server = await startEmptyNeo4j(folder, `${size}-neo4j`);
    servers.push(server);
    const { uri, username, password, version } = server;
    say(`importing ${claims[size].toLocaleString("en")} rows`);
    const file = await writeQuads(join(folder, size), events, claims[size]);
    const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const options = Object.entries({ format: "quads", ...importSettings }).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const { seconds, megabytes } = await runCommand(["import", file, ...options], env);
    const { early, peak } = memoryGrowth(megabytes);
    const hub = await idOf(server, largestHub(events));
    return { uri, username, password, version, hub, import: { rows: claims[size], seconds, peakMegabytes: peak, startMegabytes: early } };
  };
  return {
    of(size) {
      const graph = made.get(size) ?? make(size);
      made.set(size, graph);
      return graph;
    },
    async close() {
      for (const server of servers) await server.stop();
    },
  };
}

async function idOf(server: LocalNeo4j, name: string): Promise<string> {
  const driver = bareDriver(server);
  try {
    const { records } = await driver.executeQuery("MATCH (e:Entity) WHERE $name IN e.names RETURN e.id AS id", { name });
    return String(records[0]?.get("id"));
  } finally {
    await driver.close();
  }
}
