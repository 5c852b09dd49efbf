import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { Problem } from "../ontology/problem";
import { findQuestion, questions } from "../questions/catalog";
import type { Question } from "../questions/question";

/** What the command line says of what to ask. */
export interface AskedOnCommandLine {
  /** The query; `-` or undefined reads it from stdin. */
  cypher?: string;
  params: Record<string, unknown>;
  /** A file with a JSON object of parameters; those of `params` go before it. */
  paramsFile?: string;
  /** The id of a saved question, instead of a query. */
  question?: string;
}

/** The query and its parameters. Throws `bad-input` for a file that isn't an object, an unknown question, or a parameter it hasn't. */
export async function questionToAsk({ cypher, params, paramsFile, question }: AskedOnCommandLine): Promise<{ cypher: string; params: Record<string, unknown> }> {
  const given = { ...(paramsFile === undefined ? {} : await paramsOf(paramsFile)), ...params };
  if (question === undefined) return { cypher: cypher === undefined || cypher === "-" ? await fromStdin() : cypher, params: given };
  if (cypher !== undefined) throw new Problem("bad-input", "Both a query and a saved question are given.", { hint: "Leave one of them away." });
  return savedQuestion(question, given);
}

async function paramsOf(file: string): Promise<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? `it isn't JSON: ${cause.message}` : "it can't be read";
    throw new Problem("bad-input", `The parameters can't be taken from ${file}: ${why}.`, { hint: "Write an object: {\"id\": \"person:x\", \"days\": 3}", cause });
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Problem("bad-input", `The parameters can't be taken from ${file}: it holds no object.`, { hint: "Write an object: {\"id\": \"person:x\", \"days\": 3}" });
}

async function fromStdin(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new Problem("bad-input", "There is no query", {
      hint: "npm run query -- 'MATCH (a)-[:DETAINED]->(b) RETURN a.name, b.name', pipe it in, or take one of --questions.",
    });
  }
  return text(process.stdin);
}

function savedQuestion(id: string, given: Record<string, unknown>): { cypher: string; params: Record<string, unknown> } {
  const found = findQuestion(id);
  if (!found) {
    const near = questions.filter((question) => question.id.includes(id)).map((question) => question.id);
    throw new Problem("bad-input", `There is no saved question ${id}.`, { hint: near.length > 0 ? `Near it: ${near.slice(0, 5).join(", ")}.` : "--questions lists them." });
  }
  const names = found.parameters.map(({ name }) => name);
  const strange = Object.keys(given).find((name) => !names.includes(name));
  if (strange !== undefined) {
    throw new Problem("bad-input", `The question ${id} has no parameter ${strange}.`, { hint: names.length > 0 ? `It has ${names.join(", ")}.` : "It has none." });
  }
  return { cypher: found.cypher, params: { ...defaultsOf(found), ...given } };
}

/** What a question asks for where nothing is said; null for what may be left open. */
function defaultsOf({ parameters }: Question): Record<string, unknown> {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default ?? null]));
}
