import type { z } from "zod";
import type { Finding } from "../cypher/finding";
import type { Records } from "../ontology/records";
import type { NamedQuery } from "../queries/namedQuery";
import type { RecordReader, RecordScope } from "../queries/recordStreams";
import type { Subgraph } from "../ontology/subgraph";

export interface ReadOptions {
  /** Ends the query in the database when it fires. */
  signal?: AbortSignal;
  /** Milliseconds; the default is the store's. */
  timeoutMs?: number;
  /** Who types it, where several do: one doesn't keep all others waiting. */
  asker?: string;
}

/** What a user typed. */
export interface CypherQuestion {
  cypher: string;
  /** Whole JSON numbers become Cypher integers. */
  params?: Record<string, unknown>;
  /** At most this many rows are answered. */
  limit: number;
  /** At most this many entities and claims together are in the subgraph; no limit when left out. */
  elementLimit?: number;
  timeoutMs: number;
  /** Runs nothing where the database warns of the query; its warnings are the answer then. */
  unlessWarned?: boolean;
  /** Rows alone, of any size together: nothing is gathered for a subgraph, so that memory stays as it is however many there are. */
  rowsOnly?: boolean;
  /** Asks for its plan alone, and runs nothing. */
  onlyPlan?: boolean;
}

/** Why an answer may be empty, and what to ask instead: the whole query, and what to call that. */
export interface AnswerHint {
  message: string;
  mend?: { cypher?: string; text?: string };
}

/** The answer of `POST /api/query`: rows in column order; what JSON lacks is tagged (`lib/store/neo4jValues.ts`). */
export interface CypherAnswer {
  columns: string[];
  rows: unknown[][];
  subgraph: Subgraph;
  truncated: boolean;
  /** Number of rows, also of those that were cut, where it is known without running the query again. */
  total?: number;
  /** Plan of an EXPLAIN or PROFILE. */
  plan?: unknown;
  elapsedMs: number;
  /** What the database noticed about the query, at its place. */
  warnings?: Finding[];
  /** Set where the warnings kept it from being run. */
  notRun?: true;
  /** Of an empty answer: what nearly matched. */
  hints?: AnswerHint[];
  /** The limits that the answer was held to; no `elements` where nothing limited the subgraph. */
  limits: { rows: number; elements?: number; timeoutMs: number };
}

/** A streamed answer, in this order: one `columns`, `row`s, one `end`. */
export type CypherEvent =
  | { columns: string[] }
  | { row: unknown[] }
  | { end: Omit<CypherAnswer, "columns" | "rows"> };

/** What a user typed to change the graph. */
export interface WriteQuestion {
  cypher: string;
  params?: Record<string, unknown>;
  timeoutMs: number;
}

/** How much a query changed, or would change. */
export interface GraphChanges {
  nodesCreated: number;
  nodesDeleted: number;
  relationshipsCreated: number;
  relationshipsDeleted: number;
  propertiesSet: number;
  labelsAdded: number;
  labelsRemoved: number;
}

/** What a query did. */
export interface WriteDone {
  changes: GraphChanges;
  /** The first rows of what it returns. */
  sample: { columns: string[]; rows: unknown[][] };
}

/** What a query would do. */
export interface WriteReport extends WriteDone {
  /** A mark of what the database held right after; another one means that something was written since. */
  state: string;
}

export interface LoadOptions {
  /**
   * Data sets that the records give whole: what the store holds of them and the records don't is removed, then the
   * entities that no claim uses any more. Other data sets stay as they are.
   */
  datasets: readonly string[];
  /** Load into a database that holds labels other than ours. */
  intoExisting?: boolean;
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
}

export interface AppendOptions {
  /** The data set that grows. Until the store holds it, its claims are written without looking for each first. */
  dataset: string;
  /** Stored types that the claims may have, as far as they are known before: each costs an index. */
  types?: readonly string[];
  /** Load into a database that holds labels other than ours. */
  intoExisting?: boolean;
  signal?: AbortSignal;
}

/** How many records a load created, changed, left as they were, and removed. */
export type LoadReport = Record<"entities" | "sources" | "claims", { created: number; changed: number; unchanged: number; removed: number }>;

/** The port to what keeps the graph. Every method throws `Problem`s only. */
export interface GraphStore {
  /** `instead`: why it is memory, where Neo4j was wanted. */
  readonly engine: { name: "neo4j" | "memory"; version: string; instead?: string };
  /** Answers a named query. Validates `params` by the query's schema; retried while the database asks for it. */
  read<Params extends z.ZodType, Answer>(query: NamedQuery<Params, Answer>, params: z.input<Params>, options?: ReadOptions): Promise<Answer>;
  /** Runs what a user typed, once, read-only; refuses what could do more before it runs. Memory refuses everything (`no-cypher`). */
  stream(question: CypherQuestion, options?: ReadOptions): AsyncIterable<CypherEvent>;
  /** What a user typed would change: runs it and takes all of it back. Refuses what isn't changing or reading the graph. */
  tryWrite(question: WriteQuestion, options?: ReadOptions): Promise<WriteReport>;
  /** Changes the graph as `tryWrite` reported, once. Throws `conflict` and changes nothing where it would now do something else. */
  write(question: WriteQuestion, expected: WriteReport, options?: ReadOptions): Promise<WriteDone>;
  /** The records of a part of the graph, one at a time; for whole graphs the time limit is an hour, unless told otherwise. */
  records(scope: RecordScope, options?: ReadOptions): RecordReader;
  /** Loads records; doing it twice changes nothing, and a load that was killed is finished by the next. */
  load(records: Records, options: LoadOptions): Promise<LoadReport>;
  /**
   * Loads batches beside what is there, in their order, each as a whole; memory grows with the number of entities only. A
   * batch may use entities and sources of those before it. Nothing is written before the first batch has come; when a later
   * one fails, those before it stay, and doing it again finishes the rest and doubles nothing.
   */
  append(batches: AsyncIterable<Records>, options: AppendOptions): Promise<LoadReport>;
  close(): Promise<void>;
}
