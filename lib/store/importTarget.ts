import type { Entity, Records, Source } from "../ontology/records";
import type { GraphStore, LoadReport } from "./graphStore";

/** A store as an import sees it. */
export function importTarget(store: GraphStore, { intoExisting, signal }: { intoExisting?: boolean; signal?: AbortSignal } = {}) {
  const all = store.records({ all: true }, { signal });
  return {
    entities: (): AsyncIterable<Entity> => all.entities(),
    sources: (): Promise<Source[]> => all.sources(),
    append: (batches: AsyncIterable<Records>, options: { dataset: string; types: readonly string[] }): Promise<LoadReport> =>
      store.append(batches, { ...options, intoExisting, signal }),
  };
}
