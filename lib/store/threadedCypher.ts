import { checkCypher } from "../cypher/checkCypher";
import { startClock } from "./clock";
import { giveThread, takeThread } from "./cypherThreads";
import { problemOf } from "./errors";
import type { CypherEvent, CypherQuestion, ReadOptions } from "./graphStore";
import type { Connection, Neo4jSettings } from "./neo4jConnection";
import { withoutPlanPrefix } from "./planPrefix";

/**
 * Runs what a user typed (see `GraphStore.stream`): our own parse refuses what isn't reading; what passes runs in a thread
 * of its own (`runCypher`). One clock ends all of it, whatever database and thread do meanwhile.
 */
export async function* streamCypher(connection: Connection, settings: Neo4jSettings, question: CypherQuestion, { signal }: ReadOptions = {}): AsyncGenerator<CypherEvent> {
  const started = performance.now();
  const clock = startClock(question.timeoutMs, signal);
  // A thread that has to be started first is started while the query is parsed.
  const taking = takeThread(clock);
  try {
    await clock.race(check(question.cypher));
    const [thread, bookmarks] = await Promise.all([taking, connection.bookmarks()]);
    const run = { ...question, spentMs: performance.now() - started };
    for await (const json of thread.lines({ run, settings, bookmarks }, clock)) yield eventOf(json);
  } catch (error) {
    throw problemOf(error, { limitMs: question.timeoutMs });
  } finally {
    clock.stop();
    // The asker needn't wait until the thread has stopped.
    void taking.then(giveThread, () => undefined);
  }
}

async function check(cypher: string): Promise<void> {
  const { wish, query } = withoutPlanPrefix(cypher);
  await checkCypher(cypher);
  // What runs is the query without EXPLAIN or PROFILE, so that is what both checks must have seen.
  if (wish) await checkCypher(query);
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
    return (JSON.parse(this.json) as EventWith<"row">).row;
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
