import { beforeEach, describe, expect, it } from "vitest";
import { between } from "../../lib/queries/between";
import { catalog } from "../../lib/queries/catalog";
import { claims } from "../../lib/queries/claims";
import { commonNeighbors } from "../../lib/queries/commonNeighbors";
import { counts } from "../../lib/queries/counts";
import { datasets } from "../../lib/queries/datasets";
import { entity } from "../../lib/queries/entity";
import { limits } from "../../lib/queries/limits";
import { neighbors } from "../../lib/queries/neighbors";
import { opening } from "../../lib/queries/opening";
import { paths } from "../../lib/queries/paths";
import { schema } from "../../lib/queries/schema";
import { search } from "../../lib/queries/search";
import { source } from "../../lib/queries/source";
import { sources } from "../../lib/queries/sources";
import type { GraphStore } from "../../lib/store/graphStore";
import { engines } from "./engines";
import { arrests } from "./queryGraphs";
import { loaded, outcome, unknownIds } from "./queryQuestions";

describe.each(engines)("the named queries in $name, asked about the arrests", (engine) => {
  let store: GraphStore;
  beforeEach(async (context) => {
    store = await loaded(engine, context, arrests);
  });

  it("folds parallel claims by what they are worth, with their dates and conflicts", async () => {
    const { relations, truncated, missing } = await store.read(between, { ids: ["person:ann", "agency:scns", "nobody"] });
    const common = { subject: "agency:scns", type: "DETAINED", object: "person:ann" };
    expect(relations.map(({ id: _id, ...relation }) => relation)).toEqual([
      { ...common, modality: "asserted", count: 3, sources: 2, sourceIds: ["doc-1", "doc-2"], first: "2025-04-17", last: "2025-04-19", conflict: ["charge", "day"], events: ["later", "osh"], sourceError: true },
      { ...common, modality: "alleged", count: 1, sources: 1, sourceIds: ["doc-1"], first: "2025-04", last: "2025-04", conflict: [], events: [] },
      { ...common, modality: "denied", count: 1, sources: 1, sourceIds: ["doc-2"], first: "2025-04-17", last: "2025-04-17", conflict: [], events: [] },
      { ...common, modality: "predicted", count: 1, sources: 1, sourceIds: ["doc-3"], first: "2025-05", last: "2025-05", conflict: [], events: [] },
    ]);
    expect(new Set(relations.map(({ id }) => id)).size).toBe(4);
    expect({ truncated, missing }).toEqual({ truncated: false, missing: ["nobody"] });
  });

  it("takes an open end as without end, and undated claims as of no day", async () => {
    const { relations } = await store.read(between, { ids: ["agency:scns", "state:kg", "person:bob", "person:cyd"] });
    const dated = Object.fromEntries(relations.map(({ subject, type, object, first, last }) => [`${subject} ${type} ${object}`, [first, last]]));
    expect(dated["agency:scns PART_OF state:kg"]).toEqual(["../2022-02-24", "2019/.."]);
    expect(dated["person:bob CITIZEN_OF state:kg"]).toEqual([null, null]);
    expect(dated["person:cyd CRITICIZED person:cyd"]).toEqual(["2022-12-31", "2022-12-31"]);
  });

  it("calls a relation reported when no claim asserts it", async () => {
    const { relations } = await store.read(between, { ids: ["agency:scns", "person:bob"] });
    expect(relations).toMatchObject([{ modality: "reported", count: 2, first: "2024", last: "2024?" }]);
  });

  it("finds whom several entities have in common, and says how many of them and by which relations", async () => {
    const both = await store.read(commonNeighbors, { ids: ["person:ann", "state:kg"] });
    expect(both.common).toEqual([{ id: "agency:scns", of: 2 }, { id: "person:bob", of: 2 }, { id: "person:cyd", of: 2 }]);
    expect(both.entities.map(({ id }) => id)).toEqual(["person:ann", "state:kg", "agency:scns", "person:bob", "person:cyd"]);
    expect(both.relations.every(({ subject, object }) => [subject, object].some((id) => id === "person:ann" || id === "state:kg"))).toBe(true);
    expect(both.truncated).toBe(false);

    const cut = await store.read(commonNeighbors, { ids: ["person:ann", "state:kg", "nobody"], limit: 1 });
    expect([cut.common.length, cut.missing, cut.truncated, cut.omitted.entities]).toEqual([1, ["nobody"], true, 2]);
    expect((await store.read(commonNeighbors, { ids: ["person:dee", "person:ann"] })).common).toEqual([]);
    expect((await store.read(commonNeighbors, { ids: ["person:dee", "person:ann"], least: 1 })).common).toHaveLength(3);
  });

  it("counts an entity's claims by relation, direction and year", async () => {
    const ann = await store.read(entity, { id: "person:ann" });
    expect(ann.entity.name).toBe("Ann Adams");
    expect(ann.counts).toEqual([
      { relation: "DETAINED", direction: "in", year: 2025, claims: 5, entities: 1 },
      { relation: "MET", direction: "both", year: 2023, claims: 2, entities: 1 },
      { relation: "ACCUSED", direction: "in", year: 2021, claims: 1, entities: 1 },
      { relation: "DETAINED", direction: "in", year: null, claims: 1, entities: 1 },
    ]);
    expect(ann.sources).toEqual(["doc-1", "doc-2", "doc-3"]);
  });

  it("counts what an entity does to itself once, both ways", async () => {
    const { counts } = await store.read(entity, { id: "person:cyd" });
    expect(counts).toContainEqual({ relation: "CRITICIZED", direction: "both", year: 2022, claims: 1, entities: 1 });
    expect(counts).toContainEqual({ relation: "ACCUSED", direction: "out", year: 2021, claims: 1, entities: 1 });
  });

  it("gives the neighbours most claims tie to the asked ones, and says how many it left out", async () => {
    const around = await store.read(neighbors, { ids: ["agency:scns"], limit: 1 });
    expect(around.entities.map(({ id }) => id)).toEqual(["agency:scns", "person:ann"]);
    expect(around.relations).toHaveLength(4);
    expect(around).toMatchObject({ truncated: true, omitted: { entities: 2, relations: 2, claims: 5, atLeast: false } });
  });

  it("orders neighbours by their last claim or by type where asked", async () => {
    const ids = async (order: "latest" | "type") => (await store.read(neighbors, { ids: ["agency:scns"], order })).entities.map(({ id }) => id).slice(1);
    expect(await ids("latest")).toEqual(["state:kg", "person:ann", "person:bob"]);
    expect(await ids("type")).toEqual(["person:ann", "person:bob", "state:kg"]);
  });

  it("follows claims the way they point, and symmetric ones both ways", async () => {
    const ids = async (direction: "out" | "in") => (await store.read(neighbors, { ids: ["person:ann"], direction })).entities.map(({ id }) => id).slice(1);
    expect(await ids("out")).toEqual(["person:bob"]);
    expect(await ids("in")).toEqual(["agency:scns", "person:bob", "person:cyd"]);
  });

  it.for([
    [{ from: "2025-04-18", to: "2025-04-18" }, ["d4"], 1],
    [{ from: "2025-04-19", to: "2025-04-19" }, ["d2", "d4"], 1],
    [{ to: "2025-03-31" }, [], 1],
    [{ from: "2025-06" }, [], 1],
    [{ from: "2025", to: "2025" }, ["d1", "d2", "d4", "d5", "d6"], 1],
  ] as const)("keeps the claims that a period %o overlaps, and counts the undated", async ([period, kept, undated]) => {
    const around = await store.read(neighbors, { ids: ["agency:scns"], relations: ["DETAINED"], exclude: ["person:bob"], ...period });
    expect(around.relations.reduce((sum, { count }) => sum + count, 0)).toBe(kept.length);
    expect(around.omitted).toEqual({ entities: 0, relations: 0, claims: undated, atLeast: false });
    expect(around.truncated).toBe(false);
  });

  it("lets an open date reach as far as it is open", async () => {
    const of = async (period: { from?: string; to?: string }) => (await store.read(neighbors, { ids: ["state:kg"], relations: ["PART_OF"], ...period })).relations[0]?.count;
    expect(await of({ to: "1900" })).toBe(1);
    expect(await of({ from: "2999" })).toBe(1);
    expect(await of({ from: "2020", to: "2021" })).toBe(2);
  });

  it("finds all shortest paths, whichever way the claims point", async () => {
    const found = await store.read(paths, { from: "person:cyd", to: "agency:scns" });
    expect(found.paths).toEqual([
      ["person:cyd", "person:ann", "agency:scns"],
      ["person:cyd", "state:kg", "agency:scns"],
    ]);
    expect(found.relations).toHaveLength(7);
    expect((await store.read(paths, { from: "person:cyd", to: "person:cyd" })).paths).toEqual([["person:cyd"]]);
  });

  it("finds no path where none is, or none short enough, or none of the asked kind", async () => {
    const of = async (params: { from: string; to: string; maxLength?: number; modalities?: "asserted"[]; relations?: string[] }) => (await store.read(paths, params)).paths;
    expect(await of({ from: "person:ann", to: "other:ship" })).toEqual([]);
    expect(await of({ from: "person:cyd", to: "agency:scns", maxLength: 1 })).toEqual([]);
    expect(await of({ from: "person:cyd", to: "agency:scns", modalities: ["asserted"] })).toEqual([["person:cyd", "state:kg", "agency:scns"]]);
    expect(await of({ from: "person:cyd", to: "agency:scns", relations: ["ACCUSED", "DETAINED"] })).toEqual([["person:cyd", "person:ann", "agency:scns"]]);
  });

  it("finds the paths along which time doesn't go back, longer ones if need be", async () => {
    const of = async (from: string, to: string) => (await store.read(paths, { from, to, chronological: true })).paths;
    expect(await of("person:cyd", "agency:scns")).toEqual([
      ["person:cyd", "person:ann", "agency:scns"],
      ["person:cyd", "state:kg", "agency:scns"],
    ]);
    expect(await of("agency:scns", "person:cyd")).toEqual([["agency:scns", "state:kg", "person:cyd"]]);
    expect(await of("person:bob", "agency:scns")).toEqual([["person:bob", "agency:scns"]]);
  });

  it("names the end of a path that it doesn't know", async () => {
    expect(await store.read(paths, { from: "person:ann", to: "nobody" })).toMatchObject({ paths: [], missing: ["nobody"], entities: [{ id: "person:ann" }] });
  });

  it("pages through all claims in one order, each once", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.read(claims, { limit: 4, cursor });
      expect(page.total).toBe(arrests.claims.length);
      expect(page.claims.length).toBeLessThanOrEqual(4);
      expect(new Set(page.sources.map(({ id }) => id))).toEqual(new Set(page.claims.map((one) => one.source)));
      seen.push(...page.claims.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen.slice(0, 5)).toEqual(["a1", "d4", "c1", "c2", "s1"]);
    expect(seen.toSorted()).toEqual(arrests.claims.map(({ id }) => id).toSorted());
  });

  it.for([
    [{ ids: ["d1", "m1"] }, ["d1", "m1"]],
    [{ subject: "person:bob" }, ["c1", "m2"]],
    [{ object: "person:ann", relation: "DETAINED" }, ["d4", "d6", "d1", "d2", "d3", "d5"]],
    [{ source: "doc-2" }, ["d6", "b2", "d2"]],
    [{ event: "osh" }, ["d1", "d2"]],
    [{ about: "d1" }, ["a1", "d6"]],
    [{ conflict: "day" }, ["d1", "d2"]],
    [{ conflict: "charge" }, ["d2"]],
    [{ conflict: "day", source: "doc-1" }, ["d1"]],
    [{ conflict: "da" }, []],
    [{ conflict: "*" }, []],
    [{ dataset: "other" }, ["c2", "p3", "d5"]],
    [{ relation: "MET" }, ["m1", "m2"]],
    [{ event: "osh", source: "doc-1" }, ["d1"]],
    [{ subject: "agency:scns", object: "person:bob", dataset: "documents" }, ["b1", "b2"]],
    [{ among: ["person:bob", "agency:scns"] }, ["b1", "b2"]],
    [{ among: ["person:bob", "agency:scns"], source: "doc-2" }, ["b2"]],
    [{ event: "never" }, []],
  ] as const)("finds claims by %o", async ([filter, expected]) => {
    const found = await store.read(claims, filter as Record<string, string>);
    expect(found.claims.map(({ id }) => id)).toEqual(expected);
    expect(found.total).toBe(expected.length);
    for (const one of found.claims) expect(one).toEqual(arrests.claims.find(({ id }) => id === one.id));
  });

  it("refuses a cursor that it didn't issue or issued for another question", async () => {
    const { cursor = "" } = await store.read(claims, { limit: 1 });
    const forged = Buffer.from(JSON.stringify(["DETAINED", "d1", "0"])).toString("base64url");
    const altered = `${cursor.slice(0, 4)}${cursor[4] === "A" ? "B" : "A"}${cursor.slice(5)}`;
    for (const wrong of ["", "x", "%%%", "e30", forged, altered, `${cursor}=`]) {
      await expect(store.read(claims, { limit: 1, cursor: wrong }), wrong).rejects.toMatchObject({ code: "bad-input" });
    }
    await expect(store.read(claims, { cursor, relation: "MET" })).rejects.toMatchObject({ code: "bad-input" });
    expect((await store.read(claims, { cursor })).claims).toHaveLength(arrests.claims.length - 1);
  });

  it("lists what some asked ids lack, and answers not-found when all do", async () => {
    expect((await store.read(claims, { ids: ["d1", "nothing"] })).missing).toEqual(["nothing"]);
    for (const [name, params] of unknownIds.slice(0, 8)) {
      expect(await outcome(store, [name, params]), name).toMatchObject({ code: "not-found" });
    }
  });

  it("counts what there is", async () => {
    expect(await store.read(counts, {})).toEqual({ entities: 7, claims: 17, sources: 3 });
    expect(await store.read(source, { id: "doc-2" })).toMatchObject({ source: { id: "doc-2" }, claims: 3 });
    expect(await store.read(datasets, {})).toEqual({ datasets: [{ id: "documents", sources: 2, claims: 14 }, { id: "other", sources: 1, claims: 3 }] });
    expect(await store.read(sources, { limit: 2 })).toMatchObject({ sources: [{ id: "doc-1" }, { id: "doc-2" }], total: 3, truncated: true });
    const { kinds, relations } = await store.read(schema, {});
    expect(kinds.find(({ kind }) => kind === "person")?.count).toBe(4);
    const detained = relations.find(({ type }) => type === "DETAINED");
    expect(detained).toMatchObject({ count: 8, active: "detained" });
    expect(detained?.stored.map(({ type, count }) => [type, count])).toEqual([["DETAINED", 5], ["ALLEGED_DETAINED", 1], ["PREDICTED_DETAINED", 1], ["DENIED_DETAINED", 1]]);
  });

  it("opens with the best connected, and searches names in any script", async () => {
    expect(await store.read(opening, { limit: 2 })).toEqual({ ids: ["agency:scns", "person:ann"] });
    expect((await store.read(search, { limit: 1 })).results).toMatchObject([{ entity: { id: "agency:scns" } }]);
    expect((await store.read(search, { q: "анна адамс" })).results[0]).toMatchObject({ entity: { id: "person:ann" }, matched: "Анна Адамс" });
    expect(await store.read(search, { q: "Adams", kind: "state" })).toMatchObject({ results: [], total: 0 });
  });

  it.for([
    ["neighbors", { ids: ["person:ann"], limit: 0 }, "limit"],
    ["neighbors", { ids: ["person:ann"], limit: limits.neighbors.max + 1 }, "limit"],
    ["neighbors", { ids: ["person:ann"], limit: 1.5 }, "limit"],
    ["neighbors", { ids: ["person:ann"], limit: "5" }, "limit"],
    ["neighbors", { ids: [] }, "ids"],
    ["neighbors", { ids: ["person:ann"], from: "2025-02-30" }, "from"],
    ["neighbors", { ids: ["person:ann"], from: "2025", to: "2024" }, "to"],
    ["neighbors", { ids: ["person:ann"], relations: ["DETAIN"] }, "relations.0"],
    ["claims", { limit: -1 }, "limit"],
    ["claims", { limit: 1e9 }, "limit"],
    ["claims", { relation: "`]->() DELETE r //" }, "relation"],
    ["paths", { from: "person:ann", to: "person:bob", maxLength: 7 }, "maxLength"],
    ["paths", { from: "person:ann", to: "person:bob", since: "2025", until: "2024" }, "until"],
    ["search", { q: "x".repeat(1000) }, "q"],
    ["entity", { id: "nul\u0000" }, "id"],
    ["between", { ids: ["person:ann"], unknown: true }, ""],
  ] as const)("refuses %o", async ([name, params, path]) => {
    const query = catalog[name].query as unknown as typeof counts;
    const refused = store.read(query, params as unknown as Record<string, never>);
    await expect(refused).rejects.toMatchObject({ code: "bad-input", issues: [expect.objectContaining({ path })] });
  });

  it("names the nearest relation types to one it doesn't know", async () => {
    await expect(store.read(claims, { relation: "DETAINS" })).rejects.toThrow(/DETAINED/);
  });
});
