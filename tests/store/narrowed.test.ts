import { beforeEach, describe, expect, it } from "vitest";
import type { ClaimTest } from "../../lib/ontology/claimTests";
import { relationId } from "../../lib/ontology/relationId";
import { between } from "../../lib/queries/between";
import { claims } from "../../lib/queries/claims";
import type { GraphStore } from "../../lib/store/graphStore";
import { readScope } from "../../lib/http/exportScope";
import { engines } from "./engines";
import { arrests } from "./queryGraphs";
import { loaded } from "./queryQuestions";

const date = (from: string | null, to: string | null, undated = false): ClaimTest => ({ by: "date", from, to, undated });
const ids = ["agency:scns", "person:ann", "person:bob", "person:cyd", "state:kg"];
const detained = relationId("agency:scns", "DETAINED", "person:ann");

describe.each(engines)("filters of claims in $name", (engine) => {
  let store: GraphStore;
  beforeEach(async (context) => {
    store = await loaded(engine, context, arrests);
  });

  const folded = async (...filters: ClaimTest[]) => {
    const { relations, omitted } = await store.read(between, { ids, filters });
    return { relation: relations.find(({ id }) => id === detained), relations, omitted };
  };

  it("make a relation what its passing claims make it: dates, sources, conflicts, modality", async () => {
    expect((await folded(date("2025-04-18", null))).relation).toMatchObject({ count: 1, sources: 1, sourceIds: ["doc-2"], first: "2025-04-19", last: "2025-04-19", modality: "reported", sourceError: true });
    expect((await folded({ by: "source", drop: ["doc-2"] })).relation).toMatchObject({ count: 2, first: "2025-04-17", last: "2025-04-17", modality: "asserted", conflict: ["day"] });
    expect((await folded({ by: "dataset", keep: ["other"] })).relation).toBeUndefined();
  });

  it("leave undated claims out and count them, unless they are to stay", async () => {
    const { relations, omitted } = await folded(date("2025-01-01", null));
    expect(relations.every(({ first }) => first !== null)).toBe(true);
    expect(omitted).toEqual({ entities: 0, relations: 0, claims: 3, atLeast: false });
    expect((await folded(date("2025-01-01", null), { by: "source", keep: ["doc-3"] })).omitted.claims).toBe(1);
    expect((await folded(date("2025-01-01", null, true))).omitted.claims).toBe(0);
  });

  it.each<ClaimTest[][]>([
    [[date("2025-04-18", null)]], [[date(null, "2022-12-31", true)]], [[{ by: "publisher", keep: ["A paper"] }]], [[{ by: "publisher", drop: ["A paper"] }]],
    [[{ by: "modality", keep: ["reported"] }]], [[{ by: "status", drop: ["detained", null] }]], [[{ by: "flag", keep: [null] }]], [[{ by: "flag", drop: ["conflict"] }, date("2019-01-01", "2025-04-17")]],
  ])("%j: the relations, the claims and a scene's file agree", async (filters) => {
    const { relations } = await folded(...filters);
    const counted = relations.reduce((sum, { count }) => sum + count, 0);
    const page = await store.read(claims, { among: ids, filters, limit: 100 });
    expect({ listed: page.claims.length, total: page.total }).toEqual({ listed: counted, total: counted });
    expect((await store.read(claims, { filters, limit: 100 })).total).toBeGreaterThanOrEqual(counted);
    const { graph, close } = await readScope(store, { scene: { entities: ids, filters: filters.map((filter) => ({ ...filter, says: "Filter: …" })) } });
    expect(graph.counts).toMatchObject({ claims: counted, relations: relations.length, sources: new Set(page.claims.map(({ source }) => source)).size });
    await close();
  });
});
