import type { TestContext } from "vitest";
import { isProblem } from "../../lib/ontology/problem";
import type { Records } from "../../lib/ontology/records";
import { catalog } from "../../lib/queries/catalog";
import type { counts } from "../../lib/queries/counts";
import type { GraphStore } from "../../lib/store/graphStore";
import type { Engine } from "./engines";
import { pick, seeded } from "./queryGraphs";

/** A named query with what it is asked. */
export type Question = [name: keyof typeof catalog, params: Record<string, unknown>];

const load = (store: GraphStore, records: Records) => store.load(records, { datasets: [...new Set(records.sources.map(({ dataset }) => dataset))] });

/** An engine that holds the records and nothing else. */
export const loaded = async (engine: Engine, context: TestContext, records: Records): Promise<GraphStore> => {
  const store = await engine.open(context);
  await load(store, records);
  return store;
};

/** The answer, or the Problem instead, as one comparable value. */
export async function outcome(store: GraphStore, [name, params]: Question): Promise<unknown> {
  const { query, answer } = catalog[name];
  try {
    // The catalog's queries differ in type; each validates what it is given.
    const got = await store.read(query as unknown as typeof counts, params as Record<string, never>);
    answer.parse(got);
    return got;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { code: error.code, message: error.message };
  }
}

/** About all there is. */
export const whole: Question[] = [
  ["counts", {}],
  ["schema", {}],
  ["datasets", {}],
  ["sources", {}],
  ["sources", { limit: 2 }],
  ["sources", { dataset: "other" }],
  ["opening", {}],
  ["opening", { limit: 3 }],
  ["search", {}],
  ["search", { kind: "state" }],
  ["search", { country: "state:kg" }],
  ["search", { dataset: "other", limit: 3 }],
];

/** About what isn't there. */
export const unknownIds: Question[] = [
  ["entity", { id: "nobody" }],
  ["source", { id: "nothing" }],
  ["neighbors", { ids: ["nobody", "no one"] }],
  ["between", { ids: ["nobody"] }],
  ["expansion", { ids: ["nobody"] }],
  ["commonNeighbors", { ids: ["nobody"] }],
  ["paths", { from: "nobody", to: "no one" }],
  ["claims", { ids: ["nothing"] }],
  ["claims", { subject: "nobody" }],
  ["claims", { among: ["nobody", "no one"] }],
  ["claims", { event: "nothing" }],
  ["claims", { dataset: "nothing" }],
];

/** Questions about everything that the records hold, chosen by chance. */
export function questions(records: Records, seed: number, count: number): Question[] {
  const random = seeded(seed);
  const id = () => (random() < 0.05 ? "nobody" : pick(random, records.entities).id);
  const some = (most: number) => Array.from({ length: 1 + Math.floor(random() * most) }, id);
  const claimOf = () => pick(random, records.claims);
  const maybe = <T>(key: string, value: () => T, chance = 0.3) => (random() < chance ? { [key]: value() } : {});
  const types = () => ["DETAINED", "MET", "CRITICIZED", "PART_OF"].filter((_, i) => i === 0 || random() < 0.5);
  const limit = () => 1 + Math.floor(random() * 12);
  const period = () => ({
    ...maybe("from", () => pick(random, ["2019", "2020-06", "2021-05-03"])),
    ...maybe("to", () => pick(random, ["2021-12", "2022", "2025-04-18"])),
  });
  const within = () => ({ ...maybe("since", () => pick(random, ["2019", "2020-06"]), 0.2), ...maybe("until", () => pick(random, ["2021-12", "2025-04-18"]), 0.2) });
  const choice = (by: string, values: readonly unknown[]) => ({ by, [random() < 0.5 ? "keep" : "drop"]: values.filter(() => random() < 0.5) });
  const tests = () =>
    [
      () => choice("modality", ["asserted", "reported", "alleged"]),
      () => choice("source", records.sources.map((source) => source.id)),
      () => choice("publisher", records.sources.map(({ publisher }) => publisher)),
      () => choice("dataset", ["documents", "other", "nothing"]),
      () => choice("place", ["Osh", "\"x\\", null]),
      () => choice("status", ["detained", "charged", "convicted", null]),
      () => choice("flag", ["conflict", "source-error", null]),
      () => ({ by: "date", from: pick(random, [null, "2019-01-01", "2023-06-03"]), to: pick(random, [null, "2023-06-02", "2025-04-18"]), undated: random() < 0.5 }),
    ]
      .filter((_, at, all) => random() < 2 / all.length || at === 0)
      .map((make) => make());
  const ask: (() => Question)[] = [
    () => ["entity", { id: id() }],
    () => ["source", { id: pick(random, records.sources).id }],
    () => ["between", { ids: some(8), ...maybe("filters", tests, 0.7) }],
    () => ["commonNeighbors", { ids: some(4), limit: limit(), ...maybe("least", () => 1 + Math.floor(random() * 3)) }],
    () => [
      "expansion",
      { ids: some(3), limit: limit(), order: pick(random, ["latest", "connected", "type"]), ...period(), ...maybe("relations", types), ...maybe("direction", () => "in", 0.3), ...maybe("exclude", () => some(6)) },
    ],
    () => ["degrees", { ids: some(8) }],
    () => ["search", { q: pick(random, records.entities).name.slice(0, 4 + Math.floor(random() * 8)), limit: limit() }],
    () => [
      "neighbors",
      {
        ids: some(3),
        limit: limit(),
        order: pick(random, ["latest", "connected", "type"]),
        ...period(),
        ...maybe("relations", types),
        ...maybe("direction", () => pick(random, ["out", "in", "both"]), 0.5),
        ...maybe("exclude", () => some(6)),
      },
    ],
    () => [
      "paths",
      {
        from: id(),
        to: id(),
        ...maybe("relations", types),
        ...maybe("maxLength", () => 1 + Math.floor(random() * 6), 0.6),
        ...maybe("modalities", () => ["asserted", pick(random, ["reported", "denied"])]),
        ...maybe("chronological", () => true, 0.5),
        ...within(),
      },
    ],
    () => [
      "claims",
      {
        limit: limit(),
        ...maybe("ids", () => [claimOf().id, claimOf().id, pick(random, ["nothing", claimOf().id])], 0.2),
        ...maybe("subject", () => claimOf().subject, 0.2),
        ...maybe("relation", () => claimOf().relation, 0.2),
        ...maybe("object", () => claimOf().object, 0.2),
        ...maybe("among", () => some(12), 0.2),
        ...maybe("source", () => claimOf().source, 0.2),
        ...maybe("event", () => claimOf().event, 0.2),
        ...maybe("about", () => claimOf().about, 0.2),
        ...maybe("conflict", () => pick(random, ["a", "b", "c", "nothing"]), 0.1),
        ...maybe("dataset", () => pick(random, records.sources).dataset, 0.2),
        ...maybe("filters", tests, 0.4),
      },
    ],
  ];
  return [...whole, ...unknownIds, ...Array.from({ length: count }, (_, i) => (ask[i % ask.length] as () => Question)())];
}
