import { describe, expect, it } from "vitest";
import { hinted } from "../../lib/http/emptyAnswer";
import { nothingOmitted } from "../../lib/ontology/nothingOmitted";
import { Problem } from "../../lib/ontology/problem";
import type { CypherEvent } from "../../lib/store/graphStore";
import { memoryStore } from "../../lib/store/memoryStore";
import { fixtureRecords } from "../http/fixtureRecords";

const patience = 60_000;
const store = memoryStore(fixtureRecords);
// Also the grammar is loaded within it, which takes long on a busy machine.
const timeoutMs = 60_000;
const limits = { rows: 10, elements: 10, timeoutMs };
const end = { subgraph: { entities: [], relations: [], truncated: false, omitted: nothingOmitted, missing: [] }, truncated: false, total: 0, elapsedMs: 1, limits };

/** What the end of an answer with these rows says besides. */
async function hintsOf(cypher: string, { params = {}, rows = [] as unknown[][], plan = undefined as unknown } = {}) {
  async function* events(): AsyncGenerator<CypherEvent> {
    yield { columns: ["a"] };
    for (const row of rows) yield { row };
    yield { end: { ...end, plan } };
  }
  const all: CypherEvent[] = [];
  for await (const event of hinted(events(), { cypher, params, limit: 10, timeoutMs }, store)) all.push(event);
  expect(all.map((event) => Object.keys(event)[0])).toEqual(["columns", ...rows.map(() => "row"), "end"]);
  const last = all.at(-1);
  return last && "end" in last ? last.end.hints : undefined;
}

describe("An empty answer", () => {
  it("says that the relation is there with other modalities, and asks so with one click", async () => {
    const cypher = "MATCH (a)-[:ACCUSED]->(b) RETURN a";
    expect(await hintsOf(cypher)).toEqual([{
      message: "No claim is stored as ACCUSED, but 1 is stored as ALLEGED_ACCUSED, and 1 is stored as DENIED_ACCUSED.",
      mend: { cypher: "MATCH (a)-[:ALLEGED_ACCUSED]->(b) RETURN a", text: "Ask with ALLEGED_ACCUSED" },
    }]);
  }, patience);

  it.each([
    ["MATCH (a {name: 'The Polise'}) RETURN a", "MATCH (a {name: 'The Police'}) RETURN a"],
    ["MATCH (a) WHERE a.name = \"Polise\" RETURN a", "MATCH (a) WHERE a.name = \"The Police\" RETURN a"],
    ["MATCH (a) WHERE a.id IN ['agency:polise'] RETURN a", "MATCH (a) WHERE a.id IN ['agency:police'] RETURN a"],
    ["MATCH (a {name: 'ГКНБ'}) RETURN a", "MATCH (a {name: 'The Police'}) RETURN a"],
  ])("names the spelling that comes near: %s", async (cypher, instead) => {
    expect((await hintsOf(cypher))?.map(({ mend }) => mend?.cypher)).toEqual([instead]);
  }, patience);

  it("looks at the values of parameters too", async () => {
    const hints = await hintsOf("MATCH (a {name: $who}) RETURN a", { params: { who: "Polise", n: 3 } });
    expect(hints).toMatchObject([{ message: expect.stringContaining('"The Police" (agency:police) comes near') }]);
  }, patience);

  it("is given without hints where those would take longer than the query may, or fail", async () => {
    const events = async function* (): AsyncGenerator<CypherEvent> {
      yield { end };
    };
    const cypher = "MATCH (a)-[:ACCUSED]->(b) RETURN a";
    const silent = { ...store, read: () => new Promise<never>(() => undefined) };
    const down = { ...store, read: () => Promise.reject(new Problem("store-down", "Gone.")) };
    for (const [other, ms] of [[silent, 1], [down, timeoutMs]] as const) {
      const all: CypherEvent[] = [];
      for await (const event of hinted(events(), { cypher, limit: 10, timeoutMs: ms }, other)) all.push(event);
      expect(all).toEqual([{ end }]);
    }
  }, patience);

  it("has given back what it ran on before anything is looked up for its hints", async () => {
    const told: string[] = [];
    const events = async function* (): AsyncGenerator<CypherEvent> {
      try {
        yield { end };
      } finally {
        told.push("given back");
      }
    };
    const read: typeof store.read = (...asked) => {
      told.push("looked up");
      return store.read(...asked);
    };
    const cypher = "MATCH (a)-[:ACCUSED]->(b) RETURN a";
    for await (const event of hinted(events(), { cypher, limit: 10, timeoutMs }, { ...store, read })) expect(event).toMatchObject({ end: { hints: [{}] } });
    expect(told.slice(0, 2)).toEqual(["given back", "looked up"]);
  }, patience);

  it("has nothing to say where every name is right", async () => {
    expect(await hintsOf("MATCH (a {id: 'agency:police', name: 'The Police'})-[:PART_OF]->(b:Person) RETURN a")).toBeUndefined();
  }, patience);

  it("says nothing of what isn't a query's answer: rows, or a plan", async () => {
    expect(await hintsOf("MATCH (a)-[:ACCUSED]->(b) RETURN a", { rows: [[1]] })).toBeUndefined();
    expect(await hintsOf("EXPLAIN MATCH (a)-[:ACCUSED]->(b) RETURN a", { plan: { operator: "x", children: [] } })).toBeUndefined();
  }, patience);

  it("writes quotes in a name as the query needs them", async () => {
    const hints = await hintsOf("MATCH (a {name: 'DETACH DELET n'}) RETURN a");
    expect(hints?.[0]?.mend?.cypher).toBe("MATCH (a {name: 'Called person:x\\'}) DETACH DELETE n //'}) RETURN a");
  }, patience);
});
