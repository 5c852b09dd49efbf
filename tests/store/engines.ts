import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, type TestContext } from "vitest";
import { readEnv } from "../../lib/env/env";
import type { GraphStore } from "../../lib/store/graphStore";
import { startLocalNeo4j } from "../../lib/store/local/startLocalNeo4j";
import { memoryStore } from "../../lib/store/memoryStore";
import type { Neo4jSettings } from "../../lib/store/neo4jConnection";
import { openNeo4jStore } from "../../lib/store/neo4jStore";

export interface Engine {
  name: "memory" | "neo4j";
  /**
   * An empty store; it is closed at the end of the test. Where the engine can't be had the test is skipped with the
   * reason, or fails with REQUIRE_ALL=1. Call it in a test or in `beforeEach`, with the context of that.
   */
  open(context: TestContext): Promise<GraphStore>;
}

interface RunningNeo4j {
  settings: Neo4jSettings;
  stop(): Promise<void>;
}

let started: Promise<RunningNeo4j> | undefined;
let driver: Driver | undefined;

/** The Neo4j of WHOWHOM_TEST_NEO4J_URI, which is emptied; else one of our own on a temporary folder. Once a test file. */
async function startNeo4j(): Promise<RunningNeo4j> {
  const { WHOWHOM_TEST_NEO4J_URI: uri, WHOWHOM_TEST_NEO4J_USERNAME: username = "neo4j", WHOWHOM_TEST_NEO4J_PASSWORD: password = "" } = process.env;
  if (uri) return { settings: { uri, username, password }, stop: async () => undefined };
  const { WHOWHOM_CACHE, WHOWHOM_NEO4J_BASE, WHOWHOM_MAVEN_BASE, WHOWHOM_NEO4J_VERSION } = readEnv();
  const dataDir = await mkdtemp(join(tmpdir(), "whowhom-store-"));
  const clear = () => rm(dataDir, { recursive: true, force: true });
  const settings = { dataDir, cacheDir: WHOWHOM_CACHE, archiveBase: WHOWHOM_NEO4J_BASE, mavenBase: WHOWHOM_MAVEN_BASE, version: WHOWHOM_NEO4J_VERSION };
  try {
    const local = await startLocalNeo4j(settings);
    return { settings: local, stop: () => local.stop().then(clear) };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** Address and credentials of the Neo4j for tests; skips the test where there is none. */
export async function neo4jForTests(context: TestContext): Promise<Neo4jSettings> {
  started ??= startNeo4j();
  try {
    const { uri, username, password } = (await started).settings;
    return { uri, username, password };
  } catch (error) {
    if (process.env.REQUIRE_ALL === "1") throw error;
    return context.skip(`no Neo4j: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Asks the Neo4j for tests beside the store, in one auto-commit run with all rights: to plant and to look. */
export async function besides(context: TestContext, cypher: string): Promise<Record<string, unknown>[]> {
  const { uri, username, password } = await neo4jForTests(context);
  driver ??= neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const session = driver.session();
  try {
    return (await session.run(cypher)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

async function emptyNeo4j(context: TestContext): Promise<GraphStore> {
  const settings = await neo4jForTests(context);
  await besides(context, "MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS");
  await besides(context, "MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  return openNeo4jStore(settings);
}

const closing = (open: Engine["open"]): Engine["open"] => async (context) => {
  const store = await open(context);
  context.onTestFinished(() => store.close());
  return store;
};

/** Every engine that the contract holds for. */
export const engines: readonly Engine[] = [
  { name: "memory", open: closing(async () => memoryStore()) },
  { name: "neo4j", open: closing(emptyNeo4j) },
];

afterAll(async () => {
  await driver?.close();
  await started?.then((running) => running.stop(), () => undefined);
});
