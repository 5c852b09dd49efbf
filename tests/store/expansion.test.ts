import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import { expansion, type expansionParams } from "../../lib/queries/expansion";
import { neighbors } from "../../lib/queries/neighbors";
import { between } from "../../lib/queries/between";
import type { GraphStore } from "../../lib/store/graphStore";
import { engines } from "./engines";
import { loaded } from "./queryQuestions";
import { claim, entity as person, source as document } from "./storeRecords";

const records = {
  entities: [person("scns", { kind: "agency" }), ...["ann", "bob", "cyd", "dan", "eve"].map((id) => person(id))],
  sources: [document("doc-1")],
  claims: [
    claim("1", { object: "ann", date: "2024-05-03" }),
    claim("2", { object: "ann", date: "2024-05", place: "Osh", status: "charged" }),
    claim("3", { object: "bob", date: "2025" }),
    claim("4", { object: "bob", relation: "ACCUSED", date: "2024-12/2025-01" }),
    claim("5", { subject: "cyd", object: "scns", relation: "CRITICIZED", date: undefined }),
    claim("6", { subject: "dan", object: "scns", relation: "MET", date: "2025-02-01" }),
    claim("7", { subject: "ann", object: "eve", relation: "MET", date: "2025-02-01" }),
  ],
};

describe.each(engines)("what an expansion would bring, in $name", (engine) => {
  let store: GraphStore;
  beforeEach(async (context) => {
    store = await loaded(engine, context, records);
  });

  it("is counted by relation type, direction, class and date", async () => {
    const answer = await store.read(expansion, { ids: ["scns"] });
    expect(answer.claims).toBe(6);
    expect(answer.all).toEqual({ entities: 4, relations: 5, claims: 6 });
    expect(answer.types).toEqual([
      { relation: "DETAINED", out: 3, in: 0, both: 0, claims: 3, entities: 2 },
      { relation: "ACCUSED", out: 1, in: 0, both: 0, claims: 1, entities: 1 },
      { relation: "CRITICIZED", out: 0, in: 1, both: 0, claims: 1, entities: 1 },
      { relation: "MET", out: 0, in: 0, both: 1, claims: 1, entities: 1 },
    ]);
    expect(answer.classes).toEqual([
      { colour: "material-conflict", claims: 3, entities: 2 },
      { colour: "verbal-conflict", claims: 2, entities: 2 },
      { colour: "verbal-cooperation", claims: 1, entities: 1 },
    ]);
    expect(answer.dates).toEqual([
      { year: 2024, month: null, claims: 1 },
      { year: 2024, month: 5, claims: 2 },
      { year: 2025, month: null, claims: 1 },
      { year: 2025, month: 2, claims: 1 },
      { year: null, month: null, claims: 1 },
    ]);
  });

  it("says what a choice adds, and that is what the expansion then brings", async () => {
    const choices: Omit<z.input<typeof expansionParams>, "ids">[] = [{ limit: 2 }, { limit: 1, order: "latest" }, { relations: ["DETAINED"], limit: 50 }, { from: "2025", limit: 50 }, { exclude: ["bob"], limit: 3 }];
    for (const choice of choices) {
      const asked = { ids: ["scns"], ...choice };
      const [{ adds, first }, brought] = [await store.read(expansion, asked), await store.read(neighbors, asked)];
      const others = brought.entities.filter(({ id }) => id !== "scns").map(({ id }) => id);
      expect(adds, JSON.stringify(choice)).toEqual({ entities: others.length, relations: brought.relations.length, claims: brought.relations.reduce((sum, { count }) => sum + count, 0) });
      expect(first.map(({ id }) => id)).toEqual(others);
    }
  });

  it("leaves out what is there already, and counts one that several are asked about once", async () => {
    const answer = await store.read(expansion, { ids: ["scns", "ann"], exclude: ["bob"] });
    expect(answer.all).toEqual({ entities: 3, relations: 3, claims: 3 });
    expect(answer.first).toEqual([
      { id: "cyd", name: "Name of cyd", claims: 1 },
      { id: "dan", name: "Name of dan", claims: 1 },
      { id: "eve", name: "Name of eve", claims: 1 },
    ]);
    expect(answer.claims).toBe(7);
  });

  it("tells of a relation where it happened and what status its claims state", async () => {
    const { relations } = await store.read(between, { ids: ["scns", "ann", "bob"] });
    expect(relations.map(({ object, type, places, statuses, sourceError }) => [object, type, places, statuses, sourceError])).toEqual([
      ["ann", "DETAINED", ["Osh"], ["charged"], undefined],
      ["bob", "ACCUSED", undefined, undefined, undefined],
      ["bob", "DETAINED", undefined, undefined, undefined],
    ]);
  });
});
