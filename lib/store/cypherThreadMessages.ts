import type { Problem } from "../ontology/problem";
import type { CypherQuestion } from "./graphStore";
import type { Neo4jSettings } from "./neo4jConnection";

/** What a user typed, after our own parse found nothing to refuse. */
export interface CheckedQuestion extends CypherQuestion {
  /** Milliseconds of its time limit that are gone already. */
  spentMs: number;
  /** Whether the database's plan of precisely this query was seen lately, and allowed. */
  planned?: boolean;
}

/** What the thread is told: to run a query; that lines were taken; to end the query; to leave a database. */
export type ThreadOrder =
  | { run: CheckedQuestion; settings: Neo4jSettings; bookmarks: string[] }
  | { taken: true }
  | { cancel: true }
  | { leave: Neo4jSettings };

/**
 * What it answers: that it has loaded; that the plan is allowed; events as JSON, in their order; that the database goes on with a query
 * of which everything has come; at last whether the events are whole, or what kept them from being so.
 */
export type ThreadAnswer = { loaded: true } | QueryAnswer;

export type QueryAnswer = { planned: true } | { lines: string[] } | { left: true } | { done: true } | { failed: ProblemFields };

/** A `Problem` as it passes between threads. */
export type ProblemFields = Pick<Problem, "code" | "message" | "hint" | "line" | "column" | "issues">;

/** Blocks of lines that may be on their way before the first of them was taken. */
export const linesAhead = 2;
