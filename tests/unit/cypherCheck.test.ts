import { describe, expect, it } from "vitest";
import { checkCypher } from "../../lib/cypher/checkCypher";
import { isProblem, type Problem } from "../../lib/ontology/problem";
import { hostileFamilies, hostileQueries } from "../cypher/hostile";
import { mutate, seededRandom } from "../cypher/mutate";
import { cypher25Reads, indexReads, ordinaryReads } from "../cypher/ordinary";

const patience = 120_000;

/** The problem a query is refused with, undefined where it is let through. */
async function refusal(cypher: string): Promise<Problem | undefined> {
  try {
    await checkCypher(cypher);
    return undefined;
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
}

const longQuery = `MATCH (n) WHERE n.id IN [${Array.from({ length: 5000 }, (_, index) => `'p${index}'`).join(", ")}] RETURN n`;

/** Resolves when a short query overtook a long one: a process loads its second parser only while the first is busy. */
async function bothParsersLoaded(): Promise<void> {
  const done: string[] = [];
  while (done.at(-1) !== "long") await Promise.all([longQuery, "RETURN 1"].map((cypher) => refusal(cypher).finally(() => done.push(cypher === longQuery ? "long" : "short"))));
}

/** The queries of a list that aren't refused as a user must see it: with a reason and with a place inside the text. */
async function wronglyAnswered(queries: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const cypher of queries) {
    const problem = await refusal(cypher);
    const line = cypher.split(/\r\n|\r|\n/)[(problem?.line ?? 0) - 1];
    const placed = line !== undefined && (problem?.column ?? 0) >= 1 && (problem?.column ?? 0) <= line.length + 1;
    const refused = problem?.code === "refused-query" || problem?.code === "query-error";
    if (!refused || !placed || !problem.message || !problem.hint) {
      wrong.push(`${cypher.slice(0, 200)} → ${problem?.code} ${problem?.message} ${problem?.line}:${problem?.column}`);
    }
  }
  return wrong;
}

describe("checkCypher", () => {
  it("knows at least 250 hostile queries and 80 ordinary ones", () => {
    expect(new Set(hostileQueries.map(({ cypher }) => cypher)).size).toBeGreaterThanOrEqual(250);
    expect(new Set(ordinaryReads).size).toBeGreaterThanOrEqual(80);
  });

  it.each(Object.entries(hostileFamilies))("refuses, with place, reason and advice: %s", async (_family, queries) => {
    expect(await wronglyAnswered(queries)).toEqual([]);
  }, patience);

  it("refuses them in any other dress", async () => {
    const random = seededRandom(20250417);
    const short = hostileQueries.filter(({ cypher }) => cypher.length < 1000);
    const mutants = [1, 2].flatMap(() => short.map(({ cypher }) => mutate(cypher, random)));
    expect(await wronglyAnswered(mutants)).toEqual([]);
  }, patience);

  it("lets ordinary reading through, in any dress", async () => {
    const random = seededRandom(20240501);
    const refused: string[] = [];
    for (const cypher of [...ordinaryReads, ...indexReads, ...cypher25Reads]) {
      for (const text of [cypher, mutate(cypher, random)]) {
        const problem = await refusal(text);
        if (problem) refused.push(`${text} → ${problem.message}`);
      }
    }
    expect(refused).toEqual([]);
  }, patience);

  it.each([
    ["MATCH (n)\n  DETACH DELETE n", "refused-query", 2, 3, /DELETE would change/],
    ["MATCH (n)\r\nSET n.x = 1", "refused-query", 2, 1, /SET would change/],
    ["RETURN '😀', apoc.load.json('x')", "refused-query", 1, 14, /function apoc\.load\.json/],
    ["CALL `dbms` . /* x */ `listConfig`()", "refused-query", 1, 6, /procedure dbms\.listConfig/],
    [String.raw`RETURN 'caf\u00e9' AS x CREATE (n)`, "refused-query", 1, 25, /CREATE would change/],
    [String.raw`RETURN 1 AS a, 'x\u0027'`, "refused-query", 1, 18, /\\u0027/],
    ["LOAD CSV FROM 'x' AS l RETURN l", "refused-query", 1, 1, /read a file or open a connection/],
    ["RETURN 1;\nRETURN 2", "refused-query", 2, 1, /more than one statement/],
    ["CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x", "refused-query", 1, 24, /IN TRANSACTIONS/],
    ["RETURN 1\u0085AS x", "refused-query", 1, 9, /U\+0085/],
    ["MATCH (n RETURN n", "query-error", 1, 10, /"RETURN" can't stand here/],
    ["MATCH (n)\nRETRUN n", "query-error", 2, 1, /Did you mean RETURN\?/],
    ["RETURN 'a", "query-error", 1, 8, /string literal/],
    [String.raw`RETURN '\u12'`, "query-error", 1, 9, /four hexadecimal digits/],
    ["EXPLAIN PROFILE RETURN 1", "query-error", 1, 9, /Only one of EXPLAIN and PROFILE/],
    ["  // nothing", "query-error", 1, 1, /no query/],
  ])("says of %j what is wrong and where", async (cypher, code, line, column, message) => {
    const problem = await refusal(cypher);
    expect(problem).toMatchObject({ code, line, column });
    expect(problem?.message).toMatch(message);
  }, patience);

  it("answers others while a query holds up the parser, then refuses that one", async () => {
    await bothParsersLoaded();
    const nested = `${"[x IN ".repeat(60)}[1]${"]".repeat(60)}`;
    const done: string[] = [];
    const slow = refusal(`RETURN [${Array.from({ length: 80 }, () => nested).join(",")}]`).finally(() => done.push("slow"));
    const others = await Promise.all(["RETURN 1", "MATCH (n) RETURN n", "CREATE (n)"].map((cypher) => refusal(cypher).finally(() => done.push(cypher))));
    expect(others.map((problem) => problem?.code)).toEqual([undefined, undefined, "refused-query"]);
    expect(await slow).toMatchObject({ code: "refused-query", message: expect.stringContaining("too complex") });
    expect(done.at(-1)).toBe("slow");
    expect(await refusal("RETURN 1")).toBeUndefined();
  }, patience);

  it("lets through what is long but plain: a list of 5,000 ids", async () => {
    expect(await refusal(longQuery)).toBeUndefined();
  }, patience);
});
