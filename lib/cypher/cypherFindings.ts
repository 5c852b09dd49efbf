import { isProblem } from "../ontology/problem";
import { checkCypher, parseable, type CheckOptions } from "./checkCypher";
import { isGivenUp, lookAtCypher } from "./cypherParser";
import type { Finding } from "./finding";
import type { SeenQuery, Span } from "./parserWorkerSource";
import { indexOfPlace, placeOf } from "./place";
import { readFunctions, readProcedures } from "./allowed";
import { plainWords } from "./plainWords";
import { checkReadingCypher } from "./readingCypher";
import { nearCall } from "./refusals";
import { adviseName, type Vocabulary } from "./vocabulary";

/** Findings of one query: nobody reads more, and all of them are found while others wait. */
const mostFindings = 100;

/** What is to be said of a query before it runs. */
export interface QueryCheck {
  /** Whether it would be run. */
  allowed: boolean;
  problems: Finding[];
  /** Names of the parameters it uses, in the order of the text. */
  parameters: string[];
  /** Set where it would change the graph, and owners who allowed that could run it. */
  writes?: true;
}

/**
 * Looks at a query without running it: what is refused (see `checkCypher`), what isn't Cypher, names that the store doesn't
 * know, parameters without a value (`given` are the names of those that have one), and what may take very long. In the order of
 * the text. With `mayWrite` changing the graph isn't wrong, only told. Never throws for what is wrong with the query.
 */
export async function cypherFindings(typed: string, vocabulary: Vocabulary, given: readonly string[], { mayWrite = false }: CheckOptions = {}): Promise<QueryCheck> {
  if (typed.trim() === "") return { allowed: false, problems: [], parameters: [] };
  const refused = await refusalOf(typed);
  const seen = refused?.givenUp ? undefined : await look(typed);
  // Where both tell a mistake, the second knows more of its place and of how to mend it.
  const better = refused?.code === "query-error" && seen?.query.diagnostics.some(({ severity }) => severity === 1);
  const writes = refused?.code === "refused-query" && (await isWrite(typed));
  const told = refused && !better ? (writes && mayWrite ? asksFirst(refused.finding) : refused.finding) : undefined;
  const problems = [...(told ? [told] : []), ...(seen ? seenFindings(seen, typed, vocabulary, given, told) : [])];
  const wrong = problems.some(({ severity }) => severity === "error");
  return {
    allowed: !wrong && !writes,
    problems: problems.sort((a, b) => a.line - b.line || a.column - b.column),
    parameters: [...new Set(seen?.query.parameters.map(({ name }) => name) ?? [])],
    ...(writes ? { writes: true } : {}),
  };
}

const asksFirst = (finding: Finding): Finding => ({ ...finding, severity: "hint", message: "This changes the graph.", hint: "Running it tells first what would change, and changes nothing before you confirm that." });

interface Refused {
  code: string;
  /** Whether the parser gave it up, so that it mustn't be troubled with it again. */
  givenUp: boolean;
  finding: Finding;
}

async function refusalOf(typed: string): Promise<Refused | undefined> {
  try {
    await checkReadingCypher(typed);
    return undefined;
  } catch (error) {
    if (!isProblem(error)) throw error;
    const at = indexOfPlace(typed, (error.line ?? 1) - 1, (error.column ?? 1) - 1);
    const end = wordEnd(typed, at);
    const finding: Finding = { severity: "error", message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }), ...misspelt(typed, at, end), ...placesOf(typed, { start: at, end }) };
    return { code: error.code, givenUp: isGivenUp(error), finding };
  }
}

