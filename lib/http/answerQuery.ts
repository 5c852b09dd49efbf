import { Problem } from "../ontology/problem";
import type { CypherAnswer, CypherEvent, CypherQuestion } from "../store/graphStore";
import { errorBody, problemOf } from "./errorBody";
import { queryLimits } from "./limits";

/** The question that asks for all rows. Throws `bad-input` where they wouldn't be sent as they come (`lines`): nobody holds so many. */
export function allRowsOf(question: CypherQuestion, lines = false): CypherQuestion {
  if (lines) return { ...question, limit: queryLimits.allRows, rowsOnly: true };
  throw new Problem("bad-input", "All rows are sent as JSON lines only.", { hint: "Ask with the header Accept: application/x-ndjson." });
}

/** The whole answer of a query. */
export async function collected(events: AsyncIterable<CypherEvent>): Promise<CypherAnswer> {
  const rows: unknown[][] = [];
  let columns: string[] = [];
  for await (const event of events) {
    if ("columns" in event) columns = event.columns;
    else if ("row" in event) rows.push(event.row);
    else return { columns, rows, ...event.end };
  }
  throw new Error("The store ended an answer without its end");
}

/**
 * The events of a query or an import as JSON lines, each sent when it is there and the client takes it. What fails before the first event
 * throws, so that it has a status; what fails later is the last line, `{error}`.
 */
export async function ndjsonResponse(events: AsyncIterable<object>): Promise<Response> {
  const iterator = events[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  // An event that the store has as text needn't be read for that.
  const text = (value: object) => ("json" in value && typeof value.json === "string" ? value.json : JSON.stringify(value));
  const line = (value: object) => encoder.encode(`${text(value)}\n`);
  let next = await iterator.next();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(line(next.value));
      try {
        next = await iterator.next();
      } catch (error) {
        controller.enqueue(line(errorBody(problemOf(error))));
        controller.close();
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return new Response(body, { headers: { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" } });
}
