import { plainWords } from "../cypher/plainWords";
import { isProblem, Problem, type ProblemCode } from "../ontology/problem";

/** Seconds as one reads them, e.g. "5 s" or "0.3 s". */
const seconds = (ms: number) => `${Number((ms / 1000).toFixed(1))} s`;

/** A query that was still waiting for others when its `limitMs` were over. */
export function notBegunProblem(limitMs: number): Problem {
  return new Problem("timeout", `The query couldn't begin within its limit of ${seconds(limitMs)}: too much else is running.`, { hint: "Try again in a moment; end what you don't need any more." });
}

/** A query that took longer than `limitMs`. */
export function timeoutProblem(limitMs: number): Problem {
  return new Problem("timeout", `The query took longer than its limit of ${seconds(limitMs)} and was ended.`, {
    hint: "Ask for less: name a relation type or an id, shorten a path, add LIMIT; or allow more time.",
  });
}

/** A query whose asker went away. */
export function cancelledProblem(): Problem {
  return new Problem("cancelled", "The query was cancelled.");
}

/** A load whose asker went away. */
export function stoppedLoad(): Problem {
  return new Problem("cancelled", "The load was stopped.", { hint: "Load again to finish it." });
}

interface Wording {
  code: ProblemCode;
  /** What to say instead of the database's own words. */
  message?: string;
  hint?: string;
}

/** What the status codes of Neo4j and its driver mean to people; the first that matches counts. */
const wordings: readonly (Wording & { status: RegExp })[] = [
  { status: /MemoryPoolOutOfMemory|TransactionOutOfMemory|General\.OutOfMemory/, code: "out-of-memory",
    message: "The query needed more memory than the database gives one query.", hint: "Ask for less: return fewer rows or columns, or count instead of collecting." },
  { status: /StackOverFlow/i, code: "query-error", message: "The query is nested too deeply for the database.", hint: "Take it apart into simpler queries." },
  { status: /Statement\.AccessMode|Security\.Forbidden/, code: "refused-query", message: "The query would change the database; only reading is allowed." },
  { status: /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/, code: "store-down", message: "Neo4j refused the user name or password.",
    hint: "Check NEO4J_USERNAME and NEO4J_PASSWORD." },
  { status: /Database\.DatabaseNotFound/, code: "store-down", message: "Neo4j has no database of that name.", hint: "Check NEO4J_DATABASE." },
  { status: /ServiceUnavailable|SessionExpired|DatabaseUnavailable|RoutingTable|NotALeader|ForbiddenOnReadOnlyDatabase|ConnectionAcquisition/, code: "store-down",
    message: "Neo4j does not answer.", hint: "It may be restarting: try again in a few seconds. Else check that it runs and, where NEO4J_URI is set, that this is its Bolt address." },
  { status: /Statement\.ParameterMissing/, code: "query-error", hint: "Give a value for each $name of the query in params." },
  { status: /DatabaseError\.Statement\./, code: "query-error" },
  { status: /ClientError\.(Statement|Procedure|Request|General)\./, code: "query-error" },
];

const endedByDatabase = /TransactionTimedOut|Transaction\.(Terminated|LockClientStopped)|TransactionTerminated/;

/**
 * Any error of the driver as a `Problem`. `limitMs` is the time limit that was set, for what the database ended itself;
 * `queryStartsAt` the number of characters that stood before what the user typed.
 */
export function problemOf(error: unknown, { limitMs, queryStartsAt = 0 }: { limitMs?: number; queryStartsAt?: number } = {}): Problem {
  if (isProblem(error)) return error;
  const { code: status, message } = described(error);
  if (endedByDatabase.test(status) && limitMs !== undefined) return timeoutProblem(limitMs);
  const wording = wordings.find((row) => row.status.test(status));
  if (!wording) return new Problem("bug", `The store failed: ${firstLine(message)}`, { cause: error });
  if (wording.code !== "query-error") return new Problem(wording.code, wording.message ?? firstLine(message), { hint: wording.hint, cause: error });
  const plain = plainWords(firstLine(message));
  return new Problem(wording.code, wording.message ?? plain.message, { hint: wording.hint ?? plain.hint, ...placeIn(message, queryStartsAt), cause: error });
}

function described(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: "", message: String(error) };
  return { code: "code" in error ? String(error.code) : error.name, message: error.message };
}

const placePattern = /\s*\(line (\d+), column (\d+) \(offset: \d+\)\)/;

function placeIn(message: string, queryStartsAt: number): { line?: number; column?: number } {
  const found = placePattern.exec(message);
  if (!found) return {};
  const [line, column] = [Number(found[1]), Number(found[2])];
  return { line, column: line === 1 ? Math.max(1, column - queryStartsAt) : column };
}

/** Neo4j's own words, without the place (told apart) and the quoted query below. */
function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(placePattern, "").trim() || "no reason given.";
}