/** What to write instead of a function or procedure at this place that is none, where one comes near. */
function misspelt(typed: string, at: number, end: number): Pick<Finding, "mend"> {
  const name = typed.slice(at, end);
  const isCalled = /^\s*\(/.test(typed.slice(end)) && !readFunctions.has(name.toLowerCase()) && !readProcedures.has(name);
  const near = isCalled ? nearCall(name) : undefined;
  return near === undefined ? {} : { mend: { text: near, label: `Write ${near}` } };
}

/** Whether it is refused only because it would change what the graph holds. */
async function isWrite(typed: string): Promise<boolean> {
  try {
    await checkCypher(typed, { mayWrite: true });
    return true;
  } catch (error) {
    if (isProblem(error)) return false;
    throw error;
  }
}

interface Seen {
  query: SeenQuery;
  /** What was typed, its unicode escapes decoded: what the places in `query` count in. */
  text: string;
  typedAt(index: number): number;
}

async function look(typed: string): Promise<Seen | undefined> {
  let decoded;
  try {
    decoded = parseable(typed);
  } catch (error) {
    // It was told already.
    if (isProblem(error)) return undefined;
    throw error;
  }
  const query = await lookAtCypher(decoded.text);
  return query && { query, ...decoded };
}

function seenFindings({ query, text, typedAt }: Seen, typed: string, vocabulary: Vocabulary, given: readonly string[], told: Finding | undefined): Finding[] {
  const at = ({ start, end }: Span): Span => ({ start: typedAt(start), end: Math.max(typedAt(end), typedAt(start) + 1) });
  const found = [
    ...diagnosed(query, text, told),
    ...advised(query.names, vocabulary),
    ...query.parameters.filter(({ name }) => !given.includes(name)).map(withoutValue),
    ...query.unbounded.map((span) => said("warning", { message: "This path may be of any length, and can take very long.", hint: "Give it a greatest length.", instead: bounded(text.slice(span.start, span.end)) }, span)),
  ];
  return found.slice(0, mostFindings).map(({ finding, span }) => ({ ...finding, ...placesOf(typed, at(span)) }));
}

interface Placed {
  finding: Omit<Finding, "line" | "column" | "endLine" | "endColumn">;
  span: Span;
}

function said(severity: Finding["severity"], { message, hint, instead }: { message: string; hint?: string; instead?: string }, { start, end }: Span): Placed {
  const mend = instead === undefined ? {} : { mend: { text: instead, label: `Write ${instead}` } };
  return { finding: { severity, message, ...(hint === undefined ? {} : { hint }), ...mend }, span: { start, end } };
}

function withoutValue(span: Span & { name: string }): Placed {
  const { name } = span;
  const { finding, ...at } = said("error", { message: `The parameter $${name} has no value.`, hint: "Give it one beside the query." }, span);
  return { ...at, finding: { ...finding, parameter: name } };
}

/** What Neo4j's language support says, in plain words; only the first thing that isn't Cypher, since what follows comes of it. */
function diagnosed({ diagnostics, variables }: SeenQuery, text: string, told: Finding | undefined): Placed[] {
  const isSyntax = (message: string) => /^(Invalid input|Failed to parse|Query cannot conclude)/.test(message);
  const firstSyntax = diagnostics.find(({ severity, message }) => severity === 1 && isSyntax(message));
  return diagnostics.flatMap((diagnostic) => {
    const { severity, message } = diagnostic;
    if (severity === 1) return told || (firstSyntax && diagnostic !== firstSyntax) ? [] : [said("error", plainWords(message, variables, { text, at: diagnostic.start }), diagnostic)];
    const apart = /cartesian product[\s\S]*identifier is: \(?(.+?)\)*$/i.exec(message)?.[1];
    if (apart !== undefined) return [said("warning", unconnected(apart), placeOfPattern(text, apart) ?? diagnostic)];
    return [said(/deprecated/i.test(message) ? "hint" : "warning", warned(message), diagnostic)];
  });
}

const unconnected = (variable: string) => ({
  message: `The pattern (${variable}) isn't connected with the rest: every match of one is combined with every match of the other.`,
  hint: "Connect the patterns by a relationship or a shared variable, or ask in two queries.",
});

function placeOfPattern(text: string, variable: string): Span | undefined {
  const found = new RegExp(`\\(\\s*\`?${variable.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?![\\p{L}\\p{N}_])[^()]*\\)`, "u").exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

function warned(message: string): { message: string; hint?: string } {
  if (/^Using shortest path with an unbounded pattern/.test(message)) return { message: "This shortest path may be of any length, and can take long where there is none.", hint: "Give it a greatest length: [*..6]" };
  const old = /deprecated function\. \('(.+?)' has been replaced by '(\w+)/.exec(message);
  return old ? { message: `The function ${old[1]} is going out of use; ${old[2]} takes its place.`, ...(old[1] === "id" ? { hint: "Our own ids are the property id, as in a.id." } : {}) } : { message };
}

/** What is to be said of names that aren't known; no more of them are guessed at than anyone reads, since each is compared with all names there are. */
function advised(names: SeenQuery["names"], vocabulary: Vocabulary): Placed[] {
  const placed: Placed[] = [];
  for (const name of names) {
    if (placed.length === mostFindings) break;
    placed.push(...named(name, vocabulary));
  }
  return placed;
}

function named(name: SeenQuery["names"][number], vocabulary: Vocabulary): Placed[] {
  const advice = adviseName(name, vocabulary);
  return advice ? [said("warning", advice, name)] : [];
}

/** A length of a path with an end. */
function bounded(length: string): string {
  if (length.startsWith("{")) return length.replace("}", "4}");
  if (length === "+") return "{1,4}";
  return length === "*" ? "*1..4" : `${length.replace(/\.*$/, "")}..${Math.max(4, Number(/\d+/.exec(length)?.[0] ?? 0) + 2)}`;
}

function placesOf(typed: string, { start, end }: Span): Pick<Finding, "line" | "column" | "endLine" | "endColumn"> {
  const from = placeOf(typed, start);
  const to = placeOf(typed, end);
  return { ...from, endLine: to.line, endColumn: to.column };
}

/** The end of the word, name or sign that begins at an index. */
function wordEnd(text: string, at: number): number {
  const word = /^(?:`[^`]*`|[\p{L}\p{N}_.]+|.)/u.exec(text.slice(at))?.[0] ?? " ";
  return at + word.length;
}
