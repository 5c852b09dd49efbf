import type { Record as Row, ResultSummary } from "neo4j-driver";
import { checkPlan } from "../cypher/planCheck";
import { startClock, type Clock } from "./clock";
import type { CheckedQuestion } from "./cypherThreadMessages";
import { problemOf } from "./errors";
import type { CypherAnswer, CypherEvent, CypherQuestion, ReadOptions } from "./graphStore";
import { jsonBytes, MetGraph } from "./neo4jMetGraph";
import type { Connection } from "./neo4jConnection";
import { explained, planOf } from "./neo4jPlan";
import { warningsOf } from "./neo4jWarnings";
import { withoutPlanPrefix } from "./planPrefix";
import { askedByUser } from "./stuckQueries";
import { cypherParameters, taggedValue } from "./neo4jValues";

/** One answer carries at most this many bytes of JSON. */
export const maxAnswerBytes = 32 * 1024 * 1024;

/** Rows that come from the database at a time: few, since one row may be large. */
const fetchSize = 200;

const explainPrefix = "EXPLAIN ";

/** Milliseconds that the rows behind the cut of an answer are counted: most answers end meanwhile, and nobody waits long. */
const countingMs = 300;

/** Milliseconds that an answer which has all its rows waits until the database has ended the query. */
const endingMs = 300;

export interface RunOptions extends ReadOptions {
  /** Called when the plan is allowed and there is nothing to warn of. */
  onPlanned?: () => void;
  /** Called when the answer is whole although the database goes on with the query, which it was told to end. */
  onLeft?: () => void;
}

/**
 * Runs what a user typed and our own parse let pass (see `streamCypher`): the database's plan of it must agree that it only
 * reads, and only then it runs, once. Both share one clock.
 */
export async function* runCypher(connection: Connection, question: CheckedQuestion, { signal, onPlanned, onLeft }: RunOptions = {}): AsyncGenerator<CypherEvent> {
  const started = performance.now() - question.spentMs;
  const clock = startClock(question.timeoutMs, signal, question.spentMs);
  const { wish, query } = withoutPlanPrefix(question.cypher);
  const onlyPlan = wish === "EXPLAIN" || question.onlyPlan === true;
  let typedAt = explainPrefix.length;
  try {
    const summary = question.planned && !onlyPlan ? undefined : await new Run(connection, clock, explainPrefix + query, question, true).summaryOnly();
    if (summary) checkPlan(explained(summary));
    const warnings = summary ? warningsOf(summary, query, explainPrefix.length) : [];
    if (warnings.length === 0) onPlanned?.();
    const said = { ...(warnings.length > 0 ? { warnings } : {}), limits: limitsOf(question) };
    const warned = question.unlessWarned === true && warnings.some(({ severity }) => severity === "warning");
    if (onlyPlan || warned) {
      yield { columns: [] };
      const plan = onlyPlan ? { plan: summary && planOf(summary) } : { notRun: true as const };
      yield { end: { subgraph: new MetGraph().subgraph(false), truncated: false, total: 0, ...plan, elapsedMs: elapsed(started), ...said } };
      return;
    }
    typedAt = wish === "PROFILE" ? "PROFILE ".length : 0;
    const run = new Run(connection, clock, wish === "PROFILE" ? `PROFILE ${query}` : query, question);
    for await (const event of answer(connection, run, question, { clock, onLeft })) {
      yield "end" in event ? { end: { ...event.end, elapsedMs: elapsed(started), ...said } } : event;
    }
  } catch (error) {
    throw problemOf(error, { limitMs: question.timeoutMs, queryStartsAt: typedAt });
  } finally {
    clock.stop();
  }
}

const limitsOf = ({ limit, elementLimit, timeoutMs }: CypherQuestion) => ({ rows: limit, ...(elementLimit === undefined ? {} : { elements: elementLimit }), timeoutMs });

const elapsed = (started: number) => Math.round(performance.now() - started);

/** One auto-commit run in a session of its own, which closes, and thereby ends the query, when the clock does. */
class Run {
  private readonly session;
  private readonly result;
  private readonly rows;

