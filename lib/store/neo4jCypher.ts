import type { Record as Row, ResultSummary } from "neo4j-driver";
import { checkCypher } from "../cypher/checkCypher";
import { checkPlan } from "../cypher/planCheck";
import { startClock, type Clock } from "./clock";
import { problemOf } from "./errors";
import type { CypherEvent, CypherQuestion, ReadOptions } from "./graphStore";
import { jsonBytes, MetGraph } from "./neo4jMetGraph";
import type { Connection } from "./neo4jConnection";
import { explained, planOf } from "./neo4jPlan";
import { withoutPlanPrefix } from "./planPrefix";
import { cypherParameters, taggedValue } from "./neo4jValues";

/** One answer carries at most this many bytes of JSON. */
export const maxAnswerBytes = 32 * 1024 * 1024;

/** Rows that come from the database at a time: few, since one row may be large. */
const fetchSize = 200;

const explainPrefix = "EXPLAIN ";

/**
 * Runs what a user typed (see `GraphStore.stream`): our own parse refuses what isn't reading, the database's plan of it
 * must agree, and only then it runs, once. All three share one clock.
 */
export async function* streamCypher(connection: Connection, question: CypherQuestion, { signal }: ReadOptions = {}): AsyncGenerator<CypherEvent> {
  const started = performance.now();
  const clock = startClock(question.timeoutMs, signal);
  const { wish, query } = withoutPlanPrefix(question.cypher);
  let typedAt = explainPrefix.length;
  try {
    await clock.race(checkCypher(question.cypher));
    // What runs is the query without EXPLAIN or PROFILE, so that is what both checks must have seen.
    if (wish) await clock.race(checkCypher(query));
    const run = (cypher: string) => new Run(connection, clock, cypher, question);
    const explainRun = run(explainPrefix + query);
    const summary = await explainRun.summaryOnly();
    checkPlan(explained(summary));
    if (wish === "EXPLAIN") {
      yield { columns: [] };
      yield { end: { subgraph: new MetGraph().subgraph(false), truncated: false, total: 0, plan: planOf(summary), elapsedMs: elapsed(started) } };
      return;
    }
    typedAt = wish === "PROFILE" ? "PROFILE ".length : 0;
    yield* answer(connection, run(wish === "PROFILE" ? `PROFILE ${query}` : query), question.limit, clock, started);
  } catch (error) {
    throw problemOf(error, { limitMs: question.timeoutMs, queryStartsAt: typedAt });
  } finally {
    clock.stop();
  }
}

const elapsed = (started: number) => Math.round(performance.now() - started);

/** One auto-commit run in a session of its own, which closes, and thereby ends the query, when the clock does. */
class Run {
  private readonly session;
  private readonly result;
  private readonly rows;

  constructor(connection: Connection, private readonly clock: Clock, cypher: string, { params = {} }: CypherQuestion) {
    this.session = connection.readSession(fetchSize);
    clock.onEnd(() => void this.session.close().catch(() => undefined));
    this.result = this.session.run(cypher, cypherParameters(params), { timeout: clock.remainingMs() });
    this.rows = this.result[Symbol.asyncIterator]();
  }

  columns(): Promise<string[]> {
    return this.clock.race(this.result.keys()) as Promise<string[]>;
  }

  /** The next row, or the summary after the last. */
  next(): Promise<IteratorResult<Row, ResultSummary>> {
    return this.clock.race(this.rows.next());
  }

  async summaryOnly(): Promise<ResultSummary> {
    try {
      return await this.clock.race(this.result.summary());
    } finally {
      await this.close();
    }
  }

  /** Ends the query where it still runs. */
  async close(): Promise<void> {
    if (!this.clock.ended) await this.clock.race(this.session.close());
  }
}

/** How many rows wait for the ids of their relationships' ends before they are given on. */
const blockSize = 200;

async function* answer(connection: Connection, run: Run, limit: number, clock: Clock, started: number): AsyncGenerator<CypherEvent> {
  const met = new MetGraph();
  let [bytes, rows] = [0, 0];
  let summary: ResultSummary | undefined;
  let truncated = false;
  try {
    yield { columns: await run.columns() };
    while (!summary && !truncated) {
      const block = await nextBlock(run, Math.min(blockSize, limit + 1 - rows));
      summary = block.summary;
      await meetAll(connection, met, block.rows.flat(), clock);
      for (const values of block.rows) {
        const row = taggedRow(values, met);
        bytes += jsonBytes(row);
        truncated = rows === limit || bytes > maxAnswerBytes;
        if (truncated) break;
        bytes += met.take(values);
        rows++;
        yield { row };
      }
    }
  } finally {
    await run.close();
  }
  yield { end: { subgraph: met.subgraph(truncated), truncated, ...(truncated ? {} : { total: rows }), plan: summary && planOf(summary), elapsedMs: elapsed(started) } };
}

const taggedRow = (values: readonly unknown[], met: MetGraph) => values.map((value) => taggedValue(value, met.idOf));

async function nextBlock(run: Run, size: number): Promise<{ rows: unknown[][]; summary?: ResultSummary }> {
  const rows: unknown[][] = [];
  while (rows.length < size) {
    const next = await run.next();
    if (next.done) return { rows, summary: next.value };
    rows.push(next.value.keys.map((key) => next.value.get(key) as unknown));
  }
  return { rows };
}

/** Meets the values, and asks for the nodes at the ends of relationships that came without them. */
async function meetAll(connection: Connection, met: MetGraph, values: readonly unknown[], clock: Clock): Promise<void> {
  const ends = met.meet(values);
  if (ends.length === 0) return;
  const session = connection.readSession(fetchSize);
  try {
    const nodes = session.run("MATCH (n) WHERE elementId(n) IN $ends RETURN n", { ends }, { timeout: clock.remainingMs() });
    const { records } = await clock.race(Promise.resolve(nodes));
    met.meet(records.map((record) => record.get("n") as unknown));
  } finally {
    void session.close().catch(() => undefined);
  }
}
