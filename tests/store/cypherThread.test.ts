import { beforeEach, describe, expect, it, type TestContext } from "vitest";
import { counts } from "../../lib/queries/counts";
import type { GraphStore } from "../../lib/store/graphStore";
import { besides, engines } from "./engines";
import { answerOf, small } from "./storeRecords";

/** One value that takes seconds to take apart, and more memory than a query gets. */
const huge = "RETURN range(1, 16000000) AS huge";

describe.each(engines.filter(({ name }) => name === "neo4j"))("one huge value in an answer of $name", (engine) => {
  let store: GraphStore;
  beforeEach(async (context) => {
    store = await engine.open(context);
    await store.load(small, { datasets: ["documents"] });
    // Threads take a while to start on a busy machine.
    await answerOf(store, "RETURN 1 AS one", { timeoutMs: 60_000 });
  });

  it("ends at a limit, keeps nobody waiting and leaves nothing in the database", async (context) => {
    const end = endOf(store, { timeoutMs: 10_000 });
    await expect.poll(() => running(context), { timeout: 9_000 }).toHaveLength(1);
    const others: unknown[] = [];
    const asking = async () => {
      others.push(await store.read(counts, {}), await store.read(counts, {}));
      return "others";
    };
    expect(await Promise.race([end, asking()])).toBe("others");
    expect(others[1]).toEqual({ entities: 4, claims: 3, sources: 1 });
    expect(["timeout", "out-of-memory"]).toContain(await end);
    await expect.poll(() => running(context), { timeout: 20_000 }).toEqual([]);
    expect((await answerOf(store, "RETURN 2 AS two", { timeoutMs: 60_000 })).rows).toEqual([[2]]);
  });

  it("ends at once when its asker has gone", async (context) => {
    const asker = new AbortController();
    const end = endOf(store, { timeoutMs: 60_000, signal: asker.signal });
    await expect.poll(() => running(context), { timeout: 9_000 }).toHaveLength(1);
    asker.abort();
    expect(await end).toBe("cancelled");
    await expect.poll(() => running(context), { timeout: 20_000 }).toEqual([]);
  });

  it("is given where it is small enough", async () => {
    const { rows, truncated } = await answerOf(store, "RETURN range(1, 100000) AS list");
    expect(rows[0]?.[0]).toHaveLength(100_000);
    expect(truncated).toBe(false);
  });

  it("doesn't hold up more queries than run at a time", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => answerOf(store, "RETURN $n AS n", { params: { n }, timeoutMs: 60_000 })));
    expect(answers.map(({ rows }) => rows[0]?.[0])).toEqual(answers.map((_, n) => n));
  });
});

/** How the huge query ends. */
function endOf(store: GraphStore, { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal }): Promise<string> {
  return answerOf(store, huge, { limit: 10, timeoutMs }, { signal }).then(() => "answered", (error: { code: string }) => error.code);
}

async function running(context: TestContext): Promise<string[]> {
  const rows = await besides(context, "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS query");
  return rows.map((row) => String(row.query)).filter((query) => query.startsWith(huge));
}
