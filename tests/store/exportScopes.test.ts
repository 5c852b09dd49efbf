import { beforeEach, describe, expect, it } from "vitest";
import { graphHash } from "../../lib/export/graphHash";
import type { ExportGraph } from "../../lib/export/format";
import { exportPreview } from "../../lib/export/exportPreview";
import { findFormat } from "../../lib/export/formats";
import { readerOf, readScope, type ExportScope } from "../../lib/http/exportScope";
import { relationId } from "../../lib/ontology/relationId";
import type { Records } from "../../lib/ontology/records";
import type { GraphStore } from "../../lib/store/graphStore";
import { nastyDataset, nastyGraph } from "../fixtures/nastyGraph";
import { engines } from "./engines";
import { claim, entity, small, source } from "./storeRecords";

/** A second data set that shares an entity with the first and has a voice that is no end. */
const other: Records = {
  entities: [entity("ann"), entity("eve"), entity("voice"), entity("loose")],
  sources: [source("doc-2", { dataset: "others" }), source("doc-3", { dataset: "others", title: "Nothing of it is used" })],
  claims: [claim("o1", { source: "doc-2", subject: "ann", relation: "MET", object: "eve", assertedBy: ["voice", "someone"] }), claim("o2", { source: "doc-2", subject: "eve", object: "eve", relation: "MET" })],
};

async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const record of records) found.push(record);
  return found;
}

describe.each(engines)("an export from $name", (engine) => {
  let store: GraphStore;
  beforeEach(async (context) => {
    store = await engine.open(context);
    await store.load(small, { datasets: ["documents"] });
    await store.load(other, { datasets: [] });
  });

  async function read<T>(scope: ExportScope, of: (graph: ExportGraph, version: string) => Promise<T>): Promise<T> {
    const { graph, version, close } = await readScope(store, scope);
    try {
      return await of(graph, version);
    } finally {
      await close();
    }
  }

  const idsOf = (scope: ExportScope) =>
    read(scope, async (graph) => ({
      entities: (await all(graph.entities())).map((one) => one.id),
      claims: (await all(graph.claims())).map((one) => one.id),
      sources: graph.sources.map((one) => one.id),
    }));

  it("has everything, in a stable order, with the hash of its records", async () => {
    expect(await idsOf({ all: true })).toEqual({
      entities: ["ann", "bob", "cyd", "eve", "loose", "scns", "voice"],
      claims: ["o1", "c3", "o2", "c1", "c2"],
      sources: ["doc-1", "doc-2", "doc-3"],
    });
    const records = { entities: [...small.entities, ...other.entities.slice(1)], sources: [...small.sources, ...other.sources], claims: [...small.claims, ...other.claims] };
    expect(await read({ all: true }, async (_, version) => version)).toBe(graphHash(records));
  });

  it("has the chosen entities and the claims among them, and names those that aren't there", async () => {
    expect(await idsOf({ ids: ["scns", "ann", "nobody"] })).toEqual({ entities: ["ann", "scns"], claims: ["c1"], sources: ["doc-1"] });
    expect(await read({ ids: ["scns", "nobody"] }, async (graph) => graph.missing)).toEqual(["nobody"]);
    await expect(readScope(store, { ids: ["nobody"] })).rejects.toMatchObject({ code: "not-found" });
  });

  it("has what surrounds an entity", async () => {
    expect(await idsOf({ neighborhood: { ids: ["ann"] } })).toEqual({ entities: ["ann", "eve", "scns"], claims: ["o1", "c1"], sources: ["doc-1", "doc-2"] });
    expect(await idsOf({ neighborhood: { ids: ["eve"] } })).toEqual({ entities: ["ann", "eve"], claims: ["o1", "o2"], sources: ["doc-2"] });
    expect(await idsOf({ neighborhood: { ids: ["loose"] } })).toEqual({ entities: ["loose"], claims: [], sources: [] });
  });

  it("has a data set with the entities that its claims name, their voices too", async () => {
    expect(await idsOf({ dataset: "others" })).toEqual({ entities: ["ann", "eve", "voice"], claims: ["o1", "o2"], sources: ["doc-2", "doc-3"] });
    await expect(readScope(store, { dataset: "nothing" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("has what a scene shows", async () => {
    const entities = ["scns", "ann", "bob", "cyd", "eve"];
    const detained = relationId("scns", "DETAINED", "ann");
    expect((await idsOf({ scene: { entities, relations: [detained] } })).claims).toEqual(["c1"]);
    expect(await idsOf({ scene: { entities: ["scns", "ann", "bob"], hidden: [detained] } })).toEqual({ entities: ["ann", "bob", "scns"], claims: ["c2"], sources: ["doc-1"] });
    expect((await idsOf({ scene: { entities } })).claims).toEqual(["o1", "c3", "o2", "c1", "c2"]);
  });

  it("folds claims into relations as the queries do", async () => {
    await store.load({ ...small, claims: [...small.claims, claim("c4", { date: "2025-04" })] }, { datasets: ["documents"] });
    const relations = await read({ ids: ["scns", "ann"] }, (graph) => all(graph.namedRelations()));
    expect(relations).toEqual([{ subject: "Name of scns", object: "Name of ann", relation: expect.objectContaining({ count: 2, sources: 1, first: "2025-04", last: "2025-04" }) as unknown }]);
  });

  it("gives the nasty graph the same hash and bytes as its records have in memory", async () => {
    await store.load({ entities: [], sources: [], claims: [] }, { datasets: ["documents", "others"] });
    await store.load(nastyGraph, { datasets: [nastyDataset] });
    expect(await read({ dataset: nastyDataset }, async (_, version) => version)).toBe(graphHash({ ...nastyGraph, entities: nastyGraph.entities.filter(({ id }) => id !== "person:alone") }));
    expect(await read({ all: true }, async (graph) => graph.counts)).toMatchObject({ claims: nastyGraph.claims.length, sources: 3 });
  });

  it("is told in numbers before it is written", async () => {
    for (const scope of [{ all: true }, { dataset: "others" }, { ids: ["scns", "ann", "bob"] }, { neighborhood: { ids: ["ann"] } }, { scene: { entities: ["scns", "ann"], hidden: [] } }] as ExportScope[]) {
      const preview = await exportPreview({ format: findFormat("json"), scope, options: { claims: "single" } }, await readerOf(store, scope));
      expect(preview).toMatchObject({ exact: true, fileName: "whowhom.json", counts: await read(scope, async (graph) => graph.counts) });
    }
  });

  it("stops when its asker goes away", async () => {
    const signal = AbortSignal.abort();
    await expect(readScope(store, { all: true }, { signal }).then((done) => done.close())).rejects.toThrow();
  });
});

it("an export of a query has what the query returns, with the sources of its claims", async (context) => {
  const store = await (engines.find(({ name }) => name === "neo4j") as (typeof engines)[0]).open(context);
  await store.load(small, { datasets: ["documents"] });
  const { graph, close } = await readScope(store, { query: { cypher: "MATCH (a)-[r:DETAINED]->(b {id: $id}) RETURN a, r, b", params: { id: "bob" } } });
  expect(graph.counts).toEqual({ entities: 2, claims: 1, relations: 1, sources: 1 });
  expect(graph.truncated).toBe(false);
  await close();
  await expect(readScope(store, { query: { cypher: "MATCH (a) RETURN a.name" } })).rejects.toMatchObject({ code: "bad-input", hint: expect.stringContaining("RETURN a, r, b") as string });
  await expect(readScope(store, { query: { cypher: "MATCH (a) DETACH DELETE a" } })).rejects.toMatchObject({ code: "refused-query" });
});
