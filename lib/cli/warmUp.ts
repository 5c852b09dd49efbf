import type { ClaimTest } from "../ontology/claimTests";
import { between } from "../queries/between";
import { claims } from "../queries/claims";
import { commonNeighbors } from "../queries/commonNeighbors";
import { degrees } from "../queries/degrees";
import { entity } from "../queries/entity";
import { expansion } from "../queries/expansion";
import { neighbors } from "../queries/neighbors";
import { opening } from "../queries/opening";
import { schema } from "../queries/schema";
import { search } from "../queries/search";
import { sources } from "../queries/sources";
import type { GraphStore } from "../store/graphStore";

/** Of each filter that looks at claims the forms that readers set first: they are planned apart. */
const tests: readonly ClaimTest[] = [
  { by: "date", from: "2000-01-01", to: "2000-12-31", undated: false },
  { by: "date", from: "2000-01-01", to: "2000-12-31", undated: true },
  { by: "date", from: "2000-01-01", to: null, undated: false },
  { by: "modality", drop: [] },
  { by: "modality", keep: ["asserted"] },
  { by: "source", drop: [] },
  { by: "source", keep: [] },
  { by: "status", keep: ["detained"] },
  { by: "flag", keep: ["conflict"] },
];

/**
 * Asks what a reader asks first, so that the database has planned it before somebody waits for it: the first run of a query costs some
 * ten times the second. One question after the other, about as few entities as will do, those of the first view first. Whatever fails
 * here is for the reader's own question to say.
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
    const { relations } = await store.read(neighbors, { ids: [id] }, options);
    await readRelation(store, relations[0] ?? { subject: id, object: id }, options);
    await store.read(expansion, { ids: [id] }, options);
    // Two: one for who types a query that takes long, one for the others.
    await Promise.all([typeTwice(store, signal), typeTwice(store, signal)]);
    await store.read(sources, {}, options);
    await store.read(opening, { limit: 1 }, options);
    for (const test of tests) await store.read(between, { ids, filters: [test] }, options);
    await store.read(claims, { among: ids }, options);
    await store.read(commonNeighbors, { ids }, options);
  } catch {
    return;
  }
}

/** What the inspector asks of a relation: its claims, and others on the same occurrence. */
async function readRelation(store: GraphStore, { subject, object, events = [] }: { subject: string; object: string; events?: string[] }, options: { signal: AbortSignal }): Promise<void> {
  await store.read(claims, { subject, object }, options);
  await store.read(claims, { event: events[0] ?? "none" }, options);
}

/** Some claims with their ends, as a user types it: after the second time what takes rows apart is compiled, too. */
async function typeTwice(store: GraphStore, signal: AbortSignal): Promise<void> {
  const question = { cypher: "MATCH (a:Entity)-[r]->(b:Entity) RETURN a, r, b LIMIT 300", limit: 300, timeoutMs: 60_000 };
  for (let times = 0; times < 2; times++) for await (const event of store.stream(question, { signal })) if ("end" in event) break;
}
