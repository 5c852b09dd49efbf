import { beforeEach, describe, expect, it } from "vitest";
import { cypherFindings } from "../../lib/cypher/cypherFindings";
import { readIndexes } from "../../lib/cypher/allowed";
import { vocabularyOf } from "../../lib/http/checkedQuery";
import type { ClaimTest } from "../../lib/ontology/claimTests";
import { catalog } from "../../lib/queries/catalog";
import { claimIndex, nameIndex } from "../../lib/queries/neo4jIndexes";
import { shownCypher, type ShownName } from "../../lib/queries/shown/shownCypher";
import type { CypherAnswer, GraphStore } from "../../lib/store/graphStore";
import { seededNeo4j } from "./seededNeo4j";
import { answerOf } from "./storeRecords";

const patience = 120_000;
let store: GraphStore;
let vocabulary: ReturnType<typeof vocabularyOf>;
beforeEach(async (context) => {
  store = await seededNeo4j(context);
  vocabulary = vocabularyOf(await store.read(catalog.schema.query, {}));
}, patience);

/** What the console answers to the query behind an act, after our own check had nothing against it. */
async function shown(name: ShownName, params: Record<string, unknown>): Promise<CypherAnswer> {
  const query = shownCypher(name, params, new Set(vocabulary.types.keys()));
  const check = await cypherFindings(query.cypher, vocabulary, Object.keys(query.params));
  expect(check, query.cypher).toMatchObject({ allowed: true, problems: [] });
  expect(check.parameters.sort()).toEqual(Object.keys(query.params).sort());
  return answerOf(store, query.cypher, { params: query.params, limit: 10_000 });
}

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();
const idsOf = (records: readonly { id: string }[]) => sorted(records.map(({ id }) => id));
const scns = "agency:scns-kg";
const osh = ["person:natalia-sekerina", "person:sergei-lapushkin", "agency:russian-house-osh", scns];

describe("The Cypher behind an expansion", () => {
  it.each([
    { ids: [scns] },
    { ids: [scns, "state:kyrgyzstan"], limit: 7 },
    { ids: [scns], order: "latest" as const, limit: 5 },
    { ids: [scns], order: "type" as const, limit: 5 },
    { ids: [scns], relations: ["DETAINED", "ACCUSED"], direction: "out" as const },
    { ids: ["state:kyrgyzstan"], direction: "in" as const, limit: 9 },
    { ids: ["state:russia"], from: "2022", to: "2023-05-03", limit: 10 },
    { ids: [scns], exclude: ["state:kyrgyzstan"], limit: 4 },
  ])("brings what the act brings: %j", async (params) => {
    const answer = await store.read(catalog.neighbors.query, params);
    const { subgraph } = await shown("neighbors", params);
    expect(answer.relations.length).toBeGreaterThan(0);
    expect(idsOf(subgraph.relations)).toEqual(idsOf(answer.relations));
    expect(subgraph.claims?.length).toBe(answer.relations.reduce((sum, { count }) => sum + count, 0));
  }, patience);
});

