import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, type TestContext } from "vitest";
import { readEnv } from "../../lib/env/env";
import { graphHash } from "../../lib/export/graphHash";
import type { Records } from "../../lib/ontology/records";
import { readSeed } from "../../lib/import/readSeed";
import type { GraphStore } from "../../lib/store/graphStore";
import { javaArguments, javaEnvironment } from "../../lib/store/local/javaArguments";
import { neo4jConf, neo4jHome } from "../../lib/store/local/neo4jHome";
import { prepareNeo4j } from "../../lib/store/local/prepareNeo4j";
import { runProgram } from "../../lib/store/local/runProgram";
import { startLocalNeo4j } from "../../lib/store/local/startLocalNeo4j";
import { openNeo4jStore } from "../../lib/store/neo4jStore";
import { exported } from "../fixtures/exported";
import { nastyDataset, nastyGraph } from "../fixtures/nastyGraph";
import { besides, engines, neo4jForTests } from "./engines";
import { readAll } from "./storeRecords";

const emptyNeo4j = (context: TestContext) => (engines.find(({ name }) => name === "neo4j") as (typeof engines)[0]).open(context);

const seed = await readSeed(join(import.meta.dirname, "../../seed"));
const graphs: [string, Records][] = [["the nasty graph", nastyGraph], ["the seed", seed.records]];

/** Everything stored, property by property. */
async function stored(context: TestContext): Promise<unknown[]> {
  const nodes = await besides(context, "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY labels(n)[0], n.id");
  const claims = await besides(context, "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties ORDER BY r.id");
  return [...nodes.map(({ labels, properties }) => ({ labels: (labels as string[]).toSorted(), properties })), ...claims];
}

async function runScript(context: TestContext, script: string): Promise<void> {
  for (const line of script.split("\n")) {
    if (line === "" || line.startsWith("//")) continue;
    expect(line.endsWith(";")).toBe(true);
    await besides(context, line.slice(0, -1));
  }
}

it.each(graphs)("the script of %s, run twice, makes what the store makes, property by property", async (_, records) => {
  const context = currentContext();
  const store = await emptyNeo4j(context);
  const datasets = [...new Set(records.sources.map((source) => source.dataset))];
  await store.load(records, { datasets });
  const before = await stored(context);
  const { files } = await exported(records, "cypher");
  const script = files["whowhom.cypher"] ?? "";

  await emptyNeo4j(context);
  await runScript(context, script);
  expect(await stored(context)).toEqual(before);
  await runScript(context, script);
  expect(await stored(context)).toEqual(before);
  expect(graphHash(await readAll(store))).toBe(graphHash(records));
});
