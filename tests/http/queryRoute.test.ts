import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { TestContext } from "vitest";
import { endpoints } from "../../lib/http/endpoints";
import { besides, neo4jForTests } from "../store/engines";
import { ask, post } from "./ask";
import type { Reply } from "./ask";
import { questions } from "./questions";
import { startApp } from "./startApp";
import type { TestApp } from "./startApp";

let app: TestApp;
let started: Promise<TestApp> | undefined;
let test: TestContext;
beforeEach(async (context) => {
  test = context;
  const neo4j = await neo4jForTests(context);
  started ??= startApp(neo4j);
  app = await started;
});
afterAll(async () => void (await (await started)?.close()));

const bodyOf = (reply: Reply) => JSON.parse(reply.text) as Record<string, unknown>;
const query = (body: unknown, headers?: Record<string, string>) => post(app.port, "/api/query", body, headers);

describe("on Neo4j", () => {
  it.each(Object.entries(questions))("%s answers as its schema says", async (name, { path, body }) => {
    const endpoint = endpoints[name as keyof typeof endpoints];
    const reply = endpoint.method === "POST" ? await post(app.port, endpoint.path, body) : await ask(app.port, { path: path ?? endpoint.path });
    expect(reply.status, reply.text).toBe(200);
    endpoint.answer.parse(bodyOf(reply));
  });
});