describe("The Cypher behind", () => {
  it("the relations among entities brings them, and those that have none", async () => {
    const ids = [...osh, "person:askar-akayev"];
    const answer = await store.read(catalog.between.query, { ids });
    const { subgraph } = await shown("between", { ids });
    expect(idsOf(subgraph.entities)).toEqual(idsOf(answer.entities));
    expect(idsOf(subgraph.relations)).toEqual(idsOf(answer.relations));
  }, patience);

  it.each([
    [{ by: "date", from: "2025-04-18", to: "2025-06-30", undated: false }], [{ by: "publisher", drop: ["The Diplomat"] }, { by: "modality", keep: ["asserted"] }],
    [{ by: "status", keep: ["detained"] }], [{ by: "flag", drop: [null] }],
  ])("the relations among entities under filters brings the same claims: %j", async (...filters) => {
    const params = { ids: osh, filters: filters as ClaimTest[] };
    const answer = await store.read(catalog.between.query, params);
    const { subgraph } = await shown("between", params);
    expect(idsOf(subgraph.relations)).toEqual(idsOf(answer.relations));
    expect(subgraph.claims ?? []).toHaveLength(answer.relations.reduce((sum, { count }) => sum + count, 0));
  }, patience);

  it.each([
    { from: "person:natalia-sekerina", to: "state:russia" },
    { from: "person:alexander-bortnikov", to: "person:natalia-sekerina", maxLength: 5 },
    { from: "person:natalia-sekerina", to: "state:kyrgyzstan", chronological: true },
    { from: "person:natalia-sekerina", to: "state:russia", since: "2025-04", until: "2025-05-31" },
    { from: "person:natalia-sekerina", to: "state:russia", modalities: ["asserted" as const, "reported" as const], maxLength: 6 },
  ])("paths finds the same chains: %j", async (params) => {
    const answer = await store.read(catalog.paths.query, params);
    const { rows } = await shown("paths", params);
    const chains = rows.map(([path]) => (path as { nodes: { id: string }[] }).nodes.map(({ id }) => id).join(" "));
    expect(answer.paths.length).toBeGreaterThan(0);
    expect(sorted(chains)).toEqual(sorted(answer.paths.map((ids) => ids.join(" "))));
  }, patience);

  it.each(["Zhaparov", "гкнб", "Sekerina Natalia", "National Security"])("a search for %s finds what it found", async (q) => {
    const { results } = await store.read(catalog.search.query, { q });
    const { rows } = await shown("search", { q, limit: 100 });
    const found = rows.map(([entity]) => (entity as { id: string }).id);
    expect(results.length).toBeGreaterThan(0);
    expect(found).toEqual(expect.arrayContaining(results.map(({ entity }) => entity.id)));
  }, patience);

  it("a search without words answers the best connected, of a kind and a country", async () => {
    const params = { q: "", kind: "agency", country: "state:russia", limit: 5 } as const;
    const { results } = await store.read(catalog.search.query, params);
    const { rows } = await shown("search", params);
    expect(rows.map(([entity]) => (entity as { id: string }).id)).toEqual(results.map(({ entity }) => entity.id));
  }, patience);

  it("a search that is no word finds nothing", async () => {
    expect((await shown("search", { q: "?!" })).rows).toEqual([]);
  }, patience);

  it("an entity counts the same claims", async () => {
    const { counts } = await store.read(catalog.entity.query, { id: scns });
    const { rows } = await shown("entity", { id: scns });
    expect(rows.reduce((sum, row) => sum + (row[3] as number), 0)).toBe(counts.reduce((sum, { claims }) => sum + claims, 0));
  }, patience);

  it.each([
    { subject: scns }, { subject: scns, relation: "DETAINED" }, { source: "source:diplomat-2025-04", limit: 1000 }, { event: "osh-arrests-2025-04" },
    { ids: ["diplomat-2025-04:001", "diplomat-2025-04:002"] }, { among: osh }, { dataset: "five-sources", relation: "MET" }, { about: "rferl-2023-06:003" }, { conflict: "russian-house-tie" }, { limit: 3 },
  ])("claims brings the same claims: %j", async (params) => {
    const answer = await store.read(catalog.claims.query, params);
    const { subgraph } = await shown("claims", params);
    expect(idsOf(subgraph.claims ?? [])).toEqual(idsOf(answer.claims));
  }, patience);

  it("degrees counts the same", async () => {
    const { degrees } = await store.read(catalog.degrees.query, { ids: osh });
    const { rows } = await shown("degrees", { ids: osh });
    expect(Object.fromEntries(rows.map(([id, , claims, entities]) => [id, { claims, entities }]))).toEqual(degrees);
  }, patience);

  it.each([{ ids: [scns, "state:russia"] }, { ids: osh, least: 2, limit: 3 }])("what entities have in common brings the same: %j", async (params) => {
    const answer = await store.read(catalog.commonNeighbors.query, params);
    const { subgraph } = await shown("common-neighbors", params);
    expect(answer.common.length).toBeGreaterThan(0);
    expect(idsOf(subgraph.relations)).toEqual(idsOf(answer.relations));
  }, patience);

  it("an act without the parameters it takes is refused with their names", () => {
    expect(() => shownCypher("paths", { from: "a" }, new Set())).toThrow(/params\.to/);
  });
});

it("the indexes that may be asked are those that the store keeps", () => {
  expect([...readIndexes].sort()).toEqual([claimIndex, nameIndex].sort());
});
