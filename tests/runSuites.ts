import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnv } from "../lib/env/env";
import { startLocalNeo4j } from "../lib/store/local/startLocalNeo4j";

/** In this order and one after the other: the later ones share a database. */
const suites = ["unit", "store", "http", "commands", "e2e"];

/** What vitest's JSON reporter says of a run, as far as it is read here. */
interface SuiteReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}

const place = await mkdtemp(join(tmpdir(), "whowhom-tests-"));
const neo4j = await sharedNeo4j(join(place, "data"));
const totals = { passed: 0, again: 0, failed: 0, skipped: 0 };
try {
  for (const suite of process.argv.length > 2 ? process.argv.slice(2) : suites) await runSuite(suite);
} finally {
  await neo4j?.stop();
  await rm(place, { recursive: true, force: true });
}
const again = totals.again > 0 ? ` (${totals.again} of them at the second attempt)` : "";
process.stdout.write(`\n${totals.passed} passed${again}, ${totals.failed} failed, ${totals.skipped} skipped\n`);
const strict = process.env["REQUIRE_ALL"] === "1";
process.exit(totals.failed > 0 || totals.passed === 0 || (strict && totals.skipped > 0) ? 1 : 0);

/** One Neo4j for all suites, on data of its own; none where it can't be had, and the tests that need it say so. */
async function sharedNeo4j(dataDir: string): Promise<{ stop(): Promise<void> } | null> {
  if (process.env["WHOWHOM_TEST_NEO4J_URI"]) return null;
  const env = readEnv();
  try {
    const local = await startLocalNeo4j({ dataDir, cacheDir: env.WHOWHOM_CACHE, archiveBase: env.WHOWHOM_NEO4J_BASE, mavenBase: env.WHOWHOM_MAVEN_BASE, version: env.WHOWHOM_NEO4J_VERSION });
    Object.assign(process.env, { WHOWHOM_TEST_NEO4J_URI: local.uri, WHOWHOM_TEST_NEO4J_USERNAME: local.username, WHOWHOM_TEST_NEO4J_PASSWORD: local.password });
    process.stdout.write(`Neo4j ${local.version} for the tests at ${local.uri}\n`);
    return local;
  } catch (error) {
    process.stdout.write(`No Neo4j for the tests: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

async function runSuite(suite: string): Promise<void> {
  process.stdout.write(`\n== ${suite}\n`);
  const report = join(place, `${suite}.json`);
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", suite, "--passWithNoTests=false", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await new Promise<number | null>((settle) => spawn(process.execPath, args, { stdio: "inherit" }).once("exit", settle));
  const said = JSON.parse(await readFile(report, "utf8").catch(() => "null")) as SuiteReport | null;
  totals.passed += said?.numPassedTests ?? 0;
  totals.failed += said?.numFailedTests ?? 0;
  totals.skipped += said?.numPendingTests ?? 0;
  for (const { fullName, failureMessages } of passedAgain(said)) {
    totals.again++;
    process.stdout.write(`Passed at the second attempt only: ${fullName}\n  ${failureMessages[0] ?? ""}\n`);
  }
  // A file that fails before its first test counts no test.
  if (code !== 0 && !said?.numFailedTests) totals.failed += 1;
}

/** Tests that failed first and passed then: each hides a fault of the test or of the page, which somebody has to find. */
function passedAgain(report: SuiteReport | null) {
  return (report?.testResults ?? []).flatMap(({ assertionResults }) => assertionResults.filter(({ status, failureMessages }) => status === "passed" && failureMessages.length > 0));
}
