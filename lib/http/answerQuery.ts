import { Problem } from "../ontology/problem";
import type { CypherEvent, CypherQuestion } from "../store/graphStore";
import { errorBody, problemOf } from "./errorBody";
import { queryLimits } from "./limits";

/** The question that asks for all rows. Throws `bad-input` where they wouldn't be sent as they come (`lines`): nobody holds so many. */
export function allRowsOf(question: CypherQuestion, lines = false): CypherQuestion {
  if (lines) return { ...question, limit: queryLimits.allRows, elementLimit: undefined, rowsOnly: true };
  throw new Problem("bad-input", "All rows are sent as JSON lines only.", { hint: "Ask with the header Accept: application/x-ndjson." });
}

/**
 * The whole answer of a query as JSON. What fails throws, so that it has a status. The store's text is sent as it is: reading and
 * writing 32 MB at once would keep everyone waiting.
 */
export async function wholeResponse(events: AsyncIterable<CypherEvent>): Promise<Response> {
  const pieces: string[] = [];
  let rows = 0;
  for await (const event of events) {
    if ("columns" in event) pieces.push(`{"columns":${JSON.stringify(event.columns)},"rows":[`);
    else if ("row" in event) pieces.push(rows++ > 0 ? "," : "", jsonOf(event).slice('{"row":'.length, -1));
    else {
      pieces.push("],", jsonOf(event).slice('{"end":{'.length, -1));
      return new Response(sentInBlocks(pieces), { headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" } });
    }
  }
  throw new Error("The store ended an answer without its end");
}

function sentInBlocks(pieces: readonly string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      let block = "";
      while (at < pieces.length && block.length < blockLength) block += pieces[at++] ?? "";
      controller.enqueue(encoder.encode(block));
      if (at === pieces.length) controller.close();
    },
  });
}

/** Characters that are sent together at most, unless one event has more. */
const blockLength = 64 * 1024;

/**
 * The events of a query or an import as JSON lines, those that are there together, as soon as the client takes them. What fails before
 * the first event throws, so that it has a status; what fails later is the last line, `{error}`.
 */
export async function ndjsonResponse(events: AsyncIterable<object>): Promise<Response> {
  const iterator = events[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const first = await iterator.next();
  let coming = Promise.resolve(first);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      let block = "";
      let done = false;
      try {
        // The first of a block is waited for, the others are what comes without waiting.
        let next: IteratorResult<object> | undefined = await coming;
        const turn = endOfTurn();
        while (next && !next.done && block.length < blockLength) {
          block += lineOf(next.value);
          coming = iterator.next();
          next = await Promise.race([coming, turn]);
        }
        done = next?.done ?? false;
      } catch (error) {
        block += lineOf(errorBody(problemOf(error)));
        done = true;
      }
      if (block !== "") controller.enqueue(encoder.encode(block));
      if (done) controller.close();
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return new Response(body, { headers: { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" } });
}

const lineOf = (event: object) => `${jsonOf(event)}\n`;

/** An event that the store has as text needn't be read for that. */
const jsonOf = (event: object) => ("json" in event && typeof event.json === "string" ? event.json : JSON.stringify(event));

const endOfTurn = () => new Promise<undefined>((resolve) => setImmediate(resolve, undefined));
