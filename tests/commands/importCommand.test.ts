import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { counts } from "../../lib/queries/counts";
import { openNeo4jStore } from "../../lib/store/neo4jStore";
import type { Neo4jSettings } from "../../lib/store/neo4jConnection";
import { folderWith, tabbed } from "../fixtures/importing";
import { engines, neo4jForTests } from "../store/engines";
import { runWhowhom, until, whowhom } from "./commandProcess";

let neo4j: Neo4jSettings;
beforeEach(async (context) => {
  neo4j = await neo4jForTests(context);
  await engines.find(({ name }) => name === "neo4j")?.open(context);
});

const variables = () => ({ NEO4J_URI: neo4j.uri, NEO4J_USERNAME: neo4j.username, NEO4J_PASSWORD: neo4j.password });
const rows = (count: number) => tabbed(...Array.from({ length: count }, (_, n) => [`Ann ${n % 700}`, "Consult", `Bob ${n % 901}`, `20${10 + (n % 60)}-09-11`]));

async function kept() {
  const store = await openNeo4jStore(neo4j);
  try {
    return await store.read(counts, {});
  } finally {
    await store.close();
  }
}

describe("whowhom import", { timeout: 300_000 }, () => {
  it("loads a file, lists its data set, and removes it as a whole", async () => {
    const folder = await folderWith({ "a.tsv": tabbed(["Ann", "Accuse", "Kenya", "2018-09-11"], ["Kenya", "Make a visit", "Ann", "2018-09-11"]) });
    const loaded = await whowhom(["import", join(folder, "a.tsv"), "--format", "quads", "--publisher", "We", "--published", "2018"], variables());
    expect(loaded).toMatchObject({ code: 0, stdout: expect.stringContaining("2 read = 2 loaded + 0 duplicate + 0 refused") as string });
    expect((await whowhom(["import", "--list"], variables())).stdout).toBe("a\t1 sources\t2 claims\n");
    expect(await whowhom(["import", "--remove", "a"], variables())).toMatchObject({ code: 0, stdout: expect.stringContaining("2 claims, 1 sources, 2 entities") as string });
    expect(await kept()).toEqual({ entities: 0, claims: 0, sources: 0 });
    expect(await whowhom(["import", "--remove", "a"], variables())).toMatchObject({ code: 1, stderr: expect.stringContaining("no data set a") as string });
  });

  it("keeps refused rows, says so by its exit code, and takes them when they are mended", async () => {
    const folder = await folderWith({ "a.tsv": tabbed(["Ann", "Accuse", "Kenya", "2018-09-11"], ["Ann", "Acuse", "Bob", "2018-09-11"]) });
    const rejects = join(folder, "rejected.tsv");
    const common = ["--format", "quads", "--dataset", "a", "--json"];
    const { code, stdout } = await whowhom(["import", join(folder, "a.tsv"), ...common, "--rejects", rejects], variables());
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ rows: { read: 2, loaded: 1, refused: 1 }, rejectFile: rejects, refused: [{ line: 2, column: 5 }] });
    const mended = await folderWith({ "b.tsv": readFileSync(rejects, "utf8").replace("Acuse", "Accuse") });
    expect((await whowhom(["import", join(mended, "b.tsv"), ...common], variables())).code).toBe(0);
    expect(await kept()).toMatchObject({ claims: 2, sources: 1 });
  });

  it("that was killed half-way is finished by the next, without doubling", async () => {
    const folder = await folderWith({ "big.tsv": rows(60_000) });
    const args = ["import", join(folder, "big.tsv"), "--format", "quads", "--dataset", "big", "--json"];
    const first = runWhowhom(args, variables());
    await until("some claims are stored", async () => (await kept()).claims > 0);
    first.signal("SIGKILL");
    expect(await first.ended).toBeNull();
    const half = await kept();
    expect(half.claims).toBeLessThan(JSON.parse((await whowhom([...args, "--dry-run"], variables())).stdout).rows.loaded);
    const { code, stdout } = await whowhom(args, variables());
    const report = JSON.parse(stdout) as { rows: { loaded: number }; claims: { created: number; unchanged: number } };
    expect(code).toBe(0);
    expect(report.claims.unchanged).toBeGreaterThanOrEqual(half.claims);
    expect(report.claims.created + report.claims.unchanged).toBe(report.rows.loaded);
    expect(await kept()).toMatchObject({ claims: report.rows.loaded, sources: 1 });
  });

  it("says what is wrong, and changes nothing", async () => {
    const folder = await folderWith({ "a.csv": "a,b,c,d\n" });
    for (const [args, words] of [
      [[], "No file is named"], [["a.csv"], "No format is named"], [["a.csv", "--format", "gdelt"], "can't be imported yet"], [[join(folder, "none"), "--format", "csv"], "no such file"],
      [[join(folder, "a.csv"), "--format", "quads"], "divided by tabs"], [[join(folder, "a.csv"), "--format", "quads", "--origin", "soon"], "--origin"],
    ] as const) {
      const { code, stdout, stderr } = await whowhom(["import", ...args], variables());
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toContain(words);
    }
    expect(await kept()).toEqual({ entities: 0, claims: 0, sources: 0 });
    expect(existsSync("a.rejected.tsv")).toBe(false);
  });
});
