import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { checkCypher } from "../../lib/cypher/checkCypher";
import { isProblem } from "../../lib/ontology/problem";
import type { CypherEvent, GraphStore } from "../../lib/store/graphStore";
import { canaryFile, canaryPort, hostileQueries } from "../cypher/hostile";
import { mutate, seededRandom } from "../cypher/mutate";
import { cypher25Reads, indexReads, ordinaryReads } from "../cypher/ordinary";
import { besides, engines } from "./engines";
import { readAll, small } from "./storeRecords";

const patience = 600_000;
const secret = "whowhom-canary-content";
const params = { kind: "person", label: "Person", key: "name", a: "ann", b: "bob", create: 1, delete: 1, url: canaryFile, words: "ann" };

/** What a query is answered: the events, or the code of the problem. */
async function outcome(store: GraphStore, cypher: string): Promise<CypherEvent[] | string> {
  const events: CypherEvent[] = [];
  try {
    for await (const event of store.stream({ cypher, params, limit: 10, timeoutMs: 20_000 })) events.push(event);
    return events;
  } catch (error) {
    if (isProblem(error)) return error.code;
    throw error;
  }
}

/** Everything the database holds, also what isn't ours: nodes, relationships, schema and names. */
async function contentHash(store: GraphStore, context: Parameters<typeof besides>[0]): Promise<string> {
  const looks = [
    "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)",
    "MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS properties ORDER BY elementId(r)",
    "SHOW INDEXES YIELD name, type ORDER BY name", "SHOW CONSTRAINTS YIELD name, type ORDER BY name", "SHOW USERS YIELD user ORDER BY user",
  ];
  const hash = createHash("sha256").update(JSON.stringify(await readAll(store)));
  for (const look of looks) hash.update(JSON.stringify(await besides(context, look)));
  return hash.digest("hex");
}

describe.each(engines.filter(({ name }) => name === "neo4j"))("What is typed at $name", (engine) => {
  let store: GraphStore;
  beforeEach(async (context) => {
    store = await engine.open(context);
    await store.load(small, { datasets: ["documents"] });
    // The first query also waits for the grammar to load, longer on a busy machine than a query may take.
    await checkCypher("RETURN 1");
  }, patience);

  it("changes nothing, reads no file and opens no connection, whatever is tried", async (context) => {
    const folder = await mkdtemp(join(tmpdir(), "whowhom-canary-"));
    const file = join(folder, "canary.csv");
    await writeFile(file, `${secret}\n`);
    let connections = 0;
    const listener = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => listener.listen(canaryPort, "127.0.0.1", resolve));
    try {
      const before = await contentHash(store, context);
      const random = seededRandom(17);
      const tried = hostileQueries.filter(({ cypher }) => cypher.length < 1000).map(({ cypher }) => cypher.replaceAll(canaryFile, pathToFileURL(file).href));
      const answered: string[] = [];
      for (const cypher of tried.flatMap((query) => [query, mutate(query, random)])) {
        const found = await outcome(store, cypher);
        if (found !== "refused-query" && found !== "query-error") answered.push(`${cypher} → ${JSON.stringify(found).slice(0, 200)}`);
      }
      expect(answered).toEqual([]);
      expect(await contentHash(store, context)).toBe(before);
      expect(connections).toBe(0);
    } finally {
      await new Promise((resolve) => listener.close(resolve));
      await rm(folder, { recursive: true, force: true });
    }
  }, patience);

  it("answers ordinary reading", async () => {
    const older = store.engine.version.startsWith("5.");
    const refused: string[] = [];
    for (const cypher of [...ordinaryReads, ...indexReads, ...(older ? [] : cypher25Reads)]) {
      const found = await outcome(store, cypher);
      if (typeof found === "string") refused.push(`${cypher} → ${found}`);
    }
    expect(refused).toEqual([]);
  }, patience);
});
