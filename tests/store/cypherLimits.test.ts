import { beforeEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../lib/store/graphStore";
import { seededNeo4j } from "./seededNeo4j";
import { answerOf } from "./storeRecords";

const patience = 120_000;
let store: GraphStore;
beforeEach(async (context) => {
  store = await seededNeo4j(context);
}, patience);

const everything = "MATCH (a:Entity)-[r]->(b:Entity) RETURN a, r, b ORDER BY r.id";

describe("An answer over the limit of what is drawn", () => {
  it("keeps all rows, and says with true totals what its subgraph leaves out", async () => {
    const whole = await answerOf(store, everything);
    const cut = await answerOf(store, everything, { elementLimit: 50 });
    expect(cut.rows.length).toBe(whole.rows.length);
    expect(cut.truncated).toBe(false);
    const { entities, claims = [], relations, omitted, truncated } = cut.subgraph;
    expect(entities.length + claims.length).toBeLessThanOrEqual(50);
    expect(truncated).toBe(true);
    expect(omitted).toEqual({
      entities: whole.subgraph.entities.length - entities.length,
      claims: (whole.subgraph.claims ?? []).length - claims.length,
      relations: whole.subgraph.relations.length - relations.length,
      atLeast: false,
    });
    const ids = new Set(entities.map(({ id }) => id));
    for (const { subject, object } of claims) expect([ids.has(subject), ids.has(object)]).toEqual([true, true]);
  }, patience);

  it("says \"more than\" where rows were cut as well", async () => {
    const { truncated, subgraph } = await answerOf(store, everything, { elementLimit: 10, limit: 20 });
    expect(truncated).toBe(true);
    expect(subgraph.omitted).toMatchObject({ atLeast: true });
    expect(subgraph.omitted.claims).toBeGreaterThan(0);
  }, patience);

  it("leaves out nothing below it, and always says its limits", async () => {
    const { subgraph, limits } = await answerOf(store, "MATCH (a)-[r:DETAINED]->(b) RETURN a, r, b", { elementLimit: 1000, limit: 77, timeoutMs: 30_000 });
    expect([subgraph.truncated, subgraph.omitted.claims]).toEqual([false, 0]);
    expect(limits).toEqual({ rows: 77, elements: 1000, timeoutMs: 30_000 });
  }, patience);
});

describe("An answer whose rows are cut", () => {
  it("says how many there are, its own LIMIT counted", async () => {
    const cut = await answerOf(store, "UNWIND range(1, 100000) AS n RETURN n LIMIT 150", { limit: 10 });
    expect([cut.rows.length, cut.truncated, cut.total]).toEqual([10, true, 150]);
    const [[known] = []] = (await answerOf(store, "MATCH (:Entity)-[r:DETAINED]->(:Entity) RETURN count(r)")).rows;
    expect(await answerOf(store, "MATCH (a:Entity)-[r:DETAINED]->(b:Entity) RETURN a, r, b", { limit: 2 })).toMatchObject({ truncated: true, total: known });
  }, patience);

  it("doesn't say so where they have no end in sight", async () => {
    const { rows, truncated, total } = await answerOf(store, "UNWIND range(1, 1000000000) AS n RETURN n", { limit: 10 });
    expect([rows.length, truncated, total]).toEqual([10, true, undefined]);
  }, patience);

  it("stands although rows behind the cut can't be reckoned", async () => {
    const { rows, truncated, total } = await answerOf(store, "UNWIND range(1, 300) AS n RETURN 1 / (250 - n) AS x", { limit: 10 });
    expect([rows.length, truncated, total]).toEqual([10, true, undefined]);
  }, patience);
});

describe("What the database notices", () => {
  it.each([
    ["MATCH (a:Nothing) RETURN a", 1, 10, 17, /Nothing here has the label Nothing/],
    ["MATCH (a)\n  -[:NOTHING]->(b) RETURN a", 2, 6, 13, /No claim here is stored as NOTHING/],
    ["MATCH (a) WHERE a.nothing = 1 RETURN a", 1, 19, 26, /Nothing here has the property nothing/],
    ["EXPLAIN MATCH (a:Nothing) RETURN a", 1, 18, 25, /label Nothing/],
    ["MATCH (a:Person), (b:Source) RETURN count(*)", 1, 1, 6, /isn't connected with the rest/],
  ])("is told in our words at its place: %j", async (cypher, line, column, endColumn, message) => {
    const { warnings } = await answerOf(store, cypher);
    expect(warnings).toMatchObject([{ severity: "warning", line, column, endLine: line, endColumn, message: expect.stringMatching(message) }]);
  }, patience);

  it("is nothing for a good query", async () => {
    expect((await answerOf(store, "MATCH (a:Person) RETURN a.name LIMIT 3")).warnings).toBeUndefined();
  }, patience);
});

describe("A mistake that only the database can see", () => {
  it("is told in plain words at its place", async () => {
    await expect(answerOf(store, "MATCH (a:Person)\nRETURN b")).rejects.toMatchObject({ code: "query-error", message: "The variable b isn't known here.", line: 2, column: 8, hint: expect.any(String) });
  }, patience);
});
