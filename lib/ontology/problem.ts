/** One thing that is wrong in an input: what, where, and how to mend it. */
export interface Issue {
  message: string;
  /** Path inside a request body, e.g. `ids.0`. */
  path?: string;
  file?: string;
  line?: number;
  column?: number;
}

/** What kind of problem it is. `lib/http` gives each a status, `lib/cli` an exit code. */
export const problemCodes = [
  "bad-input", "refused-query", "query-error", "foreign-origin", "foreign-host", "not-found", "no-route", "method", "too-large", "media-type",
  "timeout", "out-of-memory", "cancelled", "store-down", "no-cypher", "foreign-database", "not-allowed", "conflict", "bug",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/**
 * An error for people: thrown where it is found, caught once (route, command, page) and shown in the same words. Where
 * the engine of the page and that of the server are separate copies of this module, `isProblem` still knows it.
 */
export class Problem extends Error {
  readonly problem = true;
  readonly hint?: string;
  readonly line?: number;
  readonly column?: number;
  readonly issues?: Issue[];

  constructor(readonly code: ProblemCode, message: string, details: { hint?: string; line?: number; column?: number; issues?: Issue[]; cause?: unknown } = {}) {
    super(message, { cause: details.cause });
    this.name = "Problem";
    this.hint = details.hint;
    this.line = details.line;
    this.column = details.column;
    this.issues = details.issues;
  }
}

/** Whether an error is one of ours, also across copies of this module. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && "problem" in error && error.problem === true;
}
