import { beforeEach, describe, expect, it } from "vitest";
import type { Records } from "../../lib/ontology/records";
import type { GraphStore } from "../../lib/store/graphStore";
import { engines } from "./engines";
import { claim, entity, readAll, small, sorted, source } from "./storeRecords";

const options = { dataset: "documents", types: ["DETAINED"] };

async function* batches(...records: Records[]) {
  yield* records;
}

const part = (records: Partial<Records>): Records => ({ entities: [], sources: [], claims: [], ...records });

describe.each(engines)("appending to the store in $name", (engine) => {
  let store: GraphStore;
  beforeEach(async (context) => {
    store = await engine.open(context);
  });

  const [first, second, third] = [
    part({ ...small, claims: small.claims.slice(0, 1) }),
    part({ claims: small.claims.slice(1) }),
    part({ entities: [entity("dan")], claims: [claim("c9", { subject: "dan", relation: "MET", object: "ann" })] }),
  ];

  it("gives what loading at once would, batches using what came before them", async () => {
    const report = await store.append(batches(first, second, third), options);
    expect(report.claims).toEqual({ created: 4, changed: 0, unchanged: 0, removed: 0 });
    expect(await readAll(store)).toEqual(sorted({ entities: [...small.entities, ...third.entities], sources: small.sources, claims: [...small.claims, ...third.claims] }));
  });

  it("changes nothing the second time", async () => {
    await store.append(batches(first, second), options);
    const report = await store.append(batches(first, second), options);
    expect(report.claims).toEqual({ created: 0, changed: 0, unchanged: 3, removed: 0 });
    expect(await readAll(store)).toEqual(sorted(small));
  });

  it("finishes what broke off", async () => {
    async function* broken() {
      yield first;
      throw new Error("the file broke off");
    }
    await expect(store.append(broken(), options)).rejects.toThrow("the file broke off");
    await store.append(batches(first, second), options);
    expect(await readAll(store)).toEqual(sorted(small));
  });

  it("takes nothing away, and removes the entity that only a changed claim used", async () => {
    await store.load(small, { datasets: ["documents"] });
    const moved = part({ entities: [entity("eve")], claims: [claim("c1", { object: "eve" })] });
    expect(await store.append(batches(moved), options)).toMatchObject({ claims: { changed: 1, created: 0 } });
    const now = await readAll(store);
    expect(now.claims.map(({ id, object }) => `${id} ${object}`)).toEqual(["c1 eve", "c2 bob", "c3 bob"]);
    expect(now.entities.map(({ id }) => id)).toEqual(["bob", "cyd", "eve", "scns"]);
  });

  it("touches nothing when the first batch never comes, and refuses ends that are nowhere", async () => {
    async function* none(): AsyncGenerator<Records> {
      throw new Error("unreadable");
    }
    await expect(store.append(none(), options)).rejects.toThrow("unreadable");
    await expect(store.append(batches(part({ claims: small.claims })), options)).rejects.toMatchObject({ code: "bad-input" });
    expect(await readAll(store)).toEqual(sorted(part({})));
  });

  it("keeps the country of an entity in use, and drops the spellings of a data set that goes", async () => {
    const land = entity("kg", { kind: "state" });
    const spelt = entity("ann", { country: "kg", names: [{ value: "Anna", kind: "alias", source: "other-1" }] });
    await store.load({ ...small, entities: [...small.entities.filter(({ id }) => id !== "ann"), spelt, land] }, { datasets: ["documents"] });
    await store.append(batches(part({ sources: [source("other-1", { dataset: "other" })], claims: [claim("o1", { source: "other-1", subject: "ann", object: "bob" })] })), { dataset: "other" });
    const report = await store.load(part({}), { datasets: ["other"] });
    expect(report).toMatchObject({ claims: { removed: 1 }, sources: { removed: 1 }, entities: { removed: 0 } });
    const { entities } = await readAll(store);
    expect(entities.map(({ id }) => id)).toEqual(["ann", "bob", "cyd", "kg", "scns"]);
    expect(entities.find(({ id }) => id === "ann")?.names.map(({ value }) => value)).not.toContain("Anna");
  });
});
