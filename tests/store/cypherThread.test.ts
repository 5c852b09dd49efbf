import { beforeEach, describe, expect, it, type TestContext } from "vitest";
import { counts } from "../../lib/queries/counts";
import type { GraphStore } from "../../lib/store/graphStore";
import { besides, engines } from "./engines";
import { answerOf, small } from "./storeRecords";

/** One value that takes many seconds to take apart. */
const huge = "RETURN range(1, 40000000) AS huge";

describe.each(engines.filter(({ name }) => name === "neo4j"))("one huge value in an answer of $name", (engine) => {
  let store: GraphStore;
  beforeEach(async (context) => {
    store = await engine.open(context);
    await store.load(small, { datasets: ["documents"] });
  });

  it("ends at the time limit, keeps nobody waiting and leaves nothing in the database", async (context) => {
    const ended = answerOf(store, huge, { timeoutMs: 4_000 }).then(() => "answered", (error: { code: string }) => error.code);
    await expect.poll(() => running(context), { timeout: 4_000 }).toHaveLength(1);
    const others: unknown[] = [];
    const asking = async () => {
      others.push(await store.read(counts, {}), (await answerOf(store, "RETURN 1 AS one")).rows);
      return "others";
    };
    expect(await Promise.race([ended, asking()])).toBe("others");
    expect(others).toEqual([{ entities: 4, claims: 3, sources: 1 }, [[1]]]);
    expect(await ended).toBe("timeout");
    await expect.poll(() => running(context), { timeout: 5_000 }).toEqual([]);
    expect((await answerOf(store, "RETURN 2 AS two")).rows).toEqual([[2]]);
  });

  it("ends at once when its asker has gone", async (context) => {
    const asker = new AbortController();
    const ended = answerOf(store, huge, { timeoutMs: 60_000 }, { signal: asker.signal }).then(() => "answered", (error: { code: string }) => error.code);
    await expect.poll(() => running(context), { timeout: 5_000 }).toHaveLength(1);
    asker.abort();
    expect(await ended).toBe("cancelled");
    await expect.poll(() => running(context), { timeout: 5_000 }).toEqual([]);
  });

  it("is given where it is small enough", async () => {
    const { rows, truncated } = await answerOf(store, "RETURN range(1, 100000) AS list");
    expect(rows[0]?.[0]).toHaveLength(100_000);
    expect(truncated).toBe(false);
  });

  it("doesn't hold up more queries than run at a time", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => answerOf(store, "RETURN $n AS n", { params: { n } })));
    expect(answers.map(({ rows }) => rows[0]?.[0])).toEqual(answers.map((_, n) => n));
  });
});

async function running(context: TestContext): Promise<string[]> {
  const rows = await besides(context, "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS query");
  return rows.map((row) => String(row.query)).filter((query) => query.startsWith(huge));
}
