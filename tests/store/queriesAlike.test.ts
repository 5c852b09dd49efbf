import { describe, expect, it, type TestContext } from "vitest";
import type { Records } from "../../lib/ontology/records";
import { engines, type Engine } from "./engines";
import { arrests, hub, randomGraph } from "./queryGraphs";
import { loaded, outcome, questions, unknownIds, whole, type Question } from "./queryQuestions";
import { entity as person, source as document } from "./storeRecords";

describe("every engine answers alike", () => {
  const graphs: [string, Records, number][] = [
    ["nothing", { entities: [], sources: [], claims: [] }, 0],
    ["entities without a claim", { entities: [person("ann"), person("bob")], sources: [document("doc-1")], claims: [] }, 28],
    ["the arrests", arrests, 98],
    ["a hub", hub(3_000), 42],
    ["a random graph with hostile ids", randomGraph(1), 98],
    ["a sparse random graph", randomGraph(2, 40, 60), 70],
    ["a dense random graph", randomGraph(3, 20, 600), 70],
  ];

  it.for(graphs)("about %s", { timeout: 240_000 }, async ([, records, count], context) => {
    const aboutNothing: Question[] = [["claims", {}], ["search", { q: "ann" }], ["source", { id: "doc-1" }]];
    const random = records.claims.length > 0 ? questions(records, 11, count) : aboutNothing;
    const asked = [...whole, ...unknownIds, ...random];
    const [first = [], ...others] = await Promise.all(engines.map((engine) => answersOf(engine, context, records, asked)));
    for (const answers of others) asked.forEach((question, i) => expect(answers[i], JSON.stringify(question)).toEqual(first[i]));
    expect(others).toHaveLength(engines.length - 1);
  });
});

async function answersOf(engine: Engine, context: TestContext, records: Records, asked: readonly Question[]): Promise<unknown[]> {
  const store = await loaded(engine, context, records);
  const answers = [];
  for (const question of asked) answers.push(await outcome(store, question));
  return answers;
}
