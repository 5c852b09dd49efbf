import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, type TestContext } from "vitest";
import { neo4jForTests } from "../store/engines";
import { seededNeo4j } from "../store/seededNeo4j";
import { whowhom } from "./commandProcess";

/** Milliseconds that a test of the query command may take. */
export const patience = 180_000;

/** The test that runs, and the environment of its commands: a Neo4j with the seed. */
export let context: TestContext;
export let variables: Record<string, string>;

beforeEach(async (test) => {
  context = test;
  await seededNeo4j(test);
  const { uri, username, password } = await neo4jForTests(test);
  variables = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}, patience);

/** Runs `whowhom query` on it. */
export const query = (args: readonly string[], stdin?: string) => whowhom(["query", ...args], variables, stdin);

/** A file of parameters that lasts as long as the test. */
export async function fileWith(bytes: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "whowhom-params-"));
  context.onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "params.json");
  await writeFile(file, bytes);
  return file;
}
