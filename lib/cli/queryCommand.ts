import { text } from "node:stream/consumers";
import { readEnv } from "../env/env";
import { Problem } from "../ontology/problem";
import { answerWriter, type AnswerForm } from "./answerWriter";
import type { CommandEnd } from "./commandEnd";
import { exitCodes } from "./exitCodes";
import { openGraph } from "./openGraph";
import { progressView } from "./progressView";

export interface QueryOptions {
  form: AnswerForm;
  /** Rows at most. */
  limit: number;
  timeoutMs: number;
  params: Record<string, unknown>;
}

/**
 * `whowhom query`: asks in Cypher, read-only. stdout carries the answer and nothing else; what was cut off is said on stderr.
 * @param cypher the query; `-` or undefined reads it from stdin
 * @returns the exit code
 */
export async function queryCommand(cypher: string | undefined, { form, limit, timeoutMs, params }: QueryOptions, end: CommandEnd): Promise<number> {
  const env = readEnv();
  const question = { cypher: cypher === undefined || cypher === "-" ? await fromStdin() : cypher, params, limit, timeoutMs };
  const view = progressView();
  const graph = await openGraph(env, { signal: end.signal, onProgress: view.step }).finally(view.close);
  try {
    const write = answerWriter(form);
    let rows = 0;
    for await (const event of graph.store.stream(question, { signal: end.signal })) {
      if ("row" in event) rows += 1;
      await write(event);
      if ("end" in event) process.stderr.write(summary(rows, event.end));
    }
    return exitCodes.ok;
  } finally {
    await graph.close();
  }
}

async function fromStdin(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new Problem("bad-input", "There is no query", { hint: "npm run query -- 'MATCH (a)-[:DETAINED]->(b) RETURN a.name, b.name', or pipe it in." });
  }
  return text(process.stdin);
}

function summary(rows: number, end: { truncated: boolean; total?: number; elapsedMs: number }): string {
  const count = `${rows} ${rows === 1 ? "row" : "rows"}`;
  if (!end.truncated) return `${count} in ${Math.round(end.elapsedMs)} ms\n`;
  return `The first ${count} of ${end.total ?? `more than ${rows}`}, in ${Math.round(end.elapsedMs)} ms; --limit N gives more\n`;
}
