import { describe, expect, it } from "vitest";
import { claimSchema, entitySchema, sourceSchema } from "../../lib/ontology/records";
import { memoryStore } from "../../lib/store/memoryStore";
import { held, imported } from "../fixtures/importing";

const odd = 'quote " brace } bracket ] \\ colon : comma , Жапаров 😀\n';
const records = {
  entities: [
    entitySchema.parse({ id: "person:a", kind: "person", name: odd, names: [{ value: "B", kind: "added", script: "Latn" }] }),
    entitySchema.parse({ id: "agency:b", kind: "agency", name: "B", country: "state:c", collective: true }),
    entitySchema.parse({ id: "state:c", kind: "state", name: "C" }),
  ],
  claims: [
    claimSchema.parse({
      id: "c1", source: "s1", locator: odd, subject: "agency:b", relation: "DETAINED", object: "person:a", date: "2025-04?", assertedBy: ["state:c", odd], modality: "alleged", summary: odd,
      flags: ["conflict:day"], cameo: "173", goldstein: -5, quad: 4, eventName: "Arrest", story: "9",
    }),
    claimSchema.parse({ id: "c2", source: "s2", locator: "1", subject: "person:a", relation: "ACCUSED", object: "agency:b", modality: "denied", about: "c1", summary: "x" }),
  ],
  sources: [
    sourceSchema.parse({ id: "s1", dataset: "one", title: odd, publisher: "P", published: "2025", language: "en", kind: "article" }),
    sourceSchema.parse({ id: "s2", dataset: "two", title: "T", publisher: "P", published: "2025-04", language: "ky", kind: "ruling" }),
  ],
};
/** As an export is: with a manifest, relations and cuts that aren't records. */
const text = (change: object = {}) => JSON.stringify({ manifest: { entities: [{ id: "no entity" }], note: '"claims": [{}]' }, relations: [{ id: "r" }], ...records, truncated: false, omitted: { claims: 0 }, ...change }, null, 1);

describe("a subgraph of ours", () => {
  it("comes back as it was, with the sources and data sets of its own", async () => {
    const { report, store } = await imported("json", text());
    const now = await held(store);
    const byId = <T extends { id: string }>(list: readonly T[]) => Object.fromEntries(list.map((record) => [record.id, record]));
    for (const kind of ["entities", "claims", "sources"] as const) expect(byId<{ id: string }>(now[kind])).toEqual(byId<{ id: string }>(records[kind]));
    expect(report.rows).toEqual({ read: 2, loaded: 2, duplicate: 0, refused: 0 });
    expect((await imported("json", text(), { store })).report.claims).toEqual({ created: 0, changed: 0, unchanged: 2 });
  });

  it("never takes from an entity of the store what the file doesn't know, and adds what it does", async () => {
    const store = memoryStore({ entities: [entitySchema.parse({ id: "person:a", kind: "person", name: "Ann", names: [{ value: "Anna", kind: "alias" }], description: "Known." })], sources: [], claims: [] });
    await imported("json", text(), { store });
    expect((await held(store)).entities.find(({ id }) => id === "person:a")).toMatchObject({ name: "Ann", description: "Known.", names: [{ value: "Anna" }, { value: "B" }] });
  });

  it("loses only the claims that can't stand, each with its place and reason", async () => {
    const [first, second] = records.claims;
    const claims = [first, { ...second, relation: "DETAINS" }, { ...second, id: "c3", subject: "person:nobody" }, { ...second, id: "c4", source: "s9" }, { ...second, id: "c5", date: "yesterday" }, { ...second, id: "c6", extra: 1 }];
    const { report } = await imported("json", text({ claims }));
    expect(report.rows).toEqual({ read: 6, loaded: 1, duplicate: 0, refused: 5 });
    for (const [at, word] of ["DETAINED", "person:nobody", "s9", "yesterday", "extra"].entries()) expect(report.refused[at]?.reason).toContain(word);
    const lines = report.refused.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it.each([
    ["that breaks off", text().slice(0, -40)], ["that is a list", "[]"], ["that is no JSON", "hello"], ["with something behind it", `${text()}x`],
    ["whose entity is broken", text({ entities: [{ id: "person:a", kind: "ghost", name: "A" }] })], ["without claims", text({ claims: [] })], ["whose claims are no list", text({ claims: { a: 1 } })],
  ])("%s is refused with a line, and nothing is loaded", async (_, broken) => {
    const store = memoryStore();
    await expect(imported("json", broken, { store })).rejects.toMatchObject({ code: "bad-input" });
    expect((await held(store)).claims).toEqual([]);
  });
});
