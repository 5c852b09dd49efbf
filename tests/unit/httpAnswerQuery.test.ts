import { describe, expect, it } from "vitest";
import { ndjsonResponse, wholeResponse } from "../../lib/http/answerQuery";
import { nothingOmitted } from "../../lib/ontology/nothingOmitted";
import { Problem } from "../../lib/ontology/problem";
import type { CypherEvent } from "../../lib/store/graphStore";

const subgraph = { entities: [], relations: [], truncated: false, omitted: nothingOmitted, missing: [] };
const end = { subgraph, truncated: false, total: 3, elapsedMs: 1, limits: { rows: 10, elements: 10, timeoutMs: 1000 } };

async function* threeRows(): AsyncGenerator<CypherEvent> {
  yield { columns: ["n"] };
  for (const n of [1, 2, 3]) yield { row: [n] };
  yield { end };
}

async function* failsAfter(events: CypherEvent[]): AsyncGenerator<CypherEvent> {
  yield* events;
  throw new Problem("timeout", "It took too long.");
}

const linesOf = async (response: Response) => (await response.text()).trimEnd().split("\n").map((line) => JSON.parse(line) as unknown);

describe("a whole answer", () => {
  it("has columns, rows in order and the end", async () => {
    const response = await wholeResponse(threeRows());
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(await response.json()).toEqual({ columns: ["n"], rows: [[1], [2], [3]], ...end });
  });

  it("is as long as it is, whatever stands in it", async () => {
    const row = ["😀".repeat(100_000), '"]}', "\u2028\n", null, { row: [1] }];
    async function* events(): AsyncGenerator<CypherEvent> {
      yield { columns: ["a", "b", "c", "d", "e"] };
      for (let n = 0; n < 5; n++) yield { row };
      yield { end };
    }
    expect(await (await wholeResponse(events())).json()).toEqual({ columns: ["a", "b", "c", "d", "e"], rows: [row, row, row, row, row], ...end });
  });

  it("fails with the query, and not without its end", async () => {
    await expect(wholeResponse(failsAfter([{ columns: ["n"] }, { row: [1] }]))).rejects.toMatchObject({ code: "timeout" });
    await expect(wholeResponse((async function* (): AsyncGenerator<CypherEvent> {
      yield { columns: ["n"] };
    })())).rejects.toThrow("without its end");
  });
});

describe("JSON lines", () => {
  it("are the events, one a line", async () => {
    const response = await ndjsonResponse(threeRows());
    expect(response.headers.get("content-type")).toContain("application/x-ndjson");
    expect(await linesOf(response)).toEqual([{ columns: ["n"] }, { row: [1] }, { row: [2] }, { row: [3] }, { end }]);
  });

  it("fail as a whole when the query fails before its first event", async () => {
    await expect(ndjsonResponse(failsAfter([]))).rejects.toMatchObject({ code: "timeout" });
  });

  it("end with the error when it fails later", async () => {
    const response = await ndjsonResponse(failsAfter([{ columns: ["n"] }, { row: [1] }]));
    expect(await linesOf(response)).toEqual([{ columns: ["n"] }, { row: [1] }, { error: { code: "timeout", message: "It took too long." } }]);
  });

  it("end the query when the reader goes away", async () => {
    let ended = false;
    async function* endless(): AsyncGenerator<CypherEvent> {
      try {
        for (;;) yield { row: [1] };
      } finally {
        ended = true;
      }
    }
    const reader = (await ndjsonResponse(endless())).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(ended).toBe(true);
  });
});
