import type { ResultSummary, Session, Transaction } from "neo4j-driver";
import { checkCypher } from "../cypher/checkCypher";
import { loadGrammar } from "../cypher/cypherParser";
import { checkPlan } from "../cypher/planCheck";
import { Problem } from "../ontology/problem";
import { startClock, type Clock } from "./clock";
import { problemOf } from "./errors";
import type { GraphChanges, ReadOptions, WriteDone, WriteQuestion, WriteReport } from "./graphStore";
import type { Connection } from "./neo4jConnection";
import { completeDerived } from "./neo4jDerived";
import { MetGraph } from "./neo4jMetGraph";
import { explained } from "./neo4jPlan";
import { ensureSchema } from "./neo4jSchema";
import { cypherParameters, taggedValue } from "./neo4jValues";
import { withoutPlanPrefix } from "./planPrefix";

/** Rows that a report shows. */
const sampleRows = 20;

/** Runs a change and takes all of it back (see `GraphStore.tryWrite`). */
export async function tryWriteCypher(connection: Connection, question: WriteQuestion, options: ReadOptions = {}): Promise<WriteReport> {
  return inTransaction(connection, question, options, async (run, transaction, state) => {
    const report = await run();
    await transaction.rollback();
    // Names that nothing had before stay known after a rollback, which moves the state on.
    return { ...report, state: await state() };
  });
}

/** Changes the graph as was reported (see `GraphStore.write`), and what the store derives from that, in one transaction, never retried. */
export async function writeCypher(connection: Connection, question: WriteQuestion, expected: WriteReport, options: ReadOptions = {}): Promise<WriteDone> {
  return inTransaction(connection, question, options, async (run, transaction, state) => {
    if ((await state()) !== expected.state) throw moved();
    const report = await run();
    if (JSON.stringify(report.changes) !== JSON.stringify(expected.changes)) throw moved();
    if (JSON.stringify(report.sample) !== JSON.stringify(expected.sample)) throw otherwise();
    // Others may have written while it ran.
    if ((await state()) !== expected.state) throw moved();
    await completeDerived(transaction);
    await transaction.commit();
    return report;
  }).then(async (report) => {
    // Indexes can't be made in the same transaction; types that nothing had before have none.
    if (report.changes.relationshipsCreated > 0) await ensureSchema(connection, []);
    return report;
  });
}

function moved(): Problem {
  return new Problem("conflict", "The graph was changed since it was told what this query would do, so nothing was done.", {
    hint: "Look again at what it would change now, and confirm that.",
  });
}

function otherwise(): Problem {
  return new Problem("conflict", "The query answers otherwise than when it was told what it would do, so nothing was done.", {
    hint: "Choose by what is stored, not by rand(), and return neither random values, times nor the database's own ids.",
  });
}

type Work<Report> = (run: () => Promise<WriteDone>, transaction: Transaction, state: () => Promise<string>) => Promise<Report>;

/** Refuses what may not run, then does the work; whatever the work leaves open is rolled back. */
async function inTransaction<Report>(connection: Connection, question: WriteQuestion, { signal }: ReadOptions, work: Work<Report>): Promise<Report> {
  await loadGrammar();
  const clock = startClock(question.timeoutMs, signal);
  const session = connection.writeSession();
  clock.onEnd(() => void session.close().catch(() => undefined));
  try {
    await checkWrite(connection, question, clock);
    const transaction = await clock.race(session.beginTransaction({ timeout: clock.remainingMs() }));
    return await clock.race(work(() => runIn(transaction, question), transaction, () => stateOf(connection)));
  } catch (error) {
    throw problemOf(error, { limitMs: question.timeoutMs });
  } finally {
    clock.stop();
    await endSession(session, clock);
  }
}

/** Closing a session rolls back what is open in it. */
async function endSession(session: Session, clock: Clock): Promise<void> {
  if (!clock.ended) await session.close();
}

async function checkWrite(connection: Connection, { cypher, params = {}, timeoutMs }: WriteQuestion, clock: Clock): Promise<void> {
  await clock.race(checkCypher(cypher, { mayWrite: true }));
  if (withoutPlanPrefix(cypher).wish) throw new Problem("refused-query", "A plan changes nothing.", { hint: "Run EXPLAIN and PROFILE as a query that reads." });
  const session = connection.writeSession();
  try {
    const { summary } = await clock.race(session.run(`EXPLAIN ${cypher}`, cypherParameters(params), { timeout: clock.remainingMs() }));
    checkPlan(explained(summary), { mayWrite: true });
  } catch (error) {
    throw problemOf(error, { limitMs: timeoutMs, queryStartsAt: "EXPLAIN ".length });
  } finally {
    await endSession(session, clock);
  }
}

async function runIn(transaction: Transaction, { cypher, params = {} }: WriteQuestion): Promise<WriteDone> {
  const result = transaction.run(cypher, cypherParameters(params));
  const columns = await result.keys();
  const rows: unknown[][] = [];
  const met = new MetGraph();
  let summary: ResultSummary | undefined;
  for (const iterator = result[Symbol.asyncIterator](); !summary; ) {
    const next = await iterator.next();
    if (next.done) summary = next.value;
    else if (rows.length < sampleRows) {
      const values = next.value.keys.map((key) => next.value.get(key) as unknown);
      met.meet(values);
      rows.push(values.map((value) => taggedValue(value, met.idOf)));
    }
  }
  return { changes: changesOf(summary), sample: { columns: columns.map(String), rows } };
}

function changesOf(summary: ResultSummary): GraphChanges {
  const { nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted, propertiesSet, labelsAdded, labelsRemoved } = summary.counters.updates();
  const counts = { nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted, propertiesSet, labelsAdded, labelsRemoved };
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count ?? 0)])) as unknown as GraphChanges;
}

/** The bookmark of the last transaction that the database has committed: another one after every change. */
async function stateOf(connection: Connection): Promise<string> {
  const session = connection.readSession(1);
  try {
    await session.run("RETURN 1");
    return [...session.lastBookmarks()].sort().join(" ");
  } finally {
    await session.close();
  }
}
