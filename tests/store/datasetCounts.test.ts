import { beforeEach, describe, expect, it, type TestContext } from "vitest";
import type { Records } from "../../lib/ontology/records";
import { claims } from "../../lib/queries/claims";
import { datasets } from "../../lib/queries/datasets";
import type { GraphStore } from "../../lib/store/graphStore";
import { besides, engines } from "./engines";
import { claim, entity, small, source, withClaims } from "./storeRecords";

const events: Records = {
  entities: [entity("dan")],
  sources: [source("rows", { dataset: "events" })],
  claims: [claim("e1", { source: "rows", object: "dan" }), claim("e2", { source: "rows", relation: "MET", object: "dan", modality: "predicted" })],
};
const both: Records = { entities: [...small.entities, ...events.entities], sources: [...small.sources, ...events.sources], claims: [...small.claims, ...events.claims] };

const counted = async (store: GraphStore) => Object.fromEntries((await store.read(datasets, {})).datasets.map(({ id, claims }) => [id, claims]));
const idsOf = async (store: GraphStore, dataset: string) => {
  const { claims: found, total } = await store.read(claims, { dataset });
  expect(total).toBe(found.length);
  return found.map(({ id }) => id).sort();
};

describe.each(engines)("data sets in $name", (engine) => {
  let store: GraphStore;
  beforeEach(async (context) => {
    store = await engine.open(context);
    await store.load(both, { datasets: ["documents", "events"] });
  });

  it("are counted and listed after each load", async () => {
    expect(await counted(store)).toEqual({ documents: 3, events: 2 });
    const moved = withClaims(both, { c3: { source: "rows" }, e1: { object: "ann" } });
    await store.load(moved, { datasets: ["documents", "events"] });
    expect(await counted(store)).toEqual({ documents: 2, events: 3 });
    expect(await idsOf(store, "events")).toEqual(["c3", "e1", "e2"]);
    await store.load({ ...moved, sources: moved.sources.map((one) => ({ ...one, title: "Another title" })) }, { datasets: ["documents", "events"] });
    expect(await counted(store)).toEqual({ documents: 2, events: 3 });
    await store.load({ entities: [], sources: [], claims: [] }, { datasets: ["documents"] });
    expect(await counted(store)).toEqual({ events: 3 });
  });

  it("are counted when they grow, and when what grew is given again", async () => {
    const more: Records = { entities: [], sources: events.sources, claims: [...events.claims, claim("e3", { source: "rows" })] };
    const batches = async function* () {
      yield more;
    };
    for (let n = 0; n < 2; n++) {
      await store.append(batches(), { dataset: "events" });
      expect(await counted(store)).toEqual({ documents: 3, events: 3 });
      expect(await idsOf(store, "events")).toEqual(["e1", "e2", "e3"]);
    }
  });

  it("of very many sources give their claims page by page, and none of another's", async () => {
    const sources = Array.from({ length: 1_200 }, (_, n) => source(`press-${n}`, { dataset: "press" }));
    const own = sources.map(({ id }, n) => claim(`p${n}`, { source: id, relation: ["DETAINED", "MET", "ACCUSED"][n % 3], object: ["ann", "bob"][n % 2] }));
    await store.load({ entities: small.entities, sources, claims: own }, { datasets: ["press"] });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.read(claims, { dataset: "press", limit: 500, cursor });
      expect(page.total).toBe(own.length);
      seen.push(...page.claims.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
    expect((await store.read(claims, { dataset: "press", relation: "MET" })).total).toBe(400);
    expect(await counted(store)).toEqual({ documents: 3, events: 2, press: 1_200 });
  });
});

describe.each(engines.filter(({ name }) => name === "neo4j"))("data sets in a $name that others write to", (engine) => {
  const open = async (context: TestContext) => {
    const store = await engine.open(context);
    await store.load(both, { datasets: ["documents", "events"] });
    return store;
  };

  it("are counted as they are", async (context) => {
    const store = await open(context);
    await besides(context, "MATCH ()-[r {id: 'c1'}]->() DELETE r");
    expect(await counted(store)).toEqual({ documents: 2, events: 2 });
    await besides(context, "MATCH (a:Entity {id: 'ann'}), (b:Entity {id: 'bob'}) CREATE (a)-[:MET {id: 'x1', source: 'rows', modality: 'asserted', locator: 'x', summary: 'x'}]->(b)");
    expect(await counted(store)).toEqual({ documents: 2, events: 3 });
    expect(await idsOf(store, "documents")).toEqual(["c2", "c3"]);
    await store.load(both, { datasets: ["documents", "events"] });
    expect(await counted(store)).toEqual({ documents: 3, events: 2 });
  });

  it("are counted where somebody loaded them by hand", async (context) => {
    const store = await open(context);
    await besides(context, "MATCH (s:Source) REMOVE s.claimTypes, s.claimCounts");
    expect(await counted(store)).toEqual({ documents: 3, events: 2 });
  });
});
