import { afterEach, expect, it, vi } from "vitest";
import { lookAtCypher } from "../../lib/cypher/cypherParser";
import { otherModalities } from "../../lib/http/otherModalities";
import { Problem } from "../../lib/ontology/problem";
import type { CypherQuestion, GraphStore } from "../../lib/store/graphStore";
import { memoryStore } from "../../lib/store/memoryStore";

afterEach(() => void vi.restoreAllMocks());

const types = ["DETAINED", "ALLEGED_DETAINED", "DENIED_DETAINED", "PREDICTED_DETAINED"];
const vocabulary = { labels: new Map<string, number>(), types: new Map(types.map((type) => [type, 1])), properties: new Set<string>() };
const cypher = "MATCH (a)-[:DETAINED]->(b)-[*1..9]-(c) RETURN c";

it("An empty answer is told within some seconds, however long what else could be asked takes", async () => {
  const seen = await lookAtCypher(cypher);
  if (!seen) throw new Error("The query couldn't be read");
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const asked: string[] = [];
  /** A database that needs all the time it is given. */
  const slow: GraphStore = {
    ...memoryStore(),
    async *stream(question: CypherQuestion) {
      asked.push(question.cypher);
      now += question.timeoutMs;
      throw new Problem("timeout", "It took too long.");
    },
  };
  expect(await otherModalities({ cypher, limit: 10, timeoutMs: 20_000 }, 1, seen, vocabulary, slow)).toEqual([]);
  expect(asked[0]).toContain(":ALLEGED_DETAINED]");
  expect(now).toBeGreaterThan(0);
  expect(now).toBeLessThanOrEqual(5_000);
}, 60_000);
