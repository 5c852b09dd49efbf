import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { expect, it, type TestContext } from "vitest";
import { readEnv } from "../../lib/env/env";
import { openNeo4jStore } from "../../lib/store/neo4jStore";
import { startLocalNeo4j, type LocalNeo4j } from "../../lib/store/local/startLocalNeo4j";
import { answerOf, readAll, small } from "./storeRecords";

const patience = 300_000;

/** A Neo4j of this test's own: it doesn't survive it. */
async function ownNeo4j(context: TestContext): Promise<LocalNeo4j> {
  const { WHOWHOM_CACHE, WHOWHOM_NEO4J_BASE, WHOWHOM_MAVEN_BASE, WHOWHOM_NEO4J_VERSION } = readEnv();
  const dataDir = await mkdtemp(join(tmpdir(), "whowhom-stuck-"));
  context.onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  try {
    const local = await startLocalNeo4j({ dataDir, cacheDir: WHOWHOM_CACHE, archiveBase: WHOWHOM_NEO4J_BASE, mavenBase: WHOWHOM_MAVEN_BASE, version: WHOWHOM_NEO4J_VERSION });
    context.onTestFinished(() => local.stop());
    return local;
  } catch (error) {
    if (process.env.REQUIRE_ALL === "1") throw error;
    return context.skip(`no Neo4j: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** How many transactions were told to end and still run; undefined while the database doesn't answer. */
async function stuck({ uri, username, password }: LocalNeo4j): Promise<number | undefined> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Terminated' RETURN count(*) AS count");
    return records[0]?.get("count") as number;
  } catch {
    return undefined;
  } finally {
    await driver.close();
  }
}

it("A query that the database can't end ends with it, and all that was stored is there again", async (context) => {
  const local = await ownNeo4j(context);
  const store = await openNeo4jStore(local, { renew: () => local.renew() });
  context.onTestFinished(() => store.close());
  await store.load(small, { datasets: ["documents"] });
  const before = await readAll(store);
  await answerOf(store, "RETURN 1 AS one", { timeoutMs: 60_000 });
  // What the answer holds has come before the value that never ends.
  const cut = "UNWIND range(1, 500) AS x RETURN CASE WHEN x < 450 THEN x ELSE reduce(sum = 0, i IN range(1, 1000000000000) | sum + i % x) END AS x";
  const { rows, truncated, total } = await answerOf(store, cut, { limit: 3, timeoutMs: 60_000 });
  expect({ rows, truncated, total }).toEqual({ rows: [[1], [2], [3]], truncated: true, total: undefined });
  expect(await stuck(local)).toBe(1);
  const endless = answerOf(store, "RETURN reduce(sum = 0, x IN range(1, 1000000000000) | sum + x % 7) AS sum", { timeoutMs: 1_000 });
  await expect(endless).rejects.toMatchObject({ code: "timeout" });
  expect(await stuck(local)).toBe(2);
  await expect.poll(() => stuck(local), { timeout: 120_000, interval: 500 }).toBe(0);
  expect(await readAll(store)).toEqual(before);
  expect((await answerOf(store, "RETURN 2 AS two", { timeoutMs: 60_000 })).rows).toEqual([[2]]);
}, patience);
