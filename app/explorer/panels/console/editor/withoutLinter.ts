// Stands for the linter of Neo4j's language support in the page's bundles (see next.config.js): five of its six megabytes, which
// Next's minifier breaks besides. The server checks queries.

/** Never called: nothing in the page lints. */
export function analyzeQuery(): never {
  throw new Error("POST /api/query/check checks queries, the page doesn't");
}

/** Never called either. */
export const updateSignatureResolver = analyzeQuery;
