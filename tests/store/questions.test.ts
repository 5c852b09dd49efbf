import { beforeEach, describe, expect, it } from "vitest";
import { cypherFindings } from "../../lib/cypher/cypherFindings";
import { vocabularyOf } from "../../lib/http/checkedQuery";
import { schema } from "../../lib/queries/schema";
import { questions } from "../../lib/questions/catalog";
import type { Question } from "../../lib/questions/question";
import type { GraphStore } from "../../lib/store/graphStore";
import { seededNeo4j } from "./seededNeo4j";
import { answerOf } from "./storeRecords";

const patience = 120_000;
let store: GraphStore;
let vocabulary: ReturnType<typeof vocabularyOf>;
beforeEach(async (context) => {
  store = await seededNeo4j(context);
  vocabulary = vocabularyOf(await store.read(schema, {}));
}, patience);

const defaults = ({ parameters }: Question) => Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default ?? null]));
const isDrawn = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isDrawn) : typeof value === "object" && value !== null && "$type" in value && ["node", "relationship", "path"].includes(String(value.$type));
const find = (id: string) => questions.find((question) => question.id === id) as Question;

describe("On the seed", () => {
  it.each(questions.map((question) => [question.id, question] as const))("%s has an answer that is a graph or a table, and nothing said against it", async (_id, question) => {
    const params = defaults(question);
    expect(await cypherFindings(question.cypher, vocabulary, Object.keys(params))).toMatchObject({ allowed: true, problems: [] });
    const answer = await answerOf(store, question.cypher, { params });
    expect(answer.rows.length).toBeGreaterThan(0);
    expect(answer.warnings).toBeUndefined();
    expect(answer.truncated).toBe(false);
    const drawn = answer.rows.filter((row) => row.some(isDrawn)).length;
    expect([0, answer.rows.length]).toContain(drawn);
    if (drawn > 0) expect(answer.subgraph.relations.length).toBeGreaterThan(0);
  }, patience);

  it.each(questions.map((question) => [question.id, question] as const))("%s tells each claim between its subject and its object, in this order", async (_id, question) => {
    const { rows } = await answerOf(store, question.cypher, { params: defaults(question) });
    for (const row of rows as Partial<Record<"$type" | "id" | "start" | "end", string>>[][]) {
      row.forEach((value, place) => {
        const [before, after] = [row[place - 1], row[place + 1]];
        if (value?.$type !== "relationship" || before?.$type !== "node") return;
        expect([value.id, value.start]).toEqual([value.id, before.id]);
        if (after?.$type === "node" && row[place + 2]?.$type !== "relationship") expect([value.id, value.end]).toEqual([value.id, after.id]);
      });
    }
  }, patience);

  it("nobody is detained within three days of an accusation that has no date", async () => {
    const { rows, subgraph } = await answerOf(store, find("detained-after-accusation").cypher, { params: { days: 3 } });
    expect(rows.length).toBeGreaterThan(0);
    for (const claim of subgraph.claims ?? []) expect(claim.date).toBeDefined();
  }, patience);

  it("no allegation, promise or denial is among what somebody did", async () => {
    for (const id of ["who-detained", "acts-of-an-agency", "done-to-somebody", "who-detains-most", "citizens-held"]) {
      const { subgraph } = await answerOf(store, find(id).cypher, { params: defaults(find(id)) });
      for (const claim of subgraph.claims ?? []) expect(["asserted", "reported"]).toContain(claim.modality);
    }
  }, patience);

  it("what only one publisher says, no other says", async () => {
    const publisher = "The Diplomat";
    const { subgraph } = await answerOf(store, find("only-one-publisher").cypher, { params: { publisher } });
    const others = await answerOf(store, "MATCH (s:Source) WHERE s.publisher <> $publisher MATCH (a)-[r {source: s.id}]->(b) RETURN a, r, b", { params: { publisher } });
    const said = new Set(others.subgraph.relations.map(({ id }) => id));
    expect(subgraph.relations.filter(({ id }) => said.has(id))).toEqual([]);
  }, patience);

  it("sources that disagree stand side by side, each with what it says and in words", async () => {
    const { columns, rows } = await answerOf(store, find("disagreements").cypher);
    expect(columns).toEqual(["about", "source", "says", "other source", "says otherwise"]);
    for (const row of rows) expect(row.every((value) => typeof value === "string" && value !== "" && !value.startsWith("conflict:"))).toBe(true);
    expect(new Set(rows.map(([about]) => about))).toEqual(new Set(["osh accusation", "osh arrest date", "russian house tie", "skoryakin fsb protest"]));
    for (const [about, , one, , other] of rows) if (about === "osh arrest date") expect([one, other].map((said) => /2025-04-1\d/.exec(String(said))?.[0])).toEqual(["2025-04-19", "2025-04-17"]);
  }, patience);

  it("of one day the last step is the one that comes later in a procedure, not one that may have been at any time before", async () => {
    const { rows } = await answerOf(store, find("last-legal-step").cypher);
    const stepOf = (name: string) => rows.find(([person]) => person === name)?.slice(1, 3);
    expect(stepOf("Aleksei Rozhkov")).toEqual(["TRIED", "2023-06-05"]);
    expect(stepOf("Alena Krylova")).toEqual(["HELD", "2023-06-04/.."]);
    expect(stepOf("Viktor Vasiliev")).toEqual(["CHARGED", "2025-04-17"]);
  }, patience);

  it("the dates that can't both be right have no day in common", async () => {
    const { rows } = await answerOf(store, `${find("differing-dates").cypher}, toString(earlier.latest) AS last, toString(later.earliest) AS first`);
    for (const row of rows) expect(String(row[5]) < String(row[6])).toBe(true);
  }, patience);
});
