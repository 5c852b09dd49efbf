import { join } from "node:path";
import type { TestContext } from "vitest";
import { projectFolder } from "../../lib/env/env";
import { readSeed } from "../../lib/import/readSeed";
import type { GraphStore } from "../../lib/store/graphStore";
import { openNeo4jStore } from "../../lib/store/neo4jStore";
import { engines, neo4jForTests } from "./engines";
import { answerOf } from "./storeRecords";

let seeding: Promise<void> | undefined;

/** The Neo4j for tests with the seed in it, loaded once a test file; closed at the end of the test. */
export async function seededNeo4j(context: TestContext): Promise<GraphStore> {
  const settings = await neo4jForTests(context);
  seeding ??= seed(context);
  await seeding;
  const store = await openNeo4jStore(settings);
  context.onTestFinished(() => store.close());
  return store;
}

async function seed(context: TestContext): Promise<void> {
  const neo4j = engines.find(({ name }) => name === "neo4j");
  const empty = await neo4j?.open(context);
  const { records } = await readSeed(join(projectFolder, "seed"));
  await empty?.load(records, { datasets: [...new Set(records.sources.map(({ dataset }) => dataset))] });
  // The first query also waits for the grammar to load, which may take longer on a busy machine than a test gives its own.
  if (empty) await answerOf(empty, "RETURN 1", { timeoutMs: 120_000 });
}
