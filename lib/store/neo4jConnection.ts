import neo4j, { type Driver, type ManagedTransaction, type Session, type SessionConfig } from "neo4j-driver";
import type { AskNeo4j } from "../queries/namedQuery";
import { startClock } from "./clock";
import { problemOf } from "./errors";
import type { ReadOptions } from "./graphStore";
import { cypherParameters, plainValue } from "./neo4jValues";

export interface Neo4jSettings {
  uri: string;
  username: string;
  password: string;
  /** The user's home database when left out. */
  database?: string;
}

/** How long our own reads may take, unless the caller says otherwise. */
export const defaultReadMs = 20_000;

/** How long one batch of a load may take: index look-ups over millions of claims included. */
const batchMs = 600_000;

/** One database, as the files of the Neo4j store see it. */
export interface Connection {
  /** Asks in one read transaction, routed to followers where there are some, retried while the database asks for it. */
  read<T>(work: (ask: AskNeo4j) => Promise<T>, options?: ReadOptions): Promise<T>;
  /** Writes in one transaction. `attempt` counts from 1: whether an earlier attempt was committed is unknown then. */
  write<T>(work: (ask: AskNeo4j, attempt: number) => Promise<T>): Promise<T>;
  /** A session for one read-only run; the caller closes it. `fetchSize` is how many rows come at a time. `noticing`: the summary tells what the database notices. */
  readSession(fetchSize: number, noticing?: boolean): Session;
  /** A session for what an owner typed to change the graph; the caller closes it. */
  writeSession(): Session;
  /** What a reader on another connection has to know, to see what was written on this one. */
  bookmarks(): Promise<string[]>;
  /** Reads from now on see what was written before those bookmarks of another connection. */
  learn(bookmarks: readonly string[]): Promise<void>;
  /** Such as "5.26.31". */
  version: string;
  close(): Promise<void>;
}

/** Connects and makes sure that the database answers. Throws a `store-down` Problem otherwise. */
export async function connect(settings: Neo4jSettings): Promise<Connection> {
  let driver: Driver | undefined;
  try {
    driver = openDriver(settings);
    const { agent } = await driver.getServerInfo({ database: settings.database });
    const connected = connection(driver, settings.database, (agent ?? "").replace(/^Neo4j\//, ""));
    // A server answers also where it lacks the database, or has it stopped.
    await connected.read((ask) => ask("RETURN 1"));
    return connected;
  } catch (error) {
    await driver?.close();
    throw problemOf(error);
  }
}

function openDriver({ uri, username, password }: Neo4jSettings): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    userAgent: "whowhom",
    telemetryDisabled: true,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxTransactionRetryTime: 15_000,
    notificationFilter: { minimumSeverityLevel: "OFF" },
  });
}

function connection(driver: Driver, database: string | undefined, version: string): Connection {
  // One bookmark manager for all sessions: in a cluster a read sees what was written before it.
  const bookmarkManager = driver.executeQueryBookmarkManager;
  const session = (defaultAccessMode: "READ" | "WRITE", fetchSize = 1000, more: SessionConfig = {}) =>
    driver.session({ database, defaultAccessMode, bookmarkManager, fetchSize, ...more });
  return {
    version,
    read: (work, options) => managedRead(session("READ"), work, options),
    write: (work) => managedWrite(session("WRITE"), work),
    readSession: (fetchSize, noticing) => session("READ", fetchSize, noticing ? { notificationFilter: { minimumSeverityLevel: "INFORMATION" } } : {}),
    writeSession: () => session("WRITE"),
    bookmarks: async () => [...(await bookmarkManager.getBookmarks())],
    learn: async (bookmarks) => bookmarkManager.updateBookmarks(await bookmarkManager.getBookmarks(), bookmarks),
    close: () => driver.close(),
  };
}

async function managedRead<T>(session: Session, work: (ask: AskNeo4j) => Promise<T>, { signal, timeoutMs = defaultReadMs }: ReadOptions = {}): Promise<T> {
  const clock = startClock(timeoutMs, signal);
  clock.onEnd(() => void session.close().catch(() => undefined));
  const attempt = (transaction: ManagedTransaction) => {
    // The driver would try again in a session that the clock has closed.
    if (clock.ended) throw clock.ended;
    return work(askIn(transaction));
  };
  try {
    return await clock.race(session.executeRead(attempt, { timeout: clock.remainingMs() }));
  } catch (error) {
    throw problemOf(error, { limitMs: timeoutMs });
  } finally {
    clock.stop();
    if (!clock.ended) await session.close();
  }
}

async function managedWrite<T>(session: Session, work: (ask: AskNeo4j, attempt: number) => Promise<T>): Promise<T> {
  let attempts = 0;
  try {
    return await session.executeWrite((transaction) => work(askIn(transaction), ++attempts), { timeout: batchMs });
  } catch (error) {
    throw problemOf(error, { limitMs: batchMs });
  } finally {
    await session.close();
  }
}

const askIn = (transaction: ManagedTransaction): AskNeo4j => async (cypher, params = {}) => {
  const { records } = await transaction.run(cypher, cypherParameters(params));
  return records.map((record) => Object.fromEntries(record.keys.map((key) => [String(key), plainValue(record.get(key))])));
};
