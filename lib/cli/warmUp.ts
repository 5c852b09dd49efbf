import { between } from "../queries/between";
import { claims } from "../queries/claims";
import { degrees } from "../queries/degrees";
import { entity } from "../queries/entity";
import { neighbors } from "../queries/neighbors";
import { schema } from "../queries/schema";
import { search } from "../queries/search";
import type { GraphStore } from "../store/graphStore";

/**
 * Asks what the first view asks, so that the database has planned it before a reader waits for it: the first run of a
 * query costs some ten times the second. Whatever fails here is for the reader's own question to say.
 */
export async function warmUp(store: GraphStore, signal: AbortSignal): Promise<void> {
  const options = { signal };
  try {
    const { results } = await store.read(search, { q: "a", limit: 2 }, options);
    const ids = results.map((hit) => hit.entity.id);
    const [id] = ids;
    await store.read(schema, {}, options);
    if (id === undefined) return;
    await store.read(between, { ids }, options);
    await store.read(degrees, { ids }, options);
    await store.read(entity, { id }, options);
    await store.read(neighbors, { ids: [id] }, options);
    await store.read(claims, { subject: id }, options);
    // Two: one for who types a query that takes long, one for the others.
    await Promise.all([runOne(store, signal), runOne(store, signal)]);
  } catch {
    return;
  }
}

async function runOne(store: GraphStore, signal: AbortSignal): Promise<void> {
  const question = { cypher: "RETURN 1 AS one", limit: 1, timeoutMs: 60_000 };
  for await (const event of store.stream(question, { signal })) if ("end" in event) return;
}
