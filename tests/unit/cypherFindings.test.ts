import { describe, expect, it } from "vitest";
import { cypherFindings } from "../../lib/cypher/cypherFindings";
import type { Finding } from "../../lib/cypher/finding";
import { adviseType } from "../../lib/cypher/vocabulary";
import { checkedQuery } from "../../lib/http/checkedQuery";
import { memoryStore } from "../../lib/store/memoryStore";
import { fixtureRecords } from "../http/fixtureRecords";

const patience = 60_000;
const vocabulary = {
  labels: new Map([["Entity", 9], ["Person", 5], ["Agency", 3], ["State", 1], ["Other", 0], ["Source", 2]]),
  types: new Map([["DETAINED", 5], ["MET", 2], ["ALLEGED_RECRUITED", 6]]),
  properties: new Set(["id", "name", "country", "date", "earliest", "latest", "source"]),
};

const look = (cypher: string, given: readonly string[] = []) => cypherFindings(cypher, vocabulary, given);
/** What a finding stands on. */
const onText = (cypher: string, { line, column, endLine, endColumn }: Finding) =>
  cypher.split("\n").slice(line - 1, endLine).map((text, at, all) => text.slice(at === 0 ? column - 1 : 0, at === all.length - 1 ? endColumn - 1 : undefined)).join("\n");

/** The query after every mend was taken, from the last to the first. */
function mended(cypher: string, problems: readonly Finding[]): string {
  const lines = cypher.split("\n");
  for (const { line, column, endColumn, mend } of problems.toReversed()) {
    const text = lines[line - 1] ?? "";
    if (mend) lines[line - 1] = text.slice(0, column - 1) + mend.text + text.slice(endColumn - 1);
  }
  return lines.join("\n");
}

