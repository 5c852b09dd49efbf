import { beforeEach, describe, expect, it } from "vitest";
import type { CypherAnswer, CypherQuestion, GraphStore } from "../../lib/store/graphStore";
import { seededNeo4j } from "./seededNeo4j";
import { answerOf } from "./storeRecords";

const patience = 120_000;
let store: GraphStore;
beforeEach(async (context) => {
  store = await seededNeo4j(context);
}, patience);

const ask = (cypher: string, how: Partial<CypherQuestion> = {}): Promise<CypherAnswer> => answerOf(store, cypher, { limit: 1_000, timeoutMs: 60_000, ...how });
const detained = "MATCH (a)-[r:DETAINED]->(b) RETURN a, r, b ORDER BY r.id";
const apart = "MATCH (a:Person), (b:Agency) RETURN count(*) AS n";

describe("A query that is asked again", () => {
  it("gets the same answer, its plan where it wants that, and its warnings", async () => {
    const [first, again] = [await ask(detained), await ask(detained)];
    expect(first.rows.length).toBeGreaterThan(0);
    expect([again.rows, again.subgraph, again.warnings]).toEqual([first.rows, first.subgraph, undefined]);
    expect((await ask(`EXPLAIN ${detained}`)).plan).toBeDefined();
    expect((await ask(`PROFILE ${detained}`)).plan).toBeDefined();
    for (let n = 0; n < 2; n++) expect((await ask(apart)).warnings).toHaveLength(1);
  }, patience);

  it("lets nothing through that differs from it", async () => {
    await ask(detained);
    for (const cypher of [`${detained};CREATE (n)`, detained.replace("RETURN", "SET a.x = 1 RETURN"), `${detained} UNION LOAD CSV FROM 'file:///etc/passwd' AS a RETURN a, 1 AS r, 1 AS b`]) {
      await expect(ask(cypher)).rejects.toMatchObject({ code: "refused-query" });
    }
  }, patience);

  it("tells its own mistakes each time: a parameter that is gone, a value of another type", async () => {
    const cypher = "MATCH (a:Person) WHERE a.name STARTS WITH $begin RETURN a.name LIMIT toInteger($n)";
    expect((await ask(cypher, { params: { begin: "S", n: 1 } })).rows).toHaveLength(1);
    await expect(ask(cypher, { params: { n: 1 } })).rejects.toMatchObject({ code: "query-error" });
    expect((await ask(cypher, { params: { begin: "S", n: 2 } })).rows).toHaveLength(2);
  }, patience);
});

describe("A query that is to run unless warned of", () => {
  it("isn't run where the database warns, and says of what", async () => {
    const { rows, notRun, warnings } = await ask(apart, { unlessWarned: true });
    expect([rows, notRun]).toEqual([[], true]);
    expect(warnings).toMatchObject([{ severity: "warning", line: 1 }]);
  }, patience);

  it("is run where there is nothing to warn of", async () => {
    const { rows, notRun } = await ask(detained, { unlessWarned: true });
    expect([rows.length > 0, notRun]).toEqual([true, undefined]);
  }, patience);
});

it("Rows alone are all the rows, without a subgraph", async () => {
  const whole = await ask("MATCH ()-[r]->() RETURN r ORDER BY r.id");
  const alone = await ask("MATCH ()-[r]->() RETURN r ORDER BY r.id", { rowsOnly: true });
  expect(alone.rows).toEqual(whole.rows);
  expect([alone.total, alone.truncated, alone.subgraph.entities, alone.subgraph.claims]).toEqual([whole.rows.length, false, [], []]);
  const cut = await ask("UNWIND range(1, 5000) AS n RETURN n", { rowsOnly: true, limit: 4_000 });
  expect([cut.rows.length, cut.truncated]).toEqual([4_000, true]);
}, patience);

it("Only the plan runs nothing", async () => {
  const { rows, plan } = await ask("UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b RETURN count(*)", { onlyPlan: true });
  expect([rows, plan !== undefined]).toEqual([[], true]);
}, patience);
