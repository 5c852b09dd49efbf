import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import tool from "../../package.json";
import { readEnv } from "../../lib/env/env";
import { openGraphOrMemory } from "../../lib/cli/openGraph";
import { whowhom } from "./commandProcess";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "whowhom-commands-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** No Java anywhere, and data of our own. */
const withoutJava = () => ({ WHOWHOM_DATA: join(folder, "data"), WHOWHOM_JAVA: join(folder, "no-java"), NEO4J_URI: "" });

async function seedFolder(name: string, entities: string, claims: string): Promise<string> {
  const seed = join(folder, name);
  await mkdir(join(seed, "entities"), { recursive: true });
  await mkdir(join(seed, "sources"), { recursive: true });
  await writeFile(join(seed, "entities", "people.yaml"), entities);
  const source = "source: { id: source:s, dataset: tests, title: S, publisher: P, published: 2025-01-02, language: en, kind: article }\n";
  await writeFile(join(seed, "sources", "s.yaml"), `${source}claims:\n${claims}`);
  return seed;
}

const people = "- { id: person:a, kind: person, name: A }\n- { id: person:b, kind: person, name: B }\n";
const claim = (more: string) => `  - { locator: "1 A met B", subject: person:a, object: person:b, modality: asserted, summary: A met B., ${more} }\n`;

describe("the command line", () => {
  it("tells its version and its commands", async () => {
    expect(await whowhom(["--version"])).toMatchObject({ code: 0, stdout: `${tool.version}\n` });
    const help = await whowhom(["--help"]);
    expect(help.code).toBe(0);
    for (const name of ["start", "seed", "query", "neo4j"]) expect(help.stdout).toMatch(new RegExp(`^  ${name}`, "m"));
  });

  it.each(["dance", "query --limit 0 X", "query --limit x X", "query --json --csv X", "query --param x X"])("doesn't understand %j, and says so on stderr", async (line) => {
    const { code, stdout, stderr } = await whowhom(line.split(" "));
    expect({ code, stdout }).toEqual({ code: 64, stdout: "" });
    expect(stderr).toContain("error:");
  });

  it("names a bad variable in one line, without a stack", async () => {
    const { code, stdout, stderr } = await whowhom(["neo4j"], { PORT: "http" });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("PORT must be a whole number");
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("seed --check", () => {
  it("passes good files, and needs no database for it", async () => {
    const seed = await seedFolder("good", people, claim("id: claim:c, relation: MET, date: 2025-01-01"));
    const { code, stdout } = await whowhom(["seed", "--check", "--from", seed], withoutJava());
    expect(code).toBe(0);
    expect(stdout).toContain("2 entities, 1 sources and 1 claims");
  });

  it("tells all issues of all files at once, each with file, line and column", async () => {
    const claims = claim("id: claim:c, relation: ABDUCTEDED") + claim("id: claim:d, relation: MET, date: yesterday");
    const seed = await seedFolder("bad", `${people}- { id: person:c, kind: ghost, name: C }\n`, claims);
    const { code, stdout, stderr } = await whowhom(["seed", "--check", "--from", seed], withoutJava());
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/people\.yaml:3:\d+ .*/);
    expect(stderr).toMatch(/s\.yaml:3:\d+ .*ABDUCTEDED/);
    expect(stderr).toMatch(/s\.yaml:4:\d+ .*yesterday/);
  });

  it("says what a folder without a seed lacks", async () => {
    const { code, stderr } = await whowhom(["seed", "--check", "--from", join(folder, "nowhere")]);
    expect(code).toBe(1);
    expect(stderr).toContain("entities/*.yaml");
  });
});

describe("without Java", () => {
  it("a query is refused with the reason and how to mend it", async () => {
    const { code, stdout, stderr } = await whowhom(["query", "RETURN 1"], withoutJava());
    expect({ code, stdout }).toEqual({ code: 7, stdout: "" });
    expect(stderr).toContain("No Java");
    expect(stderr).toMatch(/WHOWHOM_JAVA.*NEO4J_URI/);
  });

  it("the graph is kept in memory, and it is known why", async () => {
    const graph = await openGraphOrMemory(readEnv(withoutJava()));
    expect(graph.store.engine.name).toBe("memory");
    expect(graph.instead?.message).toContain("No Java");
    expect(graph.instead?.hint).toContain("NEO4J_URI");
    await graph.close();
  });

  it("a Neo4j that the user named is never replaced by memory", async () => {
    await expect(openGraphOrMemory(readEnv({ ...withoutJava(), NEO4J_URI: "bolt://127.0.0.1:1" }))).rejects.toMatchObject({ code: "store-down" });
  });
});
