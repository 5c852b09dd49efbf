import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { localSettings } from "../../lib/cli/openGraph";
import { readEnv } from "../../lib/env/env";
import { counts } from "../../lib/queries/counts";
import { boltState } from "../../lib/store/local/boltProbe";
import type { RunningNeo4j } from "../../lib/store/local/neo4jProcess";
import { prepareNeo4j } from "../../lib/store/local/prepareNeo4j";
import { isRunning } from "../../lib/store/local/processIdentity";
import { openStore } from "../../lib/store/openStore";
import { runWhowhom, until, whowhom, type CommandProcess } from "./commandProcess";

let dataDir: string;
/** Why no Neo4j can be had here. */
let lacking: string | undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "whowhom-local-"));
  const env = readEnv();
  await prepareNeo4j(localSettings({ ...env, WHOWHOM_DATA: dataDir })).catch((error: Error) => {
    if (process.env["REQUIRE_ALL"] === "1") throw error;
    lacking = error.message;
  });
});
beforeEach((context) => void (lacking !== undefined && context.skip(`no Neo4j: ${lacking}`)));
afterAll(async () => {
  const left = runningNow();
  if (left) process.kill(left.pid, "SIGKILL");
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

const variables = () => ({ WHOWHOM_DATA: dataDir, NEO4J_URI: "" });
const inHome = (name: string) => join(dataDir, "neo4j", name);

/** The process that `running.json` names, if it runs. */
function runningNow(): RunningNeo4j | undefined {
  if (!existsSync(inHome("running.json"))) return undefined;
  const running = JSON.parse(readFileSync(inHome("running.json"), "utf8")) as RunningNeo4j;
  return isRunning(running) ? running : undefined;
}

function mustRun(): RunningNeo4j {
  const running = runningNow();
  if (!running) throw new Error("no Neo4j runs");
  return running;
}

async function addressOf(command: CommandProcess) {
  const [, uri = "", username = "", password = ""] = await command.says(/NEO4J_URI=(.*)\nNEO4J_USERNAME=(.*)\nNEO4J_PASSWORD=(.*)\n/);
  return { uri, username, password };
}

const answers = async ({ uri, username, password }: { uri: string; username: string; password: string }) =>
  (await boltState({ port: Number(new URL(uri).port), username, password })) === "ready";

const record = {
  entities: [{ id: "person:a", kind: "person" as const, name: "A", names: [] }, { id: "person:b", kind: "person" as const, name: "B", names: [] }],
  sources: [{ id: "source:s", dataset: "tests", title: "S", publisher: "P", published: "2025", language: "en", kind: "article" as const }],
  claims: [{
    id: "claim:c", source: "source:s", locator: "1", subject: "person:a", relation: "MET", object: "person:b",
    assertedBy: [], modality: "asserted" as const, summary: "A met B.", flags: [],
  }],
};

async function whatIsKept(neo4j: { uri: string; username: string; password: string }) {
  const store = await openStore({ neo4j });
  try {
    return await store.read(counts, {});
  } finally {
    await store.close();
  }
}

describe("the local Neo4j", { timeout: 180_000 }, () => {
  it("serves several processes, is stopped by the last of them and keeps its password to this user", async () => {
    const first = runWhowhom(["neo4j"], variables());
    const address = await addressOf(first);
    expect(statSync(inHome("password")).mode & 0o777).toBe(0o600);
    expect(readFileSync(inHome("java.args"), "utf8")).not.toContain(address.password);
    expect(await boltState({ port: Number(new URL(address.uri).port), username: "neo4j", password: "wrong" })).toBe("refused");

    const store = await openStore({ neo4j: address });
    await store.load(record, { datasets: ["tests"] });
    await store.close();

    const second = runWhowhom(["neo4j"], variables());
    expect(await addressOf(second)).toEqual(address);
    second.signal("SIGINT");
    expect(await second.ended).toBe(0);
    expect(await answers(address)).toBe(true);

    const third = runWhowhom(["neo4j"], variables());
    await addressOf(third);
    first.signal("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(await answers(address)).toBe(true);

    const neo4j = mustRun();
    third.signal("SIGINT");
    expect(await third.ended).toBe(0);
    expect(isRunning(neo4j)).toBe(false);
  });

  it("comes back on the same port with its data when it is killed", async () => {
    const owner = runWhowhom(["neo4j"], variables());
    const address = await addressOf(owner);
    const killed = mustRun();
    process.kill(killed.pid, "SIGKILL");
    await until("Neo4j answers again", async () => runningNow()?.pid !== killed.pid && (await answers(address)));
    expect(await whatIsKept(address)).toEqual({ entities: 2, sources: 1, claims: 1 });

    // Its owner is killed now: the next command finds what it left, uses it and ends it.
    const left = mustRun();
    owner.signal("SIGKILL");
    await owner.ended;
    const next = await whowhom(["query", "--json", "MATCH (a)-[:MET]->(b) RETURN a.name AS a, b.name AS b"], variables());
    expect(next.code).toBe(0);
    expect(JSON.parse(next.stdout)).toMatchObject({ columns: ["a", "b"], rows: [["A", "B"]], truncated: false });
    expect(next.stderr).not.toContain("Starting Neo4j");
    expect(isRunning(left)).toBe(false);
  });

  it("starts again with its data when it was killed together with its owner", async () => {
    const owner = runWhowhom(["neo4j"], variables());
    await addressOf(owner);
    const neo4j = mustRun();
    owner.signal("SIGKILL");
    process.kill(neo4j.pid, "SIGKILL");
    await owner.ended;
    const { code, stdout } = await whowhom(["query", "--csv", "-"], variables(), "MATCH (n:Person) RETURN n.name AS name ORDER BY name");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "name\nA\nB\n" });
    expect(runningNow()).toBeUndefined();
  });

  it("is stopped by Ctrl-C while it is being started", async () => {
    const owner = runWhowhom(["neo4j"], variables());
    await until("Neo4j was started", () => runningNow() !== undefined);
    const neo4j = mustRun();
    owner.signal("SIGINT");
    expect(await owner.ended).toBe(130);
    expect(isRunning(neo4j)).toBe(false);
  });

  it("prints nothing of a refused query on stdout, and says what is refused", async () => {
    const { code, stdout, stderr } = await whowhom(["query", "CREATE (n:Person) RETURN n"], variables());
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain("CREATE");
    expect(runningNow()).toBeUndefined();
  });
});
