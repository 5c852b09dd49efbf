import { onePerProcess } from "../ontology/onePerProcess";
import type { CypherQuestion, GraphStore } from "../store/graphStore";

/** Milliseconds that a plan may take which nobody waits for. */
const limitMs = 2_000;

/** One at a time: what is being typed mustn't keep those waiting who run something. */
const ahead = onePerProcess("planAhead", () => ({ busy: false }));

/**
 * Lets the database plan a query that is being typed, so that it runs at once when it is run. Runs nothing; who is next finds out what
 * is wrong with it.
 */
export async function planAhead({ cypher, params }: Pick<CypherQuestion, "cypher" | "params">, store: GraphStore): Promise<void> {
  if (ahead.busy || store.engine.name !== "neo4j") return;
  ahead.busy = true;
  try {
    for await (const event of store.stream({ cypher: cypher.trim(), params, limit: 1, timeoutMs: limitMs, onlyPlan: true })) if ("end" in event) return;
  } catch {
    return;
  } finally {
    ahead.busy = false;
  }
}
