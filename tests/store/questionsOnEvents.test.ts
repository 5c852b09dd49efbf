import { beforeEach, describe, expect, it } from "vitest";
import type { Claim, Records } from "../../lib/ontology/records";
import { questions } from "../../lib/questions/catalog";
import type { GraphStore } from "../../lib/store/graphStore";
import { engines } from "./engines";
import { answerOf, claim, entity, source } from "./storeRecords";

const patience = 120_000;
const coded = (id: string, more: Partial<Claim>) => claim(id, { subject: "police", object: "ann", modality: "reported", ...more });

/** What a data set of coded events holds, which knows no more than "arrested, detained or charged"; and one state beside another. */
const events: Records = {
  entities: [entity("police", { kind: "agency" }), entity("ann"), entity("bob"), entity("here", { kind: "state" }), entity("there", { kind: "state" })],
  sources: [source("doc-1", { kind: "dataset" })],
  claims: [
    coded("c1", { relation: "ACCUSED", date: "2018-09-01" }),
    coded("c2", { relation: "ARRESTED_OR_CHARGED", date: "2018-09-05" }),
    coded("c3", { relation: "ARRESTED_OR_CHARGED", date: "2018-09-30" }),
    coded("c4", { relation: "CRITICIZED", object: "bob", date: "2018-09-15" }),
    coded("c5", { relation: "CRITICIZED", object: "bob", date: "2018-10-01" }),
    coded("c6", { relation: "HELD", object: "bob", date: "2018-08-01/.." }),
    coded("c7", { relation: "ACCUSED", object: "bob", date: "2018-07-01" }),
    coded("c8", { relation: "SPOKE_IN_SUPPORT_OF", object: "bob", date: "2018-10-02" }),
    coded("c9", { relation: "SPOKE_IN_SUPPORT_OF", subject: "bob", object: "ann", date: "2018-10-02" }),
    coded("d1", { relation: "ALLY_OF", subject: "here", object: "there", modality: "alleged", date: "2018" }),
  ],
};

let store: GraphStore;
beforeEach(async (context) => {
  store = (await engines.find(({ name }) => name === "neo4j")?.open(context)) as GraphStore;
  await store.load(events, { datasets: ["documents"] });
}, patience);

const ask = async (id: string, params: Record<string, unknown> = {}) => {
  const question = questions.find((each) => each.id === id);
  if (!question) throw new Error(`There is no question ${id}`);
  const given = Object.fromEntries(question.parameters.map((parameter) => [parameter.name, params[parameter.name] ?? parameter.default ?? null]));
  return answerOf(store, question.cypher, { params: given });
};
const claimsOf = async (id: string, params?: Record<string, unknown>) => ((await ask(id, params)).subgraph.claims ?? []).map((each) => each.id).sort();

describe("On coded events", () => {
  it("who was arrested, detained or charged soon after an accusation is found, once for each time, and only then", async () => {
    expect(await claimsOf("detained-after-accusation", { days: 7 })).toEqual(["c1", "c2"]);
    expect(await claimsOf("detained-after-accusation", { days: 60 })).toEqual(["c1", "c2", "c3", "c6", "c7"]);
    expect((await ask("detained-after-accusation", { days: 60 })).rows).toHaveLength(3);
    expect(await claimsOf("detained-after-accusation", { days: 3 })).toEqual([]);
  }, patience);

  it("who detained somebody is found, by what the data set says and no more", async () => {
    const { subgraph } = await ask("who-detained", { person: "ann" });
    expect(subgraph.relations.map(({ type, count }) => [type, count])).toEqual([["ARRESTED_OR_CHARGED", 2]]);
    const { columns, rows } = await ask("who-detains-most");
    const [row = []] = rows;
    expect(Object.fromEntries(columns.map((column, index) => [column, row[index]]))).toMatchObject({ detained: 1, "arrested, detained or charged": 1, claims: 3 });
  }, patience);

  it("what happened between two arrests but near to neither isn't around one of them", async () => {
    const { rows } = await ask("around-an-arrest", { person: "ann", days: 5 });
    expect(rows.map(([date]) => date)).toEqual(["2018-09-01", "2018-09-05", "2018-09-30", "2018-10-01", "2018-10-02", "2018-10-02"]);
  }, patience);

  it("who is held and not known to be free again is so at last", async () => {
    const { rows } = await ask("last-legal-step");
    expect(rows.map(([person, step, date]) => [person, step, date])).toEqual([["Name of ann", "ARRESTED_OR_CHARGED", "2018-09-30"], ["Name of bob", "HELD", "2018-08-01/.."]]);
  }, patience);

  it("who is accused and defended by others is found, not who is by one and the same", async () => {
    expect(await claimsOf("word-against-word")).toEqual(["c1", "c9"]);
  }, patience);

  it("ties of states that are only alleged are among them, as alleged", async () => {
    const { subgraph } = await ask("allies-and-opponents");
    expect(subgraph.relations.map(({ type, modality }) => [type, modality])).toEqual([["ALLY_OF", "alleged"]]);
  }, patience);
});
