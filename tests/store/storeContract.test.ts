import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Records } from "../../lib/ontology/records";
import { empty } from "../../lib/queries/empty";
import type { GraphStore } from "../../lib/store/graphStore";
import { engines } from "./engines";
import { answerOf, claim, entity, readAll, small, sorted, source, withClaims } from "./storeRecords";

const whole = { datasets: ["documents"] };
const nothing = { created: 0, changed: 0, removed: 0 };

describe.each(engines)("the store in $name", (engine) => {
  let store: GraphStore;
  beforeEach(async (context) => {
    store = await engine.open(context);
  });

  it("gives back what was loaded", async () => {
    const report = await store.load(small, whole);
    expect(report.claims).toEqual({ created: 3, changed: 0, unchanged: 0, removed: 0 });
    expect(await readAll(store)).toEqual(sorted(small));
    expect(store.engine).toEqual({ name: engine.name, version: expect.stringMatching(/^\d+\.\d+/) });
  });

  it("is empty until something is loaded, and again when all is removed", async () => {
    expect(await store.read(empty, {})).toBe(true);
    await store.load(small, whole);
    expect(await store.read(empty, {})).toBe(false);
    await store.load({ entities: [], sources: [], claims: [] }, whole);
    expect(await store.read(empty, {})).toBe(true);
  });

  it("gives back every field and every text as it was", async () => {
    const records = nastyRecords();
    await store.load(records, whole);
    expect(await readAll(store)).toEqual(sorted(records));
    expect((await store.load(records, whole)).entities).toMatchObject(nothing);
  });

  it("is the same after loading twice", async () => {
    await store.load(small, whole);
    const report = await store.load(small, whole);
    expect(report).toEqual({ entities: { ...nothing, unchanged: 4 }, sources: { ...nothing, unchanged: 1 }, claims: { ...nothing, unchanged: 3 } });
    expect(await readAll(store)).toEqual(sorted(small));
  });

  it.each([
    ["a new summary", { summary: "Told otherwise." }],
    ["a field less", { date: undefined }],
    ["another end", { object: "cyd" }],
    ["another modality", { modality: "alleged" as const }],
    ["another relation", { relation: "CHARGED" }],
  ])("changes a claim that has %s", async (_, change) => {
    await store.load(small, whole);
    const changed = withClaims(small, { c1: change });
    expect((await store.load(changed, whole)).claims).toEqual({ created: 0, changed: 1, unchanged: 2, removed: 0 });
    expect(await readAll(store)).toEqual(sorted(changed));
  });

  it("changes and renames entities and sources", async () => {
    await store.load(small, whole);
    const entities = small.entities.map((one) => (one.id === "ann" ? entity("ann", { kind: "other", country: "kg" }) : one));
    const changed = { ...small, entities, sources: [source("doc-1", { author: "A. B." })] };
    expect(await store.load(changed, whole)).toMatchObject({ entities: { changed: 1 }, sources: { changed: 1 } });
    expect(await readAll(store)).toEqual(sorted(changed));
  });

  it("removes a claim that left, and the entity that only it used", async () => {
    await store.load(small, whole);
    const less = { ...withClaims(small, { c1: undefined }), entities: small.entities.filter(({ id }) => id !== "ann") };
    expect(await store.load(less, whole)).toMatchObject({ claims: { removed: 1 }, entities: { removed: 1 } });
    expect(await readAll(store)).toEqual(sorted(less));
  });

  it("keeps an entity that a claim names as its voice", async () => {
    const spoken = withClaims(small, { c1: { assertedBy: ["voice"] } });
    await store.load({ ...spoken, entities: [...small.entities, entity("voice"), entity("nobody")] }, whole);
    await store.load(spoken, whole);
    const ids = (await readAll(store)).entities.map(({ id }) => id);
    expect(ids).toContain("voice");
    expect(ids).not.toContain("nobody");
  });

  it("removes a data set without what another uses", async () => {
    const other: Records = {
      entities: [entity("bob"), entity("dan")],
      sources: [source("other-1", { dataset: "other" })],
      claims: [claim("o1", { source: "other-1", subject: "dan", relation: "MET", object: "bob" })],
    };
    await store.load(small, whole);
    await store.load(other, { datasets: ["other"] });
    const report = await store.load({ entities: [], sources: [], claims: [] }, whole);
    expect(report).toMatchObject({ claims: { removed: 3 }, sources: { removed: 1 }, entities: { removed: 3 } });
    expect(await readAll(store)).toEqual(sorted(other));
  });

  it("removes nothing when the records aren't a whole data set", async () => {
    await store.load(small, whole);
    await store.load({ entities: [], sources: [], claims: [claim("c4", { subject: "ann", relation: "MET", object: "bob" })] }, { datasets: [] });
    expect((await readAll(store)).claims.map(({ id }) => id)).toEqual(["c1", "c2", "c3", "c4"]);
    expect((await readAll(store)).entities).toHaveLength(4);
  });

  it("speaks of removing only where something is removed", async () => {
    const phases: string[] = [];
    const onProgress = ({ phase }: { phase: string }) => phases.push(phase);
    await store.load(small, { ...whole, onProgress });
    expect(phases).toContain("claims");
    expect(phases.filter((phase) => phase.startsWith("removing"))).toEqual([]);
  });

  it("finishes a load that was stopped half-way", async () => {
    const many = manyClaims(6_000);
    const stop = new AbortController();
    const onProgress = ({ phase, done }: { phase: string; done: number }) => {
      if (phase === "claims" && done > 0) stop.abort();
    };
    await expect(store.load(many, { ...whole, signal: stop.signal, onProgress })).rejects.toMatchObject({ code: "cancelled" });
    const half = await readAll(store);
    expect(half.claims.length).toBeLessThan(6_000);
    expect(half.claims.every((one) => one.summary === "One detained the other.")).toBe(true);
    expect((await store.load(many, whole)).claims).toMatchObject({ created: 6_000 - half.claims.length, unchanged: half.claims.length });
    expect(await readAll(store)).toEqual(sorted(many));
  });

  it.each([
    ["an end that is nowhere", withClaims(small, { c1: { object: "nobody" } }), "nobody"],
    ["a source that is nowhere", withClaims(small, { c1: { source: "doc-9" } }), "doc-9"],
    ["an unknown relation type", withClaims(small, { c1: { relation: "DETAINS" } }), "DETAINED"],
    ["an id twice", { ...small, claims: [...small.claims, claim("c1")] }, "c1"],
  ])("refuses %s and changes nothing", async (_, records, named) => {
    await store.load(small, whole);
    const refusal = store.load(records, whole);
    await expect(refusal).rejects.toMatchObject({ code: "bad-input", issues: [{ message: expect.stringContaining(named) }] });
    expect(await readAll(store)).toEqual(sorted(small));
  });

  it("refuses ids that another data set uses", async () => {
    await store.load(small, whole);
    const thief: Records = { entities: [], sources: [source("other-1", { dataset: "other" })], claims: [claim("c1", { source: "other-1" })] };
    await expect(store.load(thief, { datasets: ["other"] })).rejects.toMatchObject({ code: "bad-input", message: expect.stringContaining("documents") });
    const sourceThief: Records = { entities: [], sources: [source("doc-1", { dataset: "other" })], claims: [] };
    await expect(store.load(sourceThief, { datasets: ["other"] })).rejects.toMatchObject({ code: "bad-input" });
    expect(await readAll(store)).toEqual(sorted(small));
  });

  it("names each wrong parameter of a question", async () => {
    const question = { name: "echo", params: z.object({ ids: z.array(z.string()) }), inNeo4j: async () => 1, inMemory: () => 1 };
    const wrong = store.read(question, { ids: ["a", 1] } as unknown as { ids: string[] });
    await expect(wrong).rejects.toMatchObject({ code: "bad-input", issues: [{ path: "ids.1" }] });
  });

  it("answers no question whose asker has gone", async () => {
    await store.load(small, whole);
    const question = { name: "count", params: z.object({}), inNeo4j: async () => 1, inMemory: () => 1 };
    await expect(store.read(question, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("Cypher in memory", () => {
  it("is refused with the way to Neo4j", async (context) => {
    const store = await engines[0]?.open(context);
    await expect(answerOf(store as GraphStore, "RETURN 1")).rejects.toMatchObject({ code: "no-cypher", hint: expect.stringContaining("NEO4J_URI") });
  });
});

function manyClaims(count: number): Records {
  return { ...small, claims: Array.from({ length: count }, (_, i) => claim(`m${i}`, { object: i % 2 ? "ann" : "bob", relation: i % 3 ? "DETAINED" : "MET" })) };
}

/** Every optional field, hostile texts, parallel claims and a claim from an entity to itself. */
function nastyRecords(): Records {
  const texts = [
    "Жапаров Ө’ң", "👩‍👩‍👧 \u{1F680}", `"double" 'single' \\ \` $x {a: 1}`, "two\nlines\r\n\ttab", "x".repeat(10_000),
    "<script>alert(1)</script>", "\u202eright to left", "e\u0301 and é", "DROP; MATCH (n) DETACH DELETE n //",
  ];
  const odd = 'odd:"id" \\ OR * (ы) 👍';
  return {
    entities: [
      entity("scns", { kind: "agency", country: "state:kg", description: texts[2], collective: true }),
      entity(odd, {
        kind: "other",
        name: texts[0],
        unnamed: true,
        names: [
          { value: "Zhaparov", kind: "transliteration", script: "Latn", language: "ky", source: odd },
          { value: texts[1] ?? "", kind: "added" },
          { value: texts[0] ?? "", kind: "primary", script: "Cyrl" },
        ],
      }),
      entity("state:kg", { kind: "state" }),
    ],
    sources: [
      source(odd, { author: texts[0], url: "https://example.org/?a=1&b='", archivedUrl: "http://example.org/", retrieved: "2025-05", published: "2025-04~" }),
      source("kinds", { kind: "dataset", language: "ky", note: texts[3] }),
    ],
    claims: [
      ...texts.map((text, i) => claim(`n${i}`, { source: odd, object: odd, summary: text, note: text, place: text })),
      claim(odd, {
        source: odd, subject: odd, object: odd, relation: "MET", modality: "denied", assertedBy: [odd, "someone unknown"], event: odd, about: "n0", date: "../2022-02-24",
        status: "accused", cameo: "040", plover: "CONSULT", flags: ["source-error", "conflict:day"], note: texts[2],
      }),
      claim("bc", { source: odd, object: odd, date: "-0043-03-15" }),
      claim("far", { source: odd, object: odd, date: "Y12345" }),
    ],
  };
}
