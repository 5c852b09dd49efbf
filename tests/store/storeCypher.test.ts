import { beforeEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../lib/store/graphStore";
import { besides, engines } from "./engines";
import { answerOf, claim, entity, readAll, small, sorted, source, withClaims } from "./storeRecords";

const neo4j = engines.filter((engine) => engine.name === "neo4j");
const whole = { datasets: ["documents"] };
const runaway = "UNWIND range(1, 100000000) AS x RETURN count(x)";

describe.each(neo4j)("Cypher in $name", (engine) => {
  let store: GraphStore;
  beforeEach(async (context) => {
    store = await engine.open(context);
    await store.load(small, whole);
  });

  it("never gives an allegation, a promise or a denial for a fact", async () => {
    await store.load(withClaims(small, { c1: { modality: "alleged" }, c2: { modality: "reported" } }), whole);
    const question = "MATCH (a)-[:DETAINED]->(b) RETURN a.id, b.id";
    expect((await answerOf(store, question)).rows).toEqual([["scns", "bob"]]);
    await store.load(withClaims(small, { c1: { modality: "predicted" }, c2: { modality: "denied" } }), whole);
    expect((await answerOf(store, question)).rows).toEqual([]);
    expect((await answerOf(store, "MATCH (a)-[:DENIED_DETAINED]->(b) RETURN b.id")).rows).toEqual([["bob"]]);
  });

  it("finds an entity by any spelling and kind, and a claim by its days", async () => {
    const renamed = entity("ann", { names: [{ value: "Анна", kind: "alias" }] });
    await store.load({ ...small, entities: small.entities.map((one) => (one.id === "ann" ? renamed : one)) }, whole);
    expect((await answerOf(store, "MATCH (p:Person) WHERE 'Анна' IN p.names AND p.name IN p.names RETURN p.id")).rows).toEqual([["ann"]]);
    expect((await answerOf(store, "MATCH ()-[r]->() WHERE r.earliest = date('2025-04-17') RETURN r.id ORDER BY r.id")).rows).toEqual([["c1"], ["c2"]]);
  });

  it("tags what JSON lacks and loses nothing", async () => {
    const values = `[42, 9007199254740993, 1.5, 0.0/0.0, 1.0/0.0, 'text', true, null, date('2025-04-17'), time('10:00:00.5+01:00'), localtime('10:00'),
      datetime('2025-04-17T10:00:00[Europe/Berlin]'), localdatetime('2025-04-17T10:00:00.000000001'), duration('P1Y2M3DT4.5S'),
      point({x: 1, y: 2}), {a: [date('2025-01-01')]}, {\`$type\`: 'node'}]`;
    const [row] = (await answerOf(store, `RETURN ${values} AS all`)).rows;
    expect(row?.[0]).toEqual([
      42, { $type: "integer", value: "9007199254740993" }, 1.5, { $type: "float", value: "NaN" }, { $type: "float", value: "Infinity" }, "text", true, null,
      { $type: "date", value: "2025-04-17" }, { $type: "time", value: "10:00:00.500000000+01:00" }, { $type: "localtime", value: "10:00:00" },
      { $type: "datetime", value: "2025-04-17T10:00:00+02:00[Europe/Berlin]" }, { $type: "localdatetime", value: "2025-04-17T10:00:00.000000001" },
      { $type: "duration", value: "P1Y2M3DT4.500000000S" }, { $type: "point", srid: 7203, x: 1, y: 2 },
      { a: [{ $type: "date", value: "2025-01-01" }] }, { $type: "map", value: { $type: "node" } },
    ]);
  });

  it("gives all rows that came before what went wrong", async () => {
    const rows: unknown[][] = [];
    const asked = (async () => {
      for await (const event of store.stream({ cypher: "UNWIND range(-300, 0) AS x RETURN 300 / x AS y", limit: 1_000, timeoutMs: 20_000 })) if ("row" in event) rows.push(event.row);
    })();
    await expect(asked).rejects.toThrow("divided by zero");
    expect(rows).toEqual(Array.from({ length: 300 }, (_, n) => [Math.trunc(300 / (n - 300))]));
  });

  it("takes no map for something else by its keys", async () => {
    const maps = ["Integer", "Node", "Relationship", "Path", "Point", "Date", "Duration", "Vector", "UUID"].map((kind) => ({ [`__is${kind}__`]: true, labels: ["Entity"], properties: { id: "x" }, elementId: "1", low: 1 }));
    const written = maps.map((map) => JSON.stringify(map).replace(/"(\w+)":/g, "$1:")).join(", ");
    const { rows, subgraph } = await answerOf(store, `RETURN [${written}] AS maps, {\`__proto__\`: {a: 1}, toJSON: 2} AS odd, 3 AS \`__proto__\``);
    expect(rows).toEqual([[maps, JSON.parse('{"__proto__": {"a": 1}, "toJSON": 2}'), 3]]);
    expect(subgraph.entities).toEqual([]);
  });

  it("refuses parameters that its driver would take for something else, and answers the next as ever", async () => {
    for (const params of [{ a: { __isInteger__: true } }, { a: [{ b: { __isDuration__: true } }] }, { a: { __isPoint__: true, b: "x".repeat(100) } }, { __isInteger__: 1 },
      { a: [{ b: { $type: "datetime", value: "-999999999-01-01T00:00:00[Europe/Berlin]" } }] }]) {
      await expect(answerOf(store, "RETURN $a AS a", { params })).rejects.toMatchObject({ code: "bad-input" });
      expect((await answerOf(store, "RETURN $a AS a", { params: { a: { isInteger: true, __is: 1 } } })).rows).toEqual([[{ isInteger: true, __is: 1 }]]);
    }
    const odd = JSON.parse('{"a": {"__proto__": {"x": 1}, "toString": 2}}') as Record<string, unknown>;
    expect((await answerOf(store, "RETURN $a AS a", { params: odd })).rows).toEqual([[odd.a]]);
  });

  it("tells what the database can't compute as a mistake in the query", async () => {
    await expect(answerOf(store, "RETURN substring('abc', 9223372036854775807) AS x")).rejects.toMatchObject({ code: "query-error" });
  });

  it("tags nodes, relationships and paths with our ids and folds them into a subgraph", async () => {
    const cypher = "MATCH p = (a {id: 'scns'})-[r:DETAINED]->(b {id: 'ann'}) RETURN a, r, [p] AS paths, {inner: b} AS map";
    const { columns, rows, subgraph } = await answerOf(store, cypher);
    const a = { $type: "node", id: "scns", labels: ["Entity", "Agency"], properties: { id: "scns", kind: "agency", name: "Name of scns", names: ["Name of scns"] } };
    const properties = expect.objectContaining({ source: "doc-1", earliest: { $type: "date", value: "2025-04-17" } });
    const r = { $type: "relationship", type: "DETAINED", id: "c1", start: "scns", end: "ann", properties };
    const b = expect.objectContaining({ $type: "node", id: "ann" });
    expect(columns).toEqual(["a", "r", "paths", "map"]);
    expect(rows).toEqual([[a, r, [{ $type: "path", nodes: [a, b], relationships: [r] }], { inner: b }]]);
    expect(subgraph.entities.map(({ id }) => id).sort()).toEqual(["ann", "scns"]);
    expect(subgraph.relations).toMatchObject([{ subject: "scns", type: "DETAINED", object: "ann", modality: "asserted", count: 1, first: "2025-04-17" }]);
  });

  it("knows the ends of relationships that come alone", async () => {
    const { rows, subgraph } = await answerOf(store, "MATCH ()-[r]->() RETURN r");
    expect(rows.map(([r]) => r)).toContainEqual(expect.objectContaining({ id: "c3", start: "cyd", end: "bob" }));
    expect(subgraph.entities).toHaveLength(4);
    expect(subgraph.claims).toHaveLength(3);
  });

  it("cuts at the limit and says so", async () => {
    const cut = await answerOf(store, "UNWIND range(1, 5000) AS x MATCH (n {id: 'ann'}) RETURN x", { limit: 300 });
    expect(cut.rows).toHaveLength(300);
    expect(cut).toMatchObject({ truncated: true });
    // Where the rest could not be counted in good time, no total is said.
    expect(cut.total ?? 5000).toBe(5000);
    expect(await answerOf(store, "UNWIND range(1, 300) AS x RETURN x", { limit: 300 })).toMatchObject({ truncated: false, total: 300 });
    const { subgraph } = await answerOf(store, "MATCH (n:Entity) RETURN n ORDER BY n.id", { limit: 2 });
    expect(subgraph.entities.map(({ id }) => id)).toEqual(["ann", "bob"]);
  });

  it("cuts an answer that is too large", async () => {
    const megabyte = "reduce(s = 'x', i IN range(1, 20) | s + s)";
    const { rows, truncated } = await answerOf(store, `WITH ${megabyte} AS s UNWIND range(1, 100) AS i RETURN s`);
    expect(rows).toHaveLength(31);
    expect(truncated).toBe(true);
  });

  it("takes whole numbers as integers", async () => {
    const { rows } = await answerOf(store, "RETURN range(1, $n) AS list, $half AS half, $map.k / 2 AS whole", { params: { n: 2, half: 0.5, map: { k: 3 } } });
    expect(rows).toEqual([[[1, 2], 0.5, 1]]);
  });

  it("ends a query at its limit and leaves nothing running", async (context) => {
    await expect(answerOf(store, runaway, { timeoutMs: 500 })).rejects.toMatchObject({ code: "timeout", message: expect.stringContaining("0.5 s") });
    await nothingRuns(context);
  });

  it("ends a query whose asker has gone", async (context) => {
    const asker = new AbortController();
    const answer = answerOf(store, runaway, {}, { signal: asker.signal });
    const ended = expect(answer).rejects.toMatchObject({ code: "cancelled" });
    await expect.poll(() => running(context)).toHaveLength(1);
    asker.abort();
    await ended;
    await nothingRuns(context);
  });

  it("ends a query whose rows nobody takes any more", async (context) => {
    for await (const event of store.stream({ cypher: "UNWIND range(1, 100000000) AS x RETURN x", limit: 1_000_000, timeoutMs: 20_000 })) if ("row" in event) break;
    await nothingRuns(context);
  });

  it.each([
    "CREATE (n) RETURN n", "MATCH (n) DETACH DELETE n", "MATCH (n) SET n.name = 'x' RETURN n", "PROFILE MATCH (n) DETACH DELETE n", "DROP INDEX claims",
  ])("refuses %s", async (cypher) => {
    await expect(answerOf(store, cypher)).rejects.toMatchObject({ code: "refused-query" });
    expect(await readAll(store)).toEqual(sorted(small));
  });

  it("says where a query is wrong, in what was typed", async () => {
    await expect(answerOf(store, "MATCH (n) RETURN m")).rejects.toMatchObject({ code: "query-error", line: 1, column: 18 });
    await expect(answerOf(store, "MATCH (n)\nRETURN size(1)")).rejects.toMatchObject({ code: "query-error", line: 2, column: 13 });
    await expect(answerOf(store, "RETURN $x")).rejects.toMatchObject({ code: "query-error", message: expect.stringContaining("x") });
    await expect(answerOf(store, "RETURN 1/0")).rejects.toMatchObject({ code: "query-error" });
  });

  it("shows the plan of EXPLAIN without running it, and of PROFILE with what it cost", async () => {
    const explained = await answerOf(store, `EXPLAIN ${runaway}`, { timeoutMs: 5_000 });
    expect(explained).toMatchObject({ rows: [], plan: { operator: "ProduceResults" } });
    const profiled = await answerOf(store, "// how dear?\nprofile MATCH (n:Entity) RETURN count(n) AS n");
    expect(profiled).toMatchObject({ columns: ["n"], rows: [[4]], plan: { operator: "ProduceResults", rows: 1 } });
  });

  it("says that a query wants too much memory, and lives on", async () => {
    await expect(answerOf(store, "UNWIND range(1, 100000000) AS x RETURN collect(x + 1)[0]")).rejects.toMatchObject({ code: "out-of-memory" });
    expect((await answerOf(store, "RETURN 1 AS one")).rows).toEqual([[1]]);
  });

  it("refuses to load beside data that isn't ours, unless told to", async (context) => {
    await besides(context, "CREATE (:Movie {title: 'x'})");
    await expect(store.load(small, whole)).rejects.toMatchObject({ code: "foreign-database", message: expect.stringContaining("Movie") });
    expect((await store.load(small, { ...whole, intoExisting: true })).claims.unchanged).toBe(3);
    expect(await besides(context, "MATCH (m:Movie) RETURN m.title AS title")).toEqual([{ title: "x" }]);
    await besides(context, "MATCH (m:Movie) DELETE m");
    await expect(store.load(small, whole)).resolves.toBeDefined();
  });

  it("keeps its look-ups right when new relation types come into use", async () => {
    await store.load({ ...small, claims: [...small.claims, claim("c4", { relation: "RELEASED" })], sources: [source("doc-1")] }, whole);
    const { claims } = await store.load(withClaims(small, { c1: { relation: "CHARGED" } }), whole);
    expect(claims).toMatchObject({ changed: 1, removed: 1, unchanged: 2 });
  });
});

/** The runaways that run in the database. */
async function running(context: Parameters<typeof besides>[0]): Promise<unknown[]> {
  const rows = await besides(context, "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS query");
  return rows.map((row) => String(row.query)).filter((query) => query.startsWith("UNWIND range(1, 100000000)"));
}

async function nothingRuns(context: Parameters<typeof besides>[0]): Promise<void> {
  await expect.poll(() => running(context), { timeout: 5_000 }).toEqual([]);
}