describe("Looking at a query before it runs", () => {
  it("has nothing to say of a good one, and names its parameters in their order", async () => {
    expect(await look("MATCH (a:Person {name: $name})-[r:DETAINED]->(b) WHERE b.id IN $ids RETURN a, r, b, $name", ["name", "ids"]))
      .toEqual({ allowed: true, problems: [], parameters: ["name", "ids"] });
  }, patience);

  it.each(["a-b", "c (d", "x]y", "a.b*", "имя"])("warns at its place of a pattern that isn't connected, whatever its name: %s", async (name) => {
    const cypher = `MATCH (a:Person)-[:MET]->(b), (\`${name}\`:State) RETURN *`;
    const { problems } = await look(cypher);
    expect(problems).toMatchObject([{ severity: "warning", message: expect.stringContaining(`(${name}) isn't connected`) }]);
  }, patience);

  it("tells no more of a query than somebody reads", async () => {
    const { allowed, problems } = await look(`MATCH (n:${Array.from({ length: 900 }, (_, at) => `Persn${at}`).join("|")}) RETURN n`);
    expect([allowed, problems.length]).toEqual([true, 100]);
  }, patience);

  it("mends unknown labels, types and properties with one click each", async () => {
    const cypher = "MATCH (a:Persn {nmae: 'x'})-[r:DETANED]->(b:Organisation)\nWHERE r.soruce = 'x' RETURN a, b.name";
    const { allowed, problems } = await look(cypher);
    expect(allowed).toBe(true);
    expect(problems.map((problem) => onText(cypher, problem))).toEqual(["Persn", "nmae", "DETANED", "Organisation", "soruce"]);
    for (const { severity, message } of problems) expect({ severity, message }).toMatchObject({ severity: "warning", message: expect.stringContaining("Did you mean") });
    expect(mended(cypher, problems)).toBe("MATCH (a:Person {name: 'x'})-[r:DETAINED]->(b:Agency)\nWHERE r.source = 'x' RETURN a, b.name");
  }, patience);

  it.each([
    ["RETURN sbstring('a', 1) AS s", "RETURN substring('a', 1) AS s"], ["RETURN toInterger('1') AS n", "RETURN toInteger('1') AS n"],
    ["CALL db.label() YIELD label RETURN label", "CALL db.labels() YIELD label RETURN label"], ["RETURN apoc.text.join(['a'], '') AS s", "RETURN apoc.text.join(['a'], '') AS s"],
  ])("knows the function that was meant, where one comes near: %s", async (cypher, meant) => {
    const { allowed, problems } = await look(cypher);
    expect(allowed).toBe(false);
    expect(problems[0]?.message.includes("Did you mean")).toBe(cypher !== meant);
    expect(mended(cypher, problems)).toBe(meant);
  }, patience);

  it("knows a relation by the word that people use for it", () => {
    expect(adviseType("ARRESTED", vocabulary)).toEqual({ message: "There is no relationship type ARRESTED. Did you mean DETAINED?", instead: "DETAINED" });
  });

  it.each([[":param x => 1", /\$name/], [":schema", /db\.labels/], [":use system", /this graph/], [":help", /MATCH/]])("tells who comes from another program how it is done here: %s", async (command, hint) => {
    const { allowed, problems } = await look(command);
    expect(allowed).toBe(false);
    expect(problems[0]?.hint).toMatch(hint);
  }, patience);

  it("takes a clause of Cypher 25 for no other, and knows it where it is asked for", async () => {
    const [found] = (await look("MATCH (a:Person) FILTER a.name = 'x' RETURN a")).problems;
    expect([found?.message, found?.mend]).toEqual(["FILTER is a word of Cypher 25.", undefined]);
    expect(await look("CYPHER 25 LET x = 1 RETURN x")).toMatchObject({ allowed: true, problems: [] });
  }, patience);

  it("says once that there is nothing but a comment", async () => {
    expect((await look("// nothing")).problems.map(({ message }) => message)).toEqual(["There is no query."]);
  }, patience);

  it("says that a relation is there with another modality, and how often", async () => {
    const { problems } = await look("MATCH (a)-[:RECRUITED]->(b) RETURN a");
    expect(problems).toMatchObject([{ message: "No claim is stored as RECRUITED, but 6 are stored as ALLEGED_RECRUITED.", mend: { text: "ALLEGED_RECRUITED" } }]);
  }, patience);

  it("names what there is of the same kind, where a type isn't in use", () => {
    const types = new Map([["ARRESTED_OR_CHARGED", 4229], ["MET", 1], ["ALLEGED_HELD", 3]]);
    expect(adviseType("DETAINED", { types })).toEqual({ message: "No claim here is stored as DETAINED. Of the same kind, 4229 are stored as ARRESTED_OR_CHARGED." });
    expect(adviseType("DETAINED", { types: new Map([["MET", 1]]) })).toEqual({ message: "No claim here is stored as DETAINED." });
  });

  it("never offers an allegation for a word of our own language", async () => {
    const { problems } = await look("MATCH (a)-[:recruited]->(b) RETURN a");
    expect(problems[0]?.message).not.toContain("Did you mean ALLEGED_RECRUITED");
  }, patience);

  it.each([
    ["MATCH (a) WHRE a.name = 'x' RETURN a", "WHRE", "WHERE"],
    ["MATCH (a)\nRETRUN a", "RETRUN", "RETURN"],
    ["MATCH (person) RETURN persn", "persn", "person"],
  ])("words a mistake plainly at its place, with its mend: %j", async (cypher, on, instead) => {
    const { allowed, problems } = await look(cypher);
    expect(allowed).toBe(false);
    expect(problems.map((problem) => [problem.severity, onText(cypher, problem), problem.mend?.text])).toEqual([["error", on, instead]]);
    expect(problems[0]?.message).not.toMatch(/Invalid input|expected/);
  }, patience);

  it.each([
    ["MATCH (a:Person)", /what to answer/],
    ["RETURN ", /isn't finished/],
    ["MATCH (a {name: 'x\nRETURN a", /closing quote/],
  ])("says what is missing: %j", async (cypher, message) => {
    const { allowed, problems } = await look(cypher);
    expect(allowed).toBe(false);
    expect(problems[0]).toMatchObject({ severity: "error", message: expect.stringMatching(message), hint: expect.any(String) });
  }, patience);

  it("warns of a cartesian product on the pattern that stands apart", async () => {
    const cypher = "MATCH (a:Person), (b:Agency) RETURN a, b";
    const { allowed, problems } = await look(cypher);
    expect(allowed).toBe(true);
    expect(problems).toMatchObject([{ severity: "warning", message: expect.stringContaining("isn't connected") }]);
    expect(onText(cypher, problems[0] as Finding)).toBe("(b:Agency)");
  }, patience);

  it.each([
    ["MATCH (a)-[:MET*]->(b) RETURN b", "*", "*1..4"], ["MATCH (a)-[:MET*2..]->(b) RETURN b", "*2..", "*2..4"],
    ["MATCH (a)-[:MET]->+(b) RETURN b", "+", "{1,4}"], ["MATCH (a)-[:MET]->{2,}(b) RETURN b", "{2,}", "{2,4}"],
  ])("warns of a path without an end, and ends it: %s", async (cypher, on, instead) => {
    const { problems } = await look(cypher);
    expect(problems.map((problem) => [problem.severity, onText(cypher, problem), problem.mend?.text])).toEqual([["warning", on, instead]]);
    expect((await look(mended(cypher, problems))).problems).toEqual([]);
  }, patience);

  it.each(["MATCH (a)-[:MET*1..3]->(b) RETURN b", "MATCH (a)-[:MET*3]->(b) RETURN b", "MATCH (a)-[:MET]->{1,3}(b) RETURN b", "MATCH p = ALL SHORTEST (a)-[:MET]-+(b) RETURN p"])(
    "doesn't warn of a path that ends: %s", async (cypher) => expect((await look(cypher)).problems).toEqual([]), patience);

  it("names parameters without a value", async () => {
    const cypher = "MATCH (a {id: $id}) RETURN a LIMIT $limit";
    const { allowed, problems, parameters } = await look(cypher, ["limit"]);
    expect({ allowed, parameters }).toEqual({ allowed: false, parameters: ["id", "limit"] });
    expect(problems.map((problem) => onText(cypher, problem))).toEqual(["$id"]);
  }, patience);

  it("refuses what would write, and tells owners that it only would", async () => {
    expect(await look("MATCH (n:Person) SET n.name = 'x'")).toMatchObject({ allowed: false, writes: true, problems: [{ severity: "error", line: 1, column: 18 }] });
    for (const cypher of ["LOAD CSV FROM 'x' AS l CREATE (n)", "CREATE INDEX FOR (n:X) ON (n.y)", "CREATE (a); CREATE (b)", "CALL { CREATE (n) } IN TRANSACTIONS", "CALL dbms.listConfig()"]) {
      const check = await look(cypher);
      expect(check.allowed, cypher).toBe(false);
      expect(check.writes, cypher).toBeUndefined();
    }
  }, patience);

  it("finds places behind letters of two units and unicode escapes", async () => {
    const cypher = "MATCH (a:Persn {name: '😀 \\u00e9'}) WHERE a.nmae = '😀' RETURN a";
    const { problems } = await look(cypher);
    expect(problems.map((problem) => onText(cypher, problem))).toEqual(["Persn", "nmae"]);
  }, patience);

  it("keys of a map and fields of a date are no properties", async () => {
    expect((await look("MATCH (a)-[r:MET]->() WITH {sum: 1, when: r.earliest.year} AS m, a {.name, mine: 2} AS b RETURN m.sum, b.mine, date().year")).problems).toEqual([]);
  }, patience);

  it("needs no engine that speaks Cypher", async () => {
    const store = memoryStore(fixtureRecords);
    const check = await checkedQuery({ cypher: "MATCH (a)-[:RECRUITED|ACCUSED]->(b) RETURN a" }, store, new AbortController().signal);
    expect(check.problems.map(({ message }) => message)).toEqual(["No claim here is stored as RECRUITED.", "No claim is stored as ACCUSED, but 1 is stored as ALLEGED_ACCUSED, and 1 is stored as DENIED_ACCUSED."]);
  }, patience);
});
