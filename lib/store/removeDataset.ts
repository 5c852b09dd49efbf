import { Problem } from "../ontology/problem";
import { datasets } from "../queries/datasets";
import type { GraphStore, LoadOptions } from "./graphStore";

/** Milliseconds that listing the data sets may take: it counts all claims. */
const countingMs = 600_000;

/**
 * Removes a data set in batches: its claims and sources, then the entities that no claim uses any more. Broken off in the middle,
 * the next removal finishes it. @returns how much is gone
 * @throws Problem `not-found` where there is no such data set
 */
export async function removeDataset(store: GraphStore, dataset: string, options: Omit<LoadOptions, "datasets"> = {}): Promise<{ claims: number; sources: number; entities: number }> {
  const { datasets: found } = await store.read(datasets, {}, { signal: options.signal, timeoutMs: countingMs });
  if (!found.some(({ id }) => id === dataset)) {
    throw new Problem("not-found", `The store has no data set ${dataset}.`, { hint: `It has ${found.map(({ id }) => id).join(", ") || "none"}.` });
  }
  const { claims, sources, entities } = await store.load({ entities: [], sources: [], claims: [] }, { ...options, datasets: [dataset] });
  return { claims: claims.removed, sources: sources.removed, entities: entities.removed };
}
