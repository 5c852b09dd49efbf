import { expect, it } from "vitest";
import { startClock } from "../../lib/store/clock";
import { type CypherThread, giveThread, takeThread } from "../../lib/store/cypherThreads";
import type { Connection } from "../../lib/store/neo4jConnection";
import { streamCypher } from "../../lib/store/threadedCypher";

const patience = 120_000;
/** A port where nothing listens: a thread that works says so. */
const settings = { uri: "bolt://127.0.0.1:1", username: "neo4j", password: "x" };

/** Only what is asked of a connection before a thread has the query. */
const connection: Pick<Connection, "bookmarks"> = { bookmarks: async () => [] };

async function codeOf(cypher: string, { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal }): Promise<string> {
  try {
    for await (const event of streamCypher(connection as Connection, settings, { cypher, limit: 1, timeoutMs }, { signal })) if ("end" in event) return "answered";
    return "ended";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

it("doesn't count against the first query's time that the grammar is loaded", async () => {
  expect(await codeOf("CREATE (n)", { timeoutMs: 1_000 })).toBe("refused-query");
}, patience);

it("gives no query to a thread that is about to end", async () => {
  const clock = startClock(60_000);
  const thread = await takeThread(clock);
  const ended = thread.end();
  await giveThread(thread);
  const [next, other] = [await takeThread(clock), await takeThread(clock)];
  expect([next, other]).not.toContain(thread);
  await ended;
  await Promise.all([giveThread(next), giveThread(other)]);
  clock.stop();
  expect(await codeOf("RETURN 1", { timeoutMs: 60_000 })).toBe("store-down");
}, patience);

it("gives each thread in its turn, and none that still loads while another is free", async () => {
  const clock = startClock(60_000);
  const [rested, busy] = [await takeThread(clock), await takeThread(clock)];
  await Promise.all([rested.loaded, busy.loaded]);
  await giveThread(rested);
  await giveThread(busy);
  expect(await takeThread(clock)).toBe(rested);
  expect(await takeThread(clock)).toBe(busy);
  await busy.end();
  // The one that ended is replaced by another, which takes a while to load.
  await giveThread(busy);
  await giveThread(rested);
  expect(await takeThread(clock)).toBe(rested);
  await giveThread(rested);
  clock.stop();
}, patience);

it("starts one thread at a time where many are asked for, and keeps them for the next", async () => {
  const clock = startClock(60_000);
  const given: CypherThread[] = [];
  const take = () => takeThread(clock).then((thread) => {
    // The first two are started together.
    if (given.length > 1) expect(given.filter(({ hasLoaded }) => !hasLoaded)).toEqual([]);
    given.push(thread);
  });
  await Promise.all([take(), take(), take(), take()]);
  const first = [...given];
  await Promise.all(first.map(giveThread));
  given.length = 0;
  await Promise.all([take(), take(), take(), take()]);
  expect(new Set(given)).toEqual(new Set(first));
  await Promise.all(given.map(giveThread));
  clock.stop();
}, patience);

it("ends at once where the asker has gone before it began", async () => {
  expect(await codeOf("RETURN 1", { timeoutMs: 60_000, signal: AbortSignal.abort() })).toBe("cancelled");
}, patience);
