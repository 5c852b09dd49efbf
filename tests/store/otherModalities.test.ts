import { beforeEach, describe, expect, it } from "vitest";
import { hinted } from "../../lib/http/emptyAnswer";
import { nothingOmitted } from "../../lib/ontology/nothingOmitted";
import type { AnswerHint, CypherEvent, GraphStore } from "../../lib/store/graphStore";
import { seededNeo4j } from "./seededNeo4j";
import { answerOf } from "./storeRecords";

const patience = 120_000;
const timeoutMs = 60_000;
let store: GraphStore;
beforeEach(async (context) => {
  store = await seededNeo4j(context);
}, patience);

/** The hints of an empty answer that took so long. */
async function hintsOf(cypher: string, params: Record<string, unknown> = {}, elapsedMs = 1): Promise<AnswerHint[] | undefined> {
  expect((await answerOf(store, cypher, { params })).rows).toEqual([]);
  const subgraph = { entities: [], relations: [], truncated: false, omitted: nothingOmitted, missing: [] };
  const empty = async function* (): AsyncGenerator<CypherEvent> {
    yield { end: { subgraph, truncated: false, total: 0, elapsedMs, limits: { rows: 10, timeoutMs } } };
  };
  for await (const event of hinted(empty(), { cypher, params, limit: 10, timeoutMs }, store)) if ("end" in event) return event.end.hints;
  return undefined;
}

describe("An empty answer to a question with a type that is there", () => {
  const asked = (type: string) => `MATCH (a {id: $id})-[:${type}]->(b) RETURN DISTINCT a.id, b.id`;
  const id = "person:osh-four-suspects";

  it("tells what is only alleged or denied of it, and asks so with one click", async () => {
    for (const type of ["ALLEGED_RECRUITED", "DENIED_RECRUITED"]) expect((await answerOf(store, asked(type), { params: { id } })).rows).toHaveLength(1);
    expect(await hintsOf(asked("RECRUITED"), { id })).toEqual(["ALLEGED_RECRUITED", "DENIED_RECRUITED"].map((type) => ({
      message: `Nothing matches with RECRUITED, but 1 row does with ${type}.`,
      mend: { cypher: asked(type), text: `Ask with ${type}` },
    })));
  }, patience);

  it("tells nothing where nothing is alleged either, and asks nothing more after what took long", async () => {
    expect(await hintsOf(asked("RECRUITED"), { id: "agency:scns-kg" })).toBeUndefined();
    expect(await hintsOf(asked("RECRUITED"), { id }, 20_000)).toBeUndefined();
  }, patience);
});
