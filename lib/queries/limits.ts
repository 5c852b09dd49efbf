/** What one answer carries at most, and what it carries when nothing is asked. Answered by `/api/schema`. */
export const limits = {
  /** `candidates`: names that come near a search and are ranked. */
  search: { default: 20, max: 1_000, textLength: 200, candidates: 5_000 },
  /** Ids in one request. */
  ids: 2_000,
  neighbors: { default: 50, max: 500, exclude: 10_000 },
  commonNeighbors: { ids: 100 },
  claims: { default: 100, max: 1_000 },
  opening: { default: 12, max: 100 },
  paths: 25,
  pathLength: { default: 4, max: 6 },
  /** Folded relations in one subgraph. */
  relations: 5_000,
  /** Rows of counts, and source ids, in the answer about one entity. */
  entityCounts: 5_000,
  entitySources: 1_000,
  sources: { default: 1_000, max: 5_000 },
} as const;
