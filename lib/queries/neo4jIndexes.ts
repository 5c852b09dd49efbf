/** Full-text index over the claims of every stored type, whole values as terms (lists by element). Ask it with `exactly`. */
export const claimIndex = "claims";

/** The claim properties that `claimIndex` holds. */
export const claimIndexFields = ["id", "source", "event", "about", "assertedBy", "flags"] as const;

/** Full-text index over the folded spellings of entities (`Entity.search`), split at white space. */
export const nameIndex = "names";

/** Lucene, which answers full-text queries, takes at most 1,024 alternatives in one query. */
export const exactlyAtMost = 1000;

/**
 * A Lucene query for claims whose `field` is one of the texts, character by character. At most `exactlyAtMost` texts; for
 * `CALL db.index.fulltext.queryRelationships($index, $query)`.
 */
export function exactly(field: (typeof claimIndexFields)[number], texts: readonly string[]): string {
  return `${field}:(${texts.map((text) => `"${text.replace(/[\\"]/g, "\\$&")}"`).join(" OR ")})`;
}
