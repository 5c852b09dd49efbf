import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
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
import { nastyGraph } from "../fixtures/nastyGraph";
import { besides, engines, neo4jForTests } from "./engines";
import { answerOf, readAll, sorted } from "./storeRecords";

const emptyNeo4j = (context: TestContext) => (engines.find(({ name }) => name === "neo4j") as (typeof engines)[0]).open(context);

const seed = await readSeed(join(import.meta.dirname, "../../seed"));
/** The nasty graph and the seed as one graph: each start of a Neo4j takes its time. */
const records: Records = {
  entities: [...nastyGraph.entities, ...seed.records.entities],
  sources: [...nastyGraph.sources, ...seed.records.sources],
  claims: [...nastyGraph.claims, ...seed.records.claims],
};

const slow = { timeout: 300_000 };

/** Everything stored, property by property, but for the counts that the store keeps for itself. */
async function stored(context: TestContext): Promise<unknown[]> {
  const nodes = await besides(context, "MATCH (n) RETURN labels(n) AS labels, n {.*, claimTypes: null, claimCounts: null} AS properties ORDER BY labels(n)[0], n.id");
  const claims = await besides(context, "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties ORDER BY r.id");
  return [...nodes.map(({ labels, properties }) => ({ labels: (labels as string[]).toSorted(), properties })), ...claims];
}

/** Runs a script as cypher-shell does: each line a statement of its own. */
async function runScript(context: TestContext, script = ""): Promise<void> {
  const { uri, username, password } = await neo4jForTests(context);
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session();
  try {
    for (const line of script.split("\n").filter((text) => text !== "" && !text.startsWith("//"))) {
      expect(line.endsWith(";")).toBe(true);
      await session.run(line.slice(0, -1));
    }
  } finally {
    await driver.close();
  }
}

it("a script makes what the store makes, property by property, and what is there already stays as it is", slow, async (context) => {
  const store = await emptyNeo4j(context);
  await store.load(records, { datasets: [...new Set(records.sources.map((source) => source.dataset))] });
  const before = await stored(context);

  await emptyNeo4j(context);
  for (const part of [records, nastyGraph]) {
    await runScript(context, (await exported(part, "cypher")).files["whowhom.cypher"]);
    expect(await stored(context)).toEqual(before);
  }
  expect(graphHash(await readAll(store))).toBe(graphHash(records));
});

it("a script changes what a later one says otherwise", slow, async (context) => {
  const store = await emptyNeo4j(context);
  await runScript(context, (await exported(nastyGraph, "cypher")).files["whowhom.cypher"]);
  const changed: Records = {
    ...nastyGraph,
    entities: nastyGraph.entities.map((entity) => (entity.id === "person:alone" ? { ...entity, kind: "other", description: undefined } : entity)),
  };
  await runScript(context, (await exported(changed, "cypher")).files["whowhom.cypher"]);
  expect(graphHash(await readAll(store))).toBe(graphHash(changed));
});

/** Imports the files of a zip with neo4j-admin, by the command in its README, into a Neo4j of its own, and starts that. */
async function imported(files: Record<string, string>, context: TestContext): Promise<GraphStore> {
  const folder = await mkdtemp(join(tmpdir(), "whowhom-import-"));
  context.onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const command = /^neo4j-admin (.+)$/m.exec(files["README.txt"] ?? "")?.[1] ?? "";

  const { WHOWHOM_CACHE, WHOWHOM_NEO4J_BASE, WHOWHOM_MAVEN_BASE, WHOWHOM_NEO4J_VERSION } = readEnv();
  const settings = { dataDir: join(folder, "data"), cacheDir: WHOWHOM_CACHE, archiveBase: WHOWHOM_NEO4J_BASE, mavenBase: WHOWHOM_MAVEN_BASE, version: WHOWHOM_NEO4J_VERSION };
  const { choice, installation } = await prepareNeo4j(settings);
  const home = neo4jHome(settings.dataDir);
  // Newer releases run the import in a Java of its own, which reads its options there.
  await writeFile(join(home.conf, "neo4j.conf"), `${neo4jConf(0)}server.jvm.additional=--add-opens=java.base/java.nio=ALL-UNNAMED\n`);
  const java = javaArguments(choice.java, installation, { heapMegabytes: 512, options: ["-XX:TieredStopAtLevel=1"] });
  const env = javaEnvironment({ NEO4J_HOME: home.folder, NEO4J_CONF: home.conf });
  const admin = await runProgram(choice.java.program, [...java, "org.neo4j.server.startup.Neo4jAdminCommand", ...command.split(" ")], { cwd: folder, env });
  expect(admin.code, admin.lines.join("\n")).toBe(0);

  const local = await startLocalNeo4j(settings);
  context.onTestFinished(() => local.stop());
  const store = await openNeo4jStore(local);
  context.onTestFinished(() => store.close());
  return store;
}

it("neo4j-admin imports neo4j-csv by the command in its README, hash for hash", slow, async (context) => {
  await neo4jForTests(context);
  const { files } = await exported(records, "neo4j-csv");
  const store = await imported(files, context);
  const back = await readAll(store);
  expect(back.claims).toEqual(sorted(records).claims);
  expect(back.entities).toEqual(sorted(records).entities);
  expect(graphHash(back)).toBe(graphHash(records));

  const rows = await answerOf(store, "MATCH (a)-[r]->() WHERE r.date = '2025-04' RETURN DISTINCT labels(a) AS labels, r.earliest AS earliest, r.latest AS latest ORDER BY labels");
  expect(rows.rows[0]?.slice(1)).toEqual([{ $type: "date", value: "2025-04-01" }, { $type: "date", value: "2025-04-30" }]);
});
