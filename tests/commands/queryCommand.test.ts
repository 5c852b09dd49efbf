import { describe, expect, it } from "vitest";
import { questions } from "../../lib/questions/catalog";
import { besides } from "../store/engines";
import { runWhowhom, until, whowhom } from "./commandProcess";
import { context, fileWith, patience, query, variables } from "./seededQueries";

describe("npm run query", () => {
  it("takes parameters from a file, and single ones before it", async () => {
    const file = await fileWith('{"names": ["x", "y"], "n": 2, "kind": "state"}');
    const { code, stdout } = await query(["--csv", "--params-file", file, "--param", "n=3", "--param", "kind=person", "RETURN $names[0] AS first, $n + 1 AS n, $kind AS kind"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "first,n,kind\nx,4,person\n" });
  }, patience);

  it.each([["[1]", /holds no object/], ["{", /isn't JSON/]])("says what is wrong with a file of parameters: %s", async (text, words) => {
    const { code, stdout, stderr } = await query(["--params-file", await fileWith(text), "RETURN 1"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(words);
  }, patience);

  it("reads the query from stdin, and says what was cut", async () => {
    const { code, stdout, stderr } = await query(["--json", "--limit", "2"], "UNWIND range(1, 5) AS n RETURN n");
    expect(code).toBe(0);
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    expect(answer).toMatchObject({ columns: ["n"], rows: [[1], [2]], truncated: true, total: 5 });
    expect(answer.limits).toEqual({ rows: 2, timeoutMs: expect.any(Number) });
    expect(stderr).toContain("The first 2 rows of 5");
  }, patience);

  it("says \"more than\" where the rows behind the cut have no end in sight", async () => {
    const { code, stderr } = await query(["--csv", "--limit", "2", "UNWIND range(1, 1000000000) AS n RETURN n"]);
    expect(code).toBe(0);
    expect(stderr).toContain("The first 2 rows of more than 2");
  }, patience);

  it.each([
    ["CREATE (n)", 3, /CREATE would change/, []],
    ["MATCH (n)\nRETRUN n", 4, /Did you mean RETURN\?[\s\S]*line 2[\s\S]*\n {2}RETRUN n\n {2}\^\n/, []],
    ["MATCH (n) RETURN m", 4, /variable m isn't known/, []],
    ["UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN count(*)", 5, /limit of 1 s/, ["--timeout", "1"]],
    ["UNWIND range(1, 100000000) AS n RETURN size(collect(toString(n)))", 6, /more memory/, ["--timeout", "60"]],
  ])("ends with a code of its own for each kind of failure: %s", async (cypher, code, words, options) => {
    const ended = await query([cypher, ...options]);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    expect(ended.stderr).toMatch(words);
  }, patience);

  it("says that no database is there, and to try again", async () => {
    const { code, stdout, stderr } = await whowhom(["query", "RETURN 1"], { ...variables, NEO4J_URI: "bolt://127.0.0.1:1" });
    expect({ code, stdout }).toEqual({ code: 7, stdout: "" });
    expect(stderr).toMatch(/does not answer[\s\S]*try again/);
  }, patience);

  it("prints rows while the query runs, and ends it in the database on Ctrl-C", async () => {
    const endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE (a = 1 AND b <= 5000) OR a * b < 0 RETURN a, b, 'whowhomPrinted' AS mark";
    const running = () => besides(context, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'whowhomPrinted' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery");
    const command = runWhowhom(["query", "--csv", "--limit", "1000000", "--timeout", "600", endless], variables);
    await command.says(/^1,1000,whowhomPrinted$/m);
    expect(await running()).toHaveLength(1);
    command.signal("SIGINT");
    expect(await command.ended).toBe(130);
    await until("the database has ended the query", async () => (await running()).length === 0);
  }, patience);

  it("says on stderr what the database noticed, and what nearly matched", async () => {
    const { code, stdout, stderr } = await query(["--csv", "MATCH (a {name: 'Sadyr Zhaparov'})-[r:DETANED]->(b) RETURN b.name"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "b.name\n" });
    expect(stderr).toContain("No claim here is stored as DETANED");
    expect(stderr).toContain("Did you mean DETAINED?");
    expect(stderr).toContain('"Sadyr Japarov" comes near');
  }, patience);
});

describe("saved questions", () => {
  it("are listed", async () => {
    const { code, stdout } = await whowhom(["query", "--questions", "--csv"]);
    expect(code).toBe(0);
    for (const { id } of questions) expect(stdout).toMatch(new RegExp(`^${id},`, "m"));
  }, patience);

  it("are answered with what is given, else with what they come with", async () => {
    const usual = await query(["--question", "who-detained", "--json"]);
    expect([usual.code, usual.stdout]).toEqual([0, expect.stringContaining("person:natalia-sekerina")]);
    const { code, stdout } = await query(["--question", "who-detained", "--param", "person=person:lev-skoryakin", "--json"]);
    expect(code).toBe(0);
    expect(stdout).toContain("person:lev-skoryakin");
    expect(stdout).not.toContain("person:natalia-sekerina");
  }, patience);

  it.each([[["--question", "who-detaind"], /no saved question/], [["--question", "who-detained", "--param", "persn=x"], /no parameter persn/], [["--question", "denials", "RETURN 1"], /Both a query/]] as const)(
    "say what is wrong: %j", async (args, words) => {
      const { code, stdout, stderr } = await query([...args]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(words);
    }, patience);
});
