import { readEnv } from "../env/env";
import { hinted } from "../http/emptyAnswer";
import { isProblem, type ProblemCode } from "../ontology/problem";
import { questions } from "../questions/catalog";
import type { CypherAnswer, CypherQuestion } from "../store/graphStore";
import { answerWriter, csvRow, writeRows, type AnswerForm } from "./answerWriter";
import type { CommandEnd } from "./commandEnd";
import { exitCodes } from "./exitCodes";
import { openGraph } from "./openGraph";
import { planRows } from "./planRows";
import { printable } from "./printable";
import { printProblem } from "./printProblem";
import { progressView } from "./progressView";
import { questionToAsk } from "./questionToAsk";
import { warningLine, warnMeanwhile } from "./warnMeanwhile";

export interface QueryOptions {
  form: AnswerForm;
  /** Rows at most. */
  limit: number;
  timeoutMs: number;
  /** As they were typed. */
  params: Readonly<Record<string, string>>;
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
export async function listQuestions(form: AnswerForm): Promise<number> {
  const columns = ["id", "topic", "sentence", "parameters"];
  const rows = questions.map(({ id, topic, sentence, parameters }) => [id, topic, sentence, parameters.map((parameter) => `${parameter.name}=${parameter.default ?? ""}`).join(" ")]);
  if (form === "json") process.stdout.write(`${JSON.stringify(questions, null, 2)}\n`);
  else if (form === "csv") process.stdout.write([columns, ...rows].map(csvRow).join(""));
  else await writeRows(columns, rows);
  return exitCodes.ok;
}

async function answer(question: CypherQuestion, form: AnswerForm, end: CommandEnd): Promise<void> {
  const env = readEnv();
  const view = progressView();
  const graph = await openGraph(env, { signal: end.signal, onProgress: view.step }).finally(view.close);
  const warned = warnMeanwhile(question.cypher, question.params ?? {});
  try {
    const write = answerWriter(form, end.signal);
    let rows = 0;
    const events = graph.store.stream(question, { signal: end.signal });
    for await (const event of hinted(events, question, graph.store, end.signal)) {
      if ("row" in event) rows += 1;
      await write(event);
      if ("end" in event) process.stderr.write(summary(rows, event.end, form, warned()));
    }
  } finally {
    warned();
    await graph.close();
  }
}

type AnswerEnd = Pick<CypherAnswer, "truncated" | "total" | "elapsedMs" | "warnings" | "hints" | "plan">;

function summary(rows: number, end: AnswerEnd, form: AnswerForm, said: ReadonlySet<string>): string {
  const noticed = (end.warnings ?? []).filter(({ message }) => !said.has(message)).map(warningLine);
  return [counted(rows, end), ...planBeside(rows, end, form), ...noticed, ...(end.hints ?? []).map(({ message }) => printable(message))].map((each) => `${each}\n`).join("");
}

function counted(rows: number, { truncated, total, elapsedMs, plan }: AnswerEnd): string {
  const time = `${Math.round(elapsedMs)} ms`;
  if (rows === 0 && plan !== undefined) return `The plan in ${time}`;
  const count = `${rows} ${rows === 1 ? "row" : "rows"}`;
  return truncated ? `The first ${count} of ${total ?? `more than ${rows}`}, in ${time}; --limit N gives more` : `${count} in ${time}`;
}

/** The plan of a query whose rows take all of stdout. */
function planBeside(rows: number, { plan }: AnswerEnd, form: AnswerForm): string[] {
  if (plan === undefined || form !== "csv" || rows === 0) return [];
  return planRows(plan).map(([operator = "", details = "", , counted = "", hits = ""]) => printable(`${operator} ${details}: ${counted} rows, ${hits} database hits`));
}

/** The line of a query with a mark below the place. */
function pointed(cypher: string, line: number, column: number): string {
  const typed = cypher.split(/\r\n|\r|\n/)[line - 1];
  if (typed === undefined || typed.trim() === "" || typed.length > 300) return "";
  return `  ${printable(typed.replaceAll("\t", " "))}\n  ${" ".repeat(column - 1)}^\n`;
}
