import { beforeEach, describe, expect, it } from "vitest";
import { memoryStore } from "../../lib/store/memoryStore";
import type { GraphStore } from "../../lib/store/graphStore";
import { claims } from "../../lib/queries/claims";
import { entity } from "../../lib/queries/entity";
import { neighbors } from "../../lib/queries/neighbors";
import { search } from "../../lib/queries/search";
import { besides, engines } from "./engines";
import { readAll, small } from "./storeRecords";

const patience = 120_000;
const timeoutMs = 20_000;
const nothing = { nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0, propertiesSet: 0, labelsAdded: 0, labelsRemoved: 0 };

it("memory changes nothing that is typed", async () => {
  await expect(memoryStore().tryWrite({ cypher: "CREATE (n)", timeoutMs })).rejects.toMatchObject({ code: "no-cypher" });
});

describe.each(engines.filter(({ name }) => name === "neo4j"))("What an owner types at $name", (engine) => {
  let store: GraphStore;
  beforeEach(async (context) => {
    store = await engine.open(context);
    await store.load(small, { datasets: ["documents"] });
  }, patience);

  const rename = { cypher: "MATCH (n:Person) SET n.description = $text RETURN n.id, n.description ORDER BY n.id", params: { text: "Looked at." }, timeoutMs };

  it("is told and taken back, then done once it is confirmed", async () => {
    const before = await readAll(store);
    const people = before.entities.filter(({ kind }) => kind === "person");
    const report = await store.tryWrite(rename);
    expect(report.changes).toEqual({ ...nothing, propertiesSet: people.length });
    expect(report.sample).toMatchObject({ columns: ["n.id", "n.description"], rows: people.map(({ id }) => [id, "Looked at."]) });
    expect(await readAll(store)).toEqual(before);
    const done = await store.write(rename, report);
    expect(done.changes).toEqual(report.changes);
    expect((await readAll(store)).entities.filter(({ description }) => description === "Looked at.")).toHaveLength(people.length);
  }, patience);

  it("is found by a search, at its time, whole as a file would have brought it", async () => {
    const write = async (cypher: string) => {
      const question = { cypher, timeoutMs };
      await store.write(question, await store.tryWrite(question));
    };
    const hits = async (q: string) => (await store.read(search, { q })).results.map(({ entity }) => entity.id);
    await write("CREATE (:Entity:Person {id: 'person:new-one', name: 'Zholdoshbek Abdykadyrov'}), (:Person:Entity {id: 'person:new-two', kind: 'person', name: 'Kubat Osmonov', names: ['Kubat Osmonov']})");
    expect(await hits("abdykadyrov")).toEqual(["person:new-one"]);
    expect(await hits("osmonov")).toEqual(["person:new-two"]);
    expect((await store.read(entity, { id: "person:new-one" })).entity).toMatchObject({ kind: "person", name: "Zholdoshbek Abdykadyrov" });
    await write("MATCH (e:Entity {id: 'person:new-one'}) SET e.name = 'Gulnara Toktosunova'");
    expect(await hits("toktosunova")).toEqual(["person:new-one"]);
    await write("MATCH (e:Entity {id: 'person:new-two'}) SET e.names = e.names + 'Кубат Осмонов'");
    expect((await store.read(entity, { id: "person:new-two" })).entity.names).toContainEqual({ value: "Кубат Осмонов", kind: "added" });
    const source = (await readAll(store)).sources[0]?.id ?? "";
    await write(`MATCH (a:Entity {id: 'person:new-one'}), (b:Entity {id: 'person:new-two'}) CREATE (a)-[:ALLEGED_THREATENED {id: 'claim:by-hand', source: '${source}', locator: 'p. 1', modality: 'alleged', date: '2024-06', summary: 'Said by hand.'}]->(b)`);
    const inJune = await store.read(neighbors, { ids: ["person:new-one"], from: "2024-06-30", to: "2024-07-05" });
    expect(inJune.entities.map(({ id }) => id).sort()).toEqual(["person:new-one", "person:new-two"]);
    expect((await store.read(claims, { ids: ["claim:by-hand"] })).total).toBe(1);
  }, patience);

  it.each([
    ["CREATE (a:Person:Entity {id: 'x:1'})-[:MET {id: 'x:2'}]->(b:Person:Entity {id: 'x:3'})", { nodesCreated: 2, relationshipsCreated: 1 }],
    ["MERGE (n:Entity {id: 'x:9'}) ON CREATE SET n.name = 'X' ON MATCH SET n.name = 'Y'", { nodesCreated: 1 }],
    ["MATCH ()-[r]->() DELETE r", { nodesCreated: 0 }],
    ["MATCH (n:Entity) DETACH DELETE n", { nodesCreated: 0 }],
    ["MATCH (n:Entity) REMOVE n.description, n:Person RETURN count(n)", { nodesCreated: 0 }],
    ["UNWIND range(1, 3) AS i CREATE (:Entity {id: 'i' + i})", { nodesCreated: 3 }],
    ["MATCH (n:Entity) WITH collect(n) AS all FOREACH (n IN all | SET n.note = 'seen')", { nodesCreated: 0 }],
  ])("is told whatever it would change, and changes nothing: %s", async (cypher, changes) => {
    const before = await readAll(store);
    const report = await store.tryWrite({ cypher, timeoutMs });
    expect(report.changes).toMatchObject(changes);
    expect(Object.values(report.changes).some((count) => count > 0)).toBe(true);
    expect(await readAll(store)).toEqual(before);
  }, patience);

  it("is not done when the graph was changed meanwhile", async (context) => {
    const report = await store.tryWrite(rename);
    await besides(context, "CREATE (:Entity {id: 'someone-else'})");
    await expect(store.write(rename, report)).rejects.toMatchObject({ code: "conflict" });
    expect((await readAll(store)).entities.some(({ description }) => description === "Looked at.")).toBe(false);
  }, patience);

  it("is not done when the graph is changed while it runs", async (context) => {
    const slow = { ...rename, cypher: "MATCH (n:Person) SET n.description = $text WITH count(*) AS people UNWIND range(1, 20000000) AS x RETURN people, count(x)", timeoutMs: 60_000 };
    const report = await store.tryWrite(slow);
    const written = store.write(slow, report).then(() => "done", ({ code }: { code: string }) => code);
    await expect.poll(() => besides(context, "SHOW TRANSACTIONS YIELD currentQuery AS query WHERE query STARTS WITH 'MATCH (n:Person) SET'"), { timeout: 10_000, interval: 20 }).toHaveLength(1);
    await besides(context, "CREATE (:Entity {id: 'someone-else'})");
    expect(await written).toBe("conflict");
    expect((await readAll(store)).entities.some(({ description }) => description === "Looked at.")).toBe(false);
  }, patience);

  it("is not done when it would choose others than were shown", async () => {
    const question = { cypher: "MATCH (n:Entity) WITH n, rand() AS number SET n.description = 'Chosen.' RETURN number", timeoutMs };
    await expect(store.write(question, await store.tryWrite(question))).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("answers otherwise") });
    expect((await readAll(store)).entities.some(({ description }) => description === "Chosen.")).toBe(false);
  }, patience);

  it.each([
    "LOAD CSV FROM 'file:///etc/passwd' AS row CREATE (:Junk {row: row})", "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS", "CREATE (a); CREATE (b)", "CREATE INDEX whowhom_x FOR (n:Junk) ON (n.x)",
    "CREATE CONSTRAINT FOR (n:Junk) REQUIRE n.x IS UNIQUE", "CREATE USER x SET PASSWORD 'password'", "DROP INDEX names", "CALL db.createLabel('Junk')", "CALL apoc.load.json('file:///x')", "SHOW USERS", "TERMINATE TRANSACTION 'x'",
    "USE system CREATE (n)", "CREATE (n {x: apoc.util.md5(['x'])})", "EXPLAIN CREATE (n)", "PROFILE CREATE (n)", "CALL db.index.fulltext.queryNodes('other', 'x') YIELD node DETACH DELETE node", "CALL dbms.killTransaction('x')",
  ])("is refused even there: %s", async (cypher, ) => {
    const before = await readAll(store);
    await expect(store.tryWrite({ cypher, timeoutMs })).rejects.toMatchObject({ code: "refused-query" });
    await expect(store.write({ cypher, timeoutMs }, { changes: nothing, sample: { columns: [], rows: [] }, state: "" })).rejects.toMatchObject({ code: "refused-query" });
    expect(await readAll(store)).toEqual(before);
  }, patience);

  it("ends at its time limit and leaves nothing", async () => {
    const before = await readAll(store);
    const cypher = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 CREATE (:Junk)";
    await expect(store.tryWrite({ cypher, timeoutMs: 500 })).rejects.toMatchObject({ code: "timeout" });
    expect(await readAll(store)).toEqual(before);
  }, patience);

  it("tells a mistake at its place", async () => {
    await expect(store.tryWrite({ cypher: "MATCH (n)\nSET m.x = 1", timeoutMs })).rejects.toMatchObject({ code: "query-error", line: 2 });
  }, patience);
});
