import Table from "cli-table3";
import { stringify } from "csv-stringify/sync";
import { readEnv } from "../env/env";
import { hinted } from "../http/emptyAnswer";
import { isProblem, type ProblemCode } from "../ontology/problem";
import { questions } from "../questions/catalog";
import type { CypherAnswer, CypherQuestion } from "../store/graphStore";
import { answerWriter, type AnswerForm } from "./answerWriter";
import type { CommandEnd } from "./commandEnd";
import { exitCodes } from "./exitCodes";
import { openGraph } from "./openGraph";
import { printable } from "./printable";
import { printProblem } from "./printProblem";
import { progressView } from "./progressView";
import { questionToAsk } from "./questionToAsk";

export interface QueryOptions {
  form: AnswerForm;
  /** Rows at most. */
  limit: number;
  timeoutMs: number;
  params: Record<string, unknown>;
  paramsFile?: string;
  /** The id of a saved question. */
  question?: string;
}

/** How a query that could not be answered ends. */
const codeOf: Partial<Record<ProblemCode, number>> = {
  "refused-query": exitCodes.refused,
  "query-error": exitCodes.notUnderstood,
  timeout: exitCodes.tooLong,
  "out-of-memory": exitCodes.tooLarge,
  "store-down": exitCodes.storeDown,
  "no-cypher": exitCodes.storeDown,
};

/**
 * `whowhom query`: asks in Cypher, read-only. stdout carries the answer and nothing else; what was cut off, what the database
 * noticed and what went wrong is said on stderr.
 * @param cypher the query; `-` or undefined reads it from stdin
 * @returns the exit code
 */
export async function queryCommand(cypher: string | undefined, { form, limit, timeoutMs, ...asked }: QueryOptions, end: CommandEnd): Promise<number> {
  let question: CypherQuestion | undefined;
  try {
    // Only the JSON form has room for a subgraph; the others needn't gather it.
    question = { ...(await questionToAsk({ cypher, ...asked })), limit, timeoutMs, rowsOnly: form !== "json" };
    await answer(question, form, end);
    return exitCodes.ok;
  } catch (error) {
    if (end.code() !== undefined || !isProblem(error)) throw error;
    const code = printProblem(error);
    if (question && error.line !== undefined) process.stderr.write(pointed(question.cypher, error.line, error.column ?? 1));
    return codeOf[error.code] ?? code;
  }
}

/** `whowhom query --questions`: lists the saved questions. @returns the exit code */
export function listQuestions(form: AnswerForm): number {
  const columns = ["id", "topic", "sentence", "parameters"];
  const rows = questions.map(({ id, topic, sentence, parameters }) => [id, topic, sentence, parameters.map((parameter) => `${parameter.name}=${parameter.default ?? ""}`).join(" ")]);
  if (form === "json") process.stdout.write(`${JSON.stringify(questions, null, 2)}\n`);
  else if (form === "csv") process.stdout.write(stringify([columns, ...rows]));
  else {
    const table = new Table({ head: columns, style: { head: [], border: [], compact: true } });
    table.push(...rows);
    process.stdout.write(`${table.toString()}\n`);
  }
  return exitCodes.ok;
}

async function answer(question: CypherQuestion, form: AnswerForm, end: CommandEnd): Promise<void> {
  const env = readEnv();
  const view = progressView();
  const graph = await openGraph(env, { signal: end.signal, onProgress: view.step }).finally(view.close);
  try {
    const write = answerWriter(form);
    let rows = 0;
    const events = graph.store.stream(question, { signal: end.signal });
    for await (const event of hinted(events, question, graph.store, end.signal)) {
      if ("row" in event) rows += 1;
      await write(event);
      if ("end" in event) process.stderr.write(summary(rows, event.end));
    }
  } finally {
    await graph.close();
  }
}

type AnswerEnd = Pick<CypherAnswer, "truncated" | "total" | "elapsedMs" | "warnings" | "hints">;

function summary(rows: number, { truncated, total, elapsedMs, warnings = [], hints = [] }: AnswerEnd): string {
  const count = `${rows} ${rows === 1 ? "row" : "rows"}`;
  const time = `${Math.round(elapsedMs)} ms`;
  const first = truncated ? `The first ${count} of ${total ?? `more than ${rows}`}, in ${time}; --limit N gives more` : `${count} in ${time}`;
  const noticed = warnings.map(({ message, line, column }) => `${message} (line ${line}, column ${column})`);
  return [first, ...noticed, ...hints.map(({ message }) => message)].map((each) => `${printable(each)}\n`).join("");
}

/** The line of a query with a mark below the place. */
function pointed(cypher: string, line: number, column: number): string {
  const typed = cypher.split(/\r\n|\r|\n/)[line - 1];
  if (typed === undefined || typed.length > 300) return "";
  return `  ${printable(typed.replaceAll("\t", " "))}\n  ${" ".repeat(column - 1)}^\n`;
}