  constructor(connection: Connection, private readonly clock: Clock, cypher: string, { params = {} }: CypherQuestion, noticing = false) {
    this.session = connection.readSession(fetchSize, noticing);
    clock.onEnd(() => void this.session.close().catch(() => undefined));
    this.result = this.session.run(cypher, cypherParameters(params), { timeout: clock.remainingMs(), metadata: askedByUser });
    this.rows = this.result[Symbol.asyncIterator]();
  }

  columns(): Promise<string[]> {
    return this.clock.race(this.result.keys()) as Promise<string[]>;
  }

  /** The next row, or the summary after the last. */
  next(): Promise<IteratorResult<Row, ResultSummary>> {
    return this.clock.race(this.rows.next());
  }

  /** How many rows are left, none of which is kept; undefined where they don't end in good time, or fail. */
  async countRest(): Promise<number | undefined> {
    const until = performance.now() + Math.min(countingMs, this.clock.remainingMs() / 2);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, until - performance.now(), undefined)));
    try {
      for (let rows = 0; performance.now() < until; rows++) {
        const next = await Promise.race([this.next(), late]);
        if (next === undefined) return undefined;
        if (next.done) return rows;
      }
    } catch (error) {
      // What is wrong with rows that nobody asked for isn't wrong with the answer.
      if (this.clock.ended) throw error;
    } finally {
      clearTimeout(timer);
    }
    return undefined;
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

  /** The same, for a short while: the database ends nothing within one value. Whether it has ended. */
  async closeSoon(): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<false>((resolve) => (timer = setTimeout(resolve, endingMs, false)));
    try {
      return await Promise.race([this.close().then(() => true), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** How many rows wait for the ids of their relationships' ends before they are given on. */
const blockSize = 200;

/** What a run itself tells; the rest of its end is known to who started it. */
type RunEvent = Exclude<CypherEvent, { end: unknown }> | { end: Omit<CypherAnswer, "columns" | "rows" | "elapsedMs" | "limits"> };

async function* answer(connection: Connection, run: Run, { limit, elementLimit, rowsOnly = false }: CypherQuestion, { clock, onLeft }: { clock: Clock; onLeft?: () => void }): AsyncGenerator<RunEvent> {
  let met = new MetGraph(elementLimit);
  let [bytes, rows] = [0, 0];
  let summary: ResultSummary | undefined;
  let [truncated, isWhole] = [false, false];
  let [came, total]: [number, number | undefined] = [0, undefined];
  try {
    yield { columns: await run.columns() };
    while (!summary && !truncated) {
      // The first rows don't wait for many more.
      const block = await nextBlock(run, Math.min(blockSize, rows + 1, limit + 1 - rows));
      summary = block.summary;
      came += block.rows.length;
      if (rowsOnly) met = new MetGraph();
      await meetAll(connection, met, block.rows.flat(), clock);
      for (const values of block.rows) {
        const row = taggedRow(values, met);
        if (!rowsOnly) bytes += jsonBytes(row);
        truncated = rows === limit || bytes > maxAnswerBytes;
        if (truncated) break;
        if (!rowsOnly) bytes += met.take(values);
        rows++;
        yield { row };
      }
      if (block.failure !== undefined) throw block.failure;
    }
    const rest = summary ? 0 : await run.countRest();
    total = rest === undefined ? undefined : came + rest;
    isWhole = true;
  } finally {
    if (!isWhole) await run.close();
    else if (!(await run.closeSoon())) onLeft?.();
  }
  yield { end: { subgraph: met.subgraph(truncated), truncated, ...(total === undefined ? {} : { total }), plan: summary && planOf(summary) } };
}

const taggedRow = (values: readonly unknown[], met: MetGraph) => values.map((value) => taggedValue(value, met.idOf));

/** The next rows; with the summary where they are the last, with what went wrong where it did behind them: they came, and are told. */
async function nextBlock(run: Run, size: number): Promise<{ rows: unknown[][]; summary?: ResultSummary; failure?: unknown }> {
  const rows: unknown[][] = [];
  while (rows.length < size) {
    try {
      const next = await run.next();
      if (next.done) return { rows, summary: next.value };
      rows.push(next.value.keys.map((key) => next.value.get(key) as unknown));
    } catch (failure) {
      return { rows, failure };
    }
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
