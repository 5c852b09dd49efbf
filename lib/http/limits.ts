/** Bytes that a request body may have. */
export const maxBodyBytes = 1024 * 1024;

/** Bytes that a file sent to `POST /api/import` may have, packed as it is. */
export const maxImportBytes = 2 * 1024 * 1024 * 1024;

/** Bytes of a body over that limit that are read and thrown away before the connection is cut. */
export const maxDrainedBytes = 64 * 1024 * 1024;

/** How deep a request body may be nested. */
export const maxBodyDepth = 100;

/** Bytes of address and headers together. */
export const maxHeaderBytes = 16 * 1024;

/** What `POST /api/query` takes and answers: rows, entities and claims of the subgraph, milliseconds, characters, and bytes of the answer. */
export const queryLimits = {
  rows: { default: 1_000, max: 10_000 },
  elements: { default: 2_000, max: 20_000 },
  timeoutMs: { default: 20_000, max: 60_000 },
  cypherLength: 100_000,
  answerBytes: 32 * 1024 * 1024,
  /** Rows of an answer that is rows alone, as JSON lines. */
  allRows: 1_000_000,
} as const;

/** These limits as `GET /api/schema` states them beside those of the named queries. */
export const requestLimits = {
  request: { bodyBytes: maxBodyBytes, bodyDepth: maxBodyDepth, headerBytes: maxHeaderBytes, importBytes: maxImportBytes },
  queryRows: queryLimits.rows,
  queryElements: queryLimits.elements,
  queryTimeoutMs: queryLimits.timeoutMs,
  query: { cypherLength: queryLimits.cypherLength, answerBytes: queryLimits.answerBytes, allRows: queryLimits.allRows },
} as const;
