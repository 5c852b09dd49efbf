import { exactJson } from "../../lib/ontology/exactJson";
import type { Subgraph } from "../../lib/ontology/subgraph";
import { AnswerError, ask, inJson, refusal, send } from "./api";

/** Parameters of a query by name, without the $. */
export type QueryParams = Readonly<Record<string, unknown>>;

/** A query that can be run. */
export interface Query {
  cypher: string;
  params: QueryParams;
}

/** A query that another part of the page wants in the console. */
export interface WantedQuery extends Query {
  /** Run it at once: it is one of ours, or the reader asked for it. */
  run?: boolean;
  /** What it is called. */
  title?: string;
}

/** One thing that is to be said of a query: lines and columns count from 1, the end is the place after the last character. */
export interface Finding {
  severity: "error" | "warning" | "hint";
  message: string;
  hint?: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** What to put there instead, and what to call that. */
  mend?: { text: string; label: string };
  /** The parameter without a value that it is about. */
  parameter?: string;
}

export interface Checked {
  allowed: boolean;
  problems: Finding[];
  parameters: string[];
  /** The query would change the graph. */
  writes?: boolean;
}

/** Of an empty answer: what nearly matched. */
export interface AnswerHint {
  message: string;
  /** `cypher`: the whole query to ask instead; `text`: what to call that. */
  mend?: { cypher?: string; text?: string };
}

export interface QueryLimits {
  rows: number;
  elements: number;
  timeoutMs: number;
}

/** A plan: operators from the result down to the scans. */
export interface PlanStep {
  operator: string;
  details?: string;
  estimatedRows?: number;
  rows?: number;
  dbHits?: number;
  children: PlanStep[];
}

/** What follows the rows of an answer. */
export interface AnswerEnd {
  subgraph: Subgraph;
  truncated: boolean;
  total?: number;
  plan?: PlanStep;
  elapsedMs: number;
  warnings?: Finding[];
  /** Set where the warnings kept it from being run, as it was asked for. */
  notRun?: true;
  hints?: AnswerHint[];
  limits?: QueryLimits;
}

/** Called as an answer arrives. */
export interface AnswerListener {
  columns(columns: string[]): void;
  rows(rows: unknown[][]): void;
}

export interface Question {
  id: string;
  title: string;
  topic: string;
  /** With `{name}` where a parameter goes. */
  sentence: string;
  description: string;
  parameters: QuestionParameter[];
  cypher: string;
}

export interface QuestionParameter {
  name: string;
  label: string;
  type: "entity" | "text" | "integer" | "date" | "relation" | "modality" | "kind" | "source";
  default?: string | number;
  required?: boolean;
  kinds?: string[];
}

export interface WriteAnswer {
  committed: boolean;
  token?: string;
  changes: Record<string, number>;
  /** The first rows of what the query returns. */
  sample?: { columns: string[]; rows: unknown[][] };
}

type Line = { columns: string[] } | { row: unknown[] } | { end: AnswerEnd } | { error: unknown };

/**
 * Runs a query, once; with `unlessWarned` only where the database doesn't warn of it. Rows are given on as they come; resolves with
 * what follows them. Aborting ends it in the database.
 */
function stream({ cypher, params }: Query, limits: QueryLimits & { unlessWarned?: boolean }, listener: AnswerListener, signal: AbortSignal): Promise<AnswerEnd> {
  const body = { cypher, params, limit: limits.rows, elementLimit: limits.elements, timeoutMs: limits.timeoutMs, unlessWarned: limits.unlessWarned };
  return streamed(body, listener, signal);
}

async function streamed(body: object, listener: AnswerListener, signal: AbortSignal): Promise<AnswerEnd> {
  const request = inJson(body, signal);
  const response = await send("/api/query", { ...request, headers: { ...request.headers, accept: "application/x-ndjson" } });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    const lines = (rest + decoder.decode(value, { stream: !done })).split("\n");
    rest = done ? "" : (lines.pop() ?? "");
    const end = take(lines.filter(Boolean).map(lineOf), listener);
    if (end) return end;
    if (done) throw refusal(null, 0);
  }
}

/** Of rows whole decimals stay told from integers. */
const lineOf = (line: string) => (line.startsWith('{"row":') ? exactJson(line, { asWritten: true }) : JSON.parse(line)) as Line;

function take(lines: readonly Line[], listener: AnswerListener): AnswerEnd | null {
  const rows: unknown[][] = [];
  let last: AnswerEnd | AnswerError | null = null;
  for (const line of lines) {
    if ("columns" in line) listener.columns(line.columns);
    else if ("row" in line) rows.push(line.row);
    else last = "end" in line ? line.end : refusal(line, 0);
  }
  if (rows.length > 0) listener.rows(rows);
  if (last instanceof AnswerError) throw last;
  return last;
}

/** All rows of a query, given on as they come; resolves with what follows them. */
function streamAll({ cypher, params }: Query, timeoutMs: number, listener: AnswerListener, signal: AbortSignal): Promise<AnswerEnd> {
  return streamed({ cypher, params, timeoutMs, allRows: true }, listener, signal);
}

/** The routes of the console. */
export const queryApi = {
  stream,
  streamAll,
  questions: (signal?: AbortSignal) => ask<{ questions: Question[] }>("/api/questions", undefined, signal),
  check: (query: Query, signal?: AbortSignal) => ask<Checked>("/api/query/check", query, signal),
  /** Without `confirm` it only says what would change, and gives the token that confirms it. */
  write: (query: Query & { confirm?: string }, signal?: AbortSignal) => ask<WriteAnswer>("/api/query/write", query, signal),
  /** The query behind an act of the explorer. */
  behind: (query: string, params: Record<string, unknown>, signal?: AbortSignal) => ask<Query>("/api/cypher", { query, params }, signal),
};
