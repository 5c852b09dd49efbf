import { beforeEach, describe, expect, it } from "vitest";
import type { Records } from "../../lib/ontology/records";
import { questions } from "../../lib/questions/catalog";
import type { GraphStore } from "../../lib/store/graphStore";
import { engines } from "./engines";
import { answerOf, claim, entity, source } from "./storeRecords";

const patience = 120_000;
const unnamed = { kind: "agency", name: "not named", unnamed: true } as const;

/** Two articles of one paper; speakers without a name, whom only their descriptions tell apart; what is denied, expected and dated in part. */
const articles: Records = {
  entities: [
    entity("scns", { kind: "agency" }), entity("firm", { kind: "agency", country: "here" }), entity("here", { kind: "state" }), entity("ann", { country: "here" }), entity("bob"),
    entity("cyd"), entity("jailers", { ...unnamed, description: "Who holds Ann." }), entity("police", { ...unnamed, description: "Who looks for Bob." }),
  ],
  sources: [source("doc-1", { title: "One" }), source("doc-2", { title: "Two" }), source("doc-3", { title: "Two" })],
  claims: [
    claim("c1", { event: "arrest" }),
    claim("c2", { event: "arrest", source: "doc-2", modality: "reported", assertedBy: ["jailers"] }),
    claim("c3", { relation: "CHARGED", object: "firm", date: undefined, modality: "reported", assertedBy: ["police"] }),
    claim("c4", { modality: "denied", relation: "BEAT", date: "2025-04", assertedBy: ["a guard", "cyd"], summary: "She was not beaten." }),
    claim("c5", { modality: "denied", relation: "BEAT", object: "bob", date: undefined, summary: "He was not beaten." }),
    claim("c6", { modality: "predicted", relation: "RELEASED", date: "2025-05", summary: "It is expected." }),
    claim("c7", { modality: "predicted", relation: "RELEASED", date: "2025-05", summary: "It is expected." }),
    claim("c8", { relation: "RELEASED", source: "doc-3", summary: "She is free." }),
  ],
};

let store: GraphStore;
beforeEach(async (context) => {
  store = (await engines.find(({ name }) => name === "neo4j")?.open(context)) as GraphStore;
  await store.load(articles, { datasets: ["documents"] });
}, patience);

/** The rows that a saved question answers, by the names of their columns. */
async function rowsOf(id: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  const question = questions.find((each) => each.id === id);
  if (!question) throw new Error(`There is no question ${id}`);
  const given = Object.fromEntries(question.parameters.map((parameter) => [parameter.name, params[parameter.name] ?? parameter.default ?? null]));
  const { columns, rows } = await answerOf(store, question.cypher, { params: given });
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

describe("On articles", () => {
  it("two who aren't named aren't taken for one voice", async () => {
    const voices = (await rowsOf("quoted-voices")).filter(({ speaker }) => speaker === "not named");
    expect(voices.map(({ described, claims }) => [described, claims]).sort()).toEqual([["Who holds Ann.", 1], ["Who looks for Bob.", 1]]);
  }, patience);

  it("a denial is told as that of who makes it, known here or not, and as the source's own only where it is", async () => {
    const denials = await rowsOf("who-denies");
    expect(Object.fromEntries(denials.map(({ denial, denies }) => [denial, denies]))).toEqual({ "She was not beaten.": ["a guard", "Name of cyd"], "He was not beaten.": ["A paper"] });
  }, patience);

  it("two articles of one paper are two sources", async () => {
    expect(await rowsOf("told-by-several", { least: 2 })).toMatchObject([{ occurrence: "arrest", claims: 2, sources: 2, publishers: ["A paper"] }]);
    expect(await rowsOf("told-by-several", { least: 3 })).toEqual([]);
  }, patience);

  it("sources of the same title and day are counted apart", async () => {
    expect((await rowsOf("sources-by-claims")).map(({ title, claims }) => [title, claims])).toEqual([["One", 6], ["Two", 1], ["Two", 1]]);
  }, patience);

  it("each prediction stands for itself, with what came of it once", async () => {
    expect((await rowsOf("predicted")).map(({ predicted, happened }) => [predicted, happened])).toEqual([["It is expected.", ["She is free."]], ["It is expected.", ["She is free."]]]);
  }, patience);

  it("what is denied or expected isn't among what happens in a month", async () => {
    expect((await rowsOf("busiest-days")).map(({ month, claims }) => [month, claims])).toEqual([["2025-04", 3]]);
  }, patience);

  it("an agency of a state is no citizen of it", async () => {
    expect((await rowsOf("citizens-held", { state: "here" })).map(({ claim: held }) => (held as { id: string }).id).sort()).toEqual(["c1", "c2"]);
  }, patience);

  it("what is said of two tells who does what to whom", async () => {
    const said = await rowsOf("who-says-so", { first: "ann", second: "scns" });
    expect(new Set(said.map(({ who, whom }) => `${String(who)} to ${String(whom)}`))).toEqual(new Set(["Name of scns to Name of ann"]));
  }, patience);
});