describe("POST /api/query", () => {
  const detained = { cypher: "MATCH (a)-[r:DETAINED]->(b {id: $id}) RETURN a.id, r, b.id, 1.5 AS x", params: { id: "person:ann" } };

  it("answers rows in column order and the subgraph they speak of", async () => {
    const answer = endpoints.query.answer.parse(bodyOf(await query(detained)));
    expect(answer.columns).toEqual(["a.id", "r", "b.id", "x"]);
    expect(answer.rows.map((row) => [row[0], row[2], row[3]])).toEqual(Array(2).fill(["agency:police", "person:ann", 1.5]));
    expect(answer.rows[0]?.[1]).toMatchObject({ $type: "relationship" });
    expect(answer.subgraph.relations).toMatchObject([{ subject: "agency:police", type: "DETAINED", object: "person:ann", count: 2 }]);
  });

  it("streams the same as JSON lines where asked to", async () => {
    const reply = await query(detained, { accept: "application/x-ndjson" });
    expect(reply.headers["content-type"]).toContain("application/x-ndjson");
    const lines = reply.text.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => Object.keys(line)[0])).toEqual(["columns", "row", "row", "end"]);
  });

  it("cuts at its limit and says so", async () => {
    const answer = endpoints.query.answer.parse(bodyOf(await query({ cypher: "UNWIND range(1, 100) AS n RETURN n", limit: 7 })));
    expect([answer.rows.length, answer.truncated]).toEqual([7, true]);
  });

  it("gives all rows as lines, beyond what one answer holds, and only so", async () => {
    const cypher = "UNWIND range(1, 25000) AS n RETURN n";
    const reply = await query({ cypher, allRows: true }, { accept: "application/x-ndjson" });
    const lines = reply.text.trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith('{"row"'))).toHaveLength(25_000);
    const { end } = JSON.parse(lines.at(-1) ?? "") as { end: { limits: object } };
    expect(end).toMatchObject({ truncated: false, total: 25_000 });
    // Nothing limits the subgraph that isn't there.
    expect(end.limits).not.toHaveProperty("elements");
    const whole = await query({ cypher, allRows: true });
    expect([whole.status, bodyOf(whole)]).toMatchObject([400, { error: { code: "bad-input", hint: expect.stringMatching(/ndjson/) as string } }]);
  });

  it("runs nothing that the database warns of, where asked so", async () => {
    const answer = endpoints.query.answer.parse(bodyOf(await query({ cypher: "MATCH (a:Person), (b:Agency) RETURN count(*)", unlessWarned: true })));
    expect([answer.rows, answer.notRun, answer.warnings?.length]).toEqual([[], true, 1]);
  });

  it("takes whole numbers as integers, tags what JSON lacks, and has no room for NaN", async () => {
    const cypher = "RETURN range(1, $n) AS list, 9007199254740993 AS big, 0.0 / 0.0 AS nan, date('2025-04-17') AS day";
    const reply = await query({ cypher, params: { n: 2 } });
    expect(reply.status, reply.text).toBe(200);
    expect(bodyOf(reply)).toMatchObject({ rows: [[[1, 2], { $type: "integer", value: "9007199254740993" }, expect.anything(), { $type: "date" }]] });
  });

  it("writes a whole decimal as one, so that a mean isn't taken for a count", async () => {
    const cypher = "UNWIND [1.0, 2, 3.5, -0.0, 1e22, 1.5e300] AS x RETURN x, {a: [x], `$type`: 'float', value: '1.0'} AS map";
    for (const accept of ["application/json", "application/x-ndjson"]) {
      const { text } = await query({ cypher }, { accept });
      for (const written of ["[1.0,{", "[2,{", "[3.5,{", '[{"$type":"float","value":"-0"},{', "[1e+22,{", "[1.5e+300,{", '"a":[1.0]', '"value":"1.0"']) expect(text, accept).toContain(written);
    }
    expect(bodyOf(await query({ cypher }))).toMatchObject({ rows: [[1, { $type: "map", value: { a: [1], $type: "float", value: "1.0" } }], [2, {}], [3.5, {}], [{ value: "-0" }, {}], [1e22, {}], [1.5e300, {}]] });
  });

  it("takes values of every type in params: integers beyond 2^53 as they are written, what JSON lacks as answers have it", async () => {
    const sent = '{"cypher": "RETURN $big + 1 AS big, $day + duration(\'P1D\') AS day", "params": {"big": 9007199254740993, "day": {"$type": "date", "value": "2025-04-17"}}}';
    const reply = await ask(app.port, { method: "POST", path: "/api/query", headers: { "content-type": "application/json" }, body: sent });
    expect(bodyOf(reply)).toMatchObject({ rows: [[{ $type: "integer", value: "9007199254740994" }, { $type: "date", value: "2025-04-18" }]] });
  });

  it.each([
    [{ cypher: "RETURN $day", params: { day: { $type: "date", value: "2025-02-30" } } }, "bad-input"],
    [{ cypher: "RETURN duration({days: $days})", params: { days: "many" } }, "query-error"],
    [{ cypher: "RETURN left('abc', $n)", params: { n: -1 } }, "query-error"],
    [{ cypher: "RETURN $here + $there" }, "query-error"],
  ])("a wrong or missing value is the asker's mistake, not ours: %j", async (body, code) => {
    const reply = await query(body);
    expect([reply.status, bodyOf(reply)]).toMatchObject([400, { error: { code } }]);
  });

  it.each(["CREATE (n) RETURN n", "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "SHOW SETTINGS", "CALL dbms.listConfig()"])("refuses %s", async (cypher) => {
    for (const accept of ["application/json", "application/x-ndjson"]) {
      const reply = await query({ cypher }, { accept });
      expect(reply.status).toBe(400);
      expect(bodyOf(reply)).toMatchObject({ error: { code: "refused-query" } });
    }
  });

  it("says where a syntax error stands", async () => {
    const reply = await query({ cypher: "MATCH (a)\nRETURN" });
    expect(reply.status).toBe(400);
    expect(bodyOf(reply)).toMatchObject({ error: { line: 2 } });
  });

  const endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) AS whowhomEndless";

  const kinds = ["application/json", "application/x-ndjson"];

  it.each(kinds)("ends a query at its time limit; one that had no row yet has the status of what ended it (%s)", async (accept) => {
    const reply = await query({ cypher: endless, timeoutMs: 300 }, { accept });
    expect(reply.status).toBe(504);
    expect(bodyOf(reply)).toMatchObject({ error: { code: "timeout" } });
  });

  it("leaves room for others where one asks for more than can run", async () => {
    const leaving = new AbortController();
    const from = (address: string) => ({ "x-forwarded-for": `198.51.100.1, ${address}` });
    const url = `http://127.0.0.1:${app.port}/api/query`;
    const many = Array.from({ length: 6 }, () => fetch(url, {
      method: "POST", signal: leaving.signal, headers: { "content-type": "application/json", ...from("203.0.113.7") }, body: JSON.stringify({ cypher: endless, timeoutMs: 60_000 }),
    }).catch(() => "left"));
    const running = () => besides(test, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'whowhomEndless' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery");
    await vi.waitFor(async () => expect(await running()).toHaveLength(6), { timeout: 30_000, interval: 200 });
    const oneMore = await query({ cypher: "RETURN 1", timeoutMs: 500 }, from("203.0.113.7"));
    expect(oneMore.status).toBe(504);
    expect(bodyOf(oneMore)).toMatchObject({ error: { code: "timeout", message: expect.stringMatching(/couldn't begin/) as string } });
    expect((await query({ cypher: "RETURN 1" }, from("203.0.113.8"))).status).toBe(200);
    leaving.abort();
    expect(await Promise.all(many)).toEqual(many.map(() => "left"));
    await vi.waitFor(async () => expect(await running()).toHaveLength(0), { timeout: 15_000, interval: 100 });
  });

  it.each(kinds)("is cancelled when the client goes away, others are answered meanwhile (%s)", async (accept) => {
    const running = () =>
      besides(test, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'whowhomEndless' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery");
    const leaving = new AbortController();
    const url = `http://127.0.0.1:${app.port}/api/query`;
    const left = fetch(url, { method: "POST", signal: leaving.signal, headers: { "content-type": "application/json", accept }, body: JSON.stringify({ cypher: endless }) });
    const end = left.then((response) => response.text()).catch(() => "left");
    await vi.waitFor(async () => expect(await running()).toHaveLength(1), { timeout: 15_000, interval: 100 });
    expect((await ask(app.port, { path: "/api/health" })).status).toBe(200);
    leaving.abort();
    expect(await end).toBe("left");
    await vi.waitFor(async () => expect(await running()).toHaveLength(0), { timeout: 15_000, interval: 100 });
  });
});
