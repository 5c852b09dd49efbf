import { parentPort } from "node:worker_threads";
import { exactJsonText } from "../ontology/exactJson";
import type { CypherEvent } from "./graphStore";
import { problemOf } from "./errors";
import { connect, type Connection, type Neo4jSettings } from "./neo4jConnection";
import { runCypher } from "./neo4jCypher";
import { linesAhead, type ThreadAnswer, type ThreadOrder } from "./cypherThreadMessages";

// The program of a thread that runs what users type: one query at a time, for whichever database.

const connections = new Map<string, Promise<Connection>>();
let cancelled = new AbortController();
let ahead = 0;
let room: (() => void) | undefined;

/** Characters that are sent together at most, unless one event has more. */
const blockLength = 64 * 1024;

/** Milliseconds after which the thread looks whether it was told to stop: rows that are there already let nothing else come between. */
const turnMs = 8;

parentPort?.on("message", (order: ThreadOrder) => {
  if ("run" in order) void run(order);
  else if ("leave" in order) void leave(order.leave);
  else {
    if ("cancel" in order) cancelled.abort();
    else ahead--;
    room?.();
  }
});

async function run({ run: question, settings, bookmarks }: Extract<ThreadOrder, { run: unknown }>): Promise<void> {
  cancelled = new AbortController();
  ahead = 0;
  try {
    const connection = await connectionTo(settings);
    await connection.learn(bookmarks);
    await send(runCypher(connection, question, { signal: cancelled.signal, onPlanned: () => answer({ planned: true }), onLeft: () => answer({ left: true }) }));
    answer({ done: true });
  } catch (error) {
    const { code, message, hint, line, column, issues } = problemOf(error, { limitMs: question.timeoutMs });
    // What failed in the driver itself may have left half a message on a connection, which would spoil the next query there.
    if (code === "bug") await leave(settings);
    answer({ failed: { code, message, hint, line, column, issues } });
  }
}

const answer = (message: ThreadAnswer) => parentPort?.postMessage(message);

/**
 * Sends what is there together, the first row with nothing but the columns, and never waits with a row for the next one. Columns
 * wait for what follows: so what ends a query before its first row is its whole answer.
 */
async function send(events: AsyncIterable<CypherEvent>): Promise<void> {
  const reading = events[Symbol.asyncIterator]();
  let lines: string[] = [];
  let length = 0;
  let isFirst = true;
  let turned = performance.now();
  const flush = async () => {
    if (lines.length === 0) return;
    while (ahead >= linesAhead && !cancelled.signal.aborted) await new Promise<void>((resolve) => (room = resolve));
    ahead++;
    answer({ lines });
    lines = [];
    length = 0;
  };
  try {
    for (;;) {
      const next = reading.next();
      const settled = await Promise.race([next, soon()]);
      if (settled === undefined) {
        if (!isFirst) await flush();
      } else if (performance.now() - turned > turnMs) {
        await soon();
        turned = performance.now();
      }
      const { done, value } = settled ?? (await next);
      if (done) return await flush();
      lines.push(exactJsonText(value));
      length += lines.at(-1)?.length ?? 0;
      if (length > blockLength || (isFirst && "row" in value)) await flush();
      if ("row" in value) isFirst = false;
    }
  } catch (error) {
    // Rows that came before are told, columns alone are not: what ends a query before its first row is its whole answer.
    if (!isFirst) await flush();
    throw error;
  }
}

const soon = () => new Promise<undefined>((resolve) => setImmediate(resolve, undefined));

const keyOf = ({ uri, username, password, database }: Neo4jSettings) => JSON.stringify([uri, username, password, database]);

function connectionTo(settings: Neo4jSettings): Promise<Connection> {
  const key = keyOf(settings);
  const connecting = connections.get(key) ?? connect(settings);
  connections.set(key, connecting);
  // What doesn't answer now may answer the next query.
  connecting.catch(() => connections.delete(key));
  return connecting;
}

async function leave(settings: Neo4jSettings): Promise<void> {
  const key = keyOf(settings);
  const connecting = connections.get(key);
  // At once: what is asked from now on gets another one.
  connections.delete(key);
  // What can't be closed is no reason for the thread to end.
  await connecting?.then((connection) => connection.close()).catch(() => undefined);
}

answer({ loaded: true });
