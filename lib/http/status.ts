import type { ProblemCode } from "../ontology/problem";

/** The HTTP status of every problem: the one table. */
export const statusOf: Record<ProblemCode, number> = {
  "bad-input": 400,
  "refused-query": 400,
  "query-error": 400,
  // Memory refuses every query a user types, and a refused query is a 400.
  "no-cypher": 400,
  "foreign-origin": 403,
  "not-allowed": 403,
  "not-found": 404,
  "no-route": 404,
  method: 405,
  "foreign-database": 409,
  conflict: 409,
  "too-large": 413,
  "media-type": 415,
  "foreign-host": 421,
  // Nobody reads it, since the client is gone; it only has to be told apart in a log.
  cancelled: 499,
  bug: 500,
  "store-down": 503,
  timeout: 504,
  "out-of-memory": 507,
};
