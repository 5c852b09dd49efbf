import { loadGrammar } from "../cypher/cypherParser";
import { checkReadingCypher } from "../cypher/readingCypher";
import { exactJson } from "../ontology/exactJson";
import { startClock } from "./clock";
import { giveThread, loadThread, takeThread } from "./cypherThreads";
import { cancelledProblem, notBegunProblem, problemOf } from "./errors";
import type { CypherEvent, CypherQuestion, ReadOptions } from "./graphStore";
import type { Connection, Neo4jSettings } from "./neo4jConnection";
import { PlannedQueries } from "./plannedCypher";
import { withoutPlanPrefix } from "./planPrefix";
import type { StuckQueries } from "./stuckQueries";

export interface StreamOptions extends ReadOptions {
  /** Told of every query that was ended before its end, and that the database may go on with. */
  stuck?: StuckQueries;
}

/** What each database was asked the plan of. */
const planned = new WeakMap<Connection, PlannedQueries>();

/**
 * Runs what a user typed (see `GraphStore.stream`): our own parse refuses what isn't reading; what passes runs in a thread
 * of its own (`runCypher`). One clock ends all of it, whatever database and thread do meanwhile. It begins when grammar and
 * thread are loaded: that the first query of a process waits for them isn't a fault of that query.
 */
export async function* streamCypher(connection: Connection, settings: Neo4jSettings, question: CypherQuestion, { signal, stuck, asker }: StreamOptions = {}): AsyncGenerator<CypherEvent> {
  await loaded(signal);
  const plans = plansOf(connection);
  const started = performance.now();
  const clock = startClock(question.timeoutMs, signal);
  // A thread that has to be started first is started while the query is parsed.
  const taking = takeThread(clock, asker);
  let [given, begun] = [false, false];
  void taking.then(() => (begun = true), () => undefined);
  const giveBack = () => {
    // The asker needn't wait until the thread has stopped.
    if (!given) void taking.then(giveThread, () => undefined);
    given = true;
  };
  // Nor does the thread wait for an asker who takes no more rows.
  clock.onEnd(giveBack);
  const lookLater = () => stuck?.lookLater();
  clock.onEnd(lookLater);
  try {
    const query = await clock.race(checked(question.cypher));
    const [thread, bookmarks] = await clock.race(Promise.all([taking, connection.bookmarks()]));
    const run = { ...question, planned: plans.has(query), spentMs: performance.now() - started };
    for await (const json of thread.lines({ run, settings, bookmarks }, clock, { onPlanned: () => plans.keep(query), onLeft: lookLater })) yield eventOf(json);
  } catch (error) {
    const problem = problemOf(error, { limitMs: question.timeoutMs });
    if (problem.code === "store-down") plans.forget();
    throw problem.code === "timeout" && !begun ? notBegunProblem(question.timeoutMs) : problem;
  } finally {
    clock.stop();
    giveBack();
  }
}

/** Milliseconds after which a query is tried although not everything has loaded; what is wrong with it shows then. */
const loadLimitMs = 60_000;

async function loaded(signal?: AbortSignal): Promise<void> {
  const clock = startClock(loadLimitMs, signal);
  try {
    await clock.race(Promise.all([loadGrammar(), loadThread()]));
  } catch {
    if (signal?.aborted) throw cancelledProblem();
  } finally {
    clock.stop();
  }
}

function plansOf(connection: Connection): PlannedQueries {
  const plans = planned.get(connection) ?? new PlannedQueries();
  planned.set(connection, plans);
  return plans;
}

/** The query that runs, without EXPLAIN or PROFILE in front: that is what both checks must have seen. */
async function checked(cypher: string): Promise<string> {
  const { wish, query } = withoutPlanPrefix(cypher);
  await checkReadingCypher(cypher);
  if (wish) await checkReadingCypher(query);
  return query;
}

/** The event of a line. Rows and the end stay text until somebody looks into them. */
function eventOf(json: string): CypherEvent {
  if (json.startsWith('{"row":')) return new EncodedRow(json);
  return json.startsWith('{"end":') ? new EncodedEnd(json) : (JSON.parse(json) as CypherEvent);
}

type EventWith<Field extends string> = Extract<CypherEvent, Record<Field, unknown>>;

class EncodedRow {
  constructor(readonly json: string) {}

  get row(): unknown[] {
    return (exactJson(this.json, { asWritten: true }) as EventWith<"row">).row;
  }

  toJSON(): unknown {
    return JSON.parse(this.json);
  }
}

class EncodedEnd {
  constructor(readonly json: string) {}

  get end(): EventWith<"end">["end"] {
    return (JSON.parse(this.json) as EventWith<"end">).end;
  }

  toJSON(): unknown {
    return JSON.parse(this.json);
  }
}
