import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { nearName } from "../cypher/nearName";
import { exactJson } from "../ontology/exactJson";
import { Problem } from "../ontology/problem";
import { findQuestion, questions } from "../questions/catalog";
import { jsonPlace } from "./jsonPlace";
import { slotValue } from "./slotValue";

/** What the command line says of what to ask. */
export interface AskedOnCommandLine {
  /** The query; `-` or undefined reads it from stdin. */
  cypher?: string;
  /** Parameters as they were typed. */
  params: Readonly<Record<string, string>>;
  /** A file with a JSON object of parameters; those of `params` go before it. */
  paramsFile?: string;
  /** The id of a saved question, instead of a query. */
  question?: string;
}

type Asked = { cypher: string; params: Record<string, unknown> };

/**
 * The query and its parameters. Throws `bad-input` for a file that isn't an object, an unknown question, or a parameter that it
 * hasn't or that isn't of its type.
 */
export async function questionToAsk({ cypher, params, paramsFile, question }: AskedOnCommandLine): Promise<Asked> {
  const filed = paramsFile === undefined ? {} : await paramsOf(paramsFile);
  if (question === undefined) {
    const typed = Object.fromEntries(Object.entries(params).map(([name, text]) => [name, typedValue(text)]));
    return { cypher: cypher === undefined || cypher === "-" ? await fromStdin() : cypher, params: { ...filed, ...typed } };
  }
  if (cypher !== undefined) throw new Problem("bad-input", "Both a query and a saved question are given.", { hint: "Leave one of them away." });
  return savedQuestion(question, { ...filed, ...params });
}

/** JSON, with numbers as they are written; what isn't JSON is a text. */
function typedValue(text: string): unknown {
  try {
    return exactJson(text, { asWritten: true });
  } catch {
    return text;
  }
}

const objectHint = 'Write an object: {"id": "person:x", "days": 3}';

async function paramsOf(file: string): Promise<Record<string, unknown>> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Problem("bad-input", `The parameters can't be taken from ${file}: it can't be read.`, { hint: "Check that it is a file, and that you may read it.", cause });
  });
  const text = utf8(bytes, `The parameters in ${file}`);
  let value: unknown;
  try {
    value = exactJson(text, { asWritten: true });
  } catch (cause) {
    const { line, column } = jsonPlace(text);
    const message = text.trim() === "" ? "it is empty." : "it isn't JSON.";
    throw new Problem("bad-input", `The parameters can't be taken from ${file}: ${message}`, { hint: objectHint, issues: [{ message: "Here it stops being JSON.", file, line, column }], cause });
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Problem("bad-input", `The parameters can't be taken from ${file}: it holds no object.`, { hint: objectHint });
}

/** Throws where it isn't UTF-8, instead of asking for something else than was meant. A byte-order mark is left away. */
function utf8(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Problem("bad-input", `${what} can't be read: it isn't UTF-8.`, { hint: "Save it as UTF-8, for example with iconv -t UTF-8.", cause });
  }
}

async function fromStdin(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new Problem("bad-input", "There is no query", {
      hint: "npm run query -- 'MATCH (a)-[:DETAINED]->(b) RETURN a.name, b.name', pipe it in, or take one of --questions.",
    });
  }
  return utf8(await buffer(process.stdin), "The query");
}

function savedQuestion(id: string, given: Readonly<Record<string, unknown>>): Asked {
  const found = findQuestion(id);
  if (!found) throw new Problem("bad-input", `There is no saved question ${id}.`, { hint: nearQuestions(id) });
  const names = found.parameters.map(({ name }) => name);
  const strange = Object.keys(given).find((name) => !names.includes(name));
  if (strange !== undefined) {
    throw new Problem("bad-input", `The question ${id} has no parameter ${strange}.`, { hint: names.length > 0 ? `It has ${names.join(", ")}.` : "It has none." });
  }
  // What is left open has what the question comes with, else nothing.
  const params = found.parameters.map((slot) => [slot.name, slotValue(slot, Object.hasOwn(given, slot.name) ? given[slot.name] : (slot.default ?? null))]);
  return { cypher: found.cypher, params: Object.fromEntries(params) as Record<string, unknown> };
}

function nearQuestions(id: string): string {
  const ids = questions.map((question) => question.id);
  const near = nearName(id, ids);
  const close = near === undefined ? ids.filter((each) => each.includes(id)).slice(0, 5) : [near];
  return close.length > 0 ? `Near it: ${close.join(", ")}.` : "--questions lists them.";
}
