/** What the worker is asked: to parse a query, or to say in Neo4j's words what is wrong with it. */
export interface ParserRequest {
  task: "parse" | "explainError";
  text: string;
}

/** Something in the query, with its first character as a UTF-16 index. */
export interface FoundName {
  rule: string;
  /** The name's parts, as written, without the dots: `["apoc", "load", "`json`"]`. */
  parts: string[];
  at: number;
}

/** What a query holds, as far as the decision needs it. */
export interface ParsedQuery {
  /** Statements that aren't empty, each by its first character. */
  statements: number[];
  /** Every rule of the grammar that occurs, and where first. */
  rules: [rule: string, at: number][];
  /** Function, procedure and option names, and EXPLAIN or PROFILE. */
  names: FoundName[];
  /** The first place that isn't Cypher. */
  error?: { message: string; at: number };
}

/** Neo4j's message for a query that isn't Cypher; line and column from 0. */
export interface ExplainedError {
  message: string;
  line: number;
  column: number;
}

/**
 * The worker's program. It is text because a worker's file can be found neither by the loader of the commands nor in the bundle
 * of the page's server alike; it loads Neo4j's language support, a large CommonJS file, from the first of the folders in
 * `workerData` that has it. The parser is that of `CypherLanguageService`, which alone counts the syntax errors.
 */
export const parserWorkerSource = String.raw`
const { parentPort, workerData } = require("node:worker_threads");
const library = require(require.resolve("@neo4j-cypher/language-support", { paths: workerData.folders }));
const service = new library.CypherLanguageService({ consoleCommandsEnabled: false });

const namedRules = new Set(["functionName", "procedureName", "cypherOptionName", "preparserOption"]);

function parse(text) {
  const unitOf = unitIndexes(text);
  const found = { statements: [], rules: new Map(), names: [], error: undefined };
  for (const { ctx, tokens, parser, syntaxErrors, cypherVersionError, errorTracker } of service.parse(text).statementsParsing) {
    const first = tokens.find((token) => token.channel === 0 && token.type !== -1);
    if (!first) continue;
    found.statements.push(unitOf(first.start));
    collect(ctx, parser.ruleNames, unitOf, found);
    const problem = cypherVersionError ?? syntaxErrors[0];
    if (parser.numberOfSyntaxErrors > 0 || problem) {
      const token = [...errorTracker.caughtExceptions.values()][0]?.offendingToken;
      const at = problem ? problem.offsets.start : token ? token.start : ctx.stop ? ctx.stop.start : 0;
      const what = token && token.type !== -1 ? "'" + token.text + "'" : "";
      found.error ??= { message: problem?.message ?? "Invalid input " + what, at: unitOf(at) };
    }
  }
  return { ...found, rules: [...found.rules] };
}

function collect(root, ruleNames, unitOf, found) {
  const waiting = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node.ruleIndex === undefined || node.ruleIndex < 0) continue;
    const rule = ruleNames[node.ruleIndex];
    const at = unitOf(node.start ? node.start.start : 0);
    if (!found.rules.has(rule)) found.rules.set(rule, at);
    if (namedRules.has(rule)) found.names.push({ rule, parts: words(node), at });
    for (let index = (node.children ?? []).length - 1; index >= 0; index--) waiting.push(node.children[index]);
  }
}

function words(node) {
  if (node.ruleIndex === undefined || node.ruleIndex < 0) return node.getText() === "." ? [] : [node.getText()];
  return (node.children ?? []).flatMap(words);
}

function unitIndexes(text) {
  if (!/[\uD800-\uDFFF]/.test(text)) return (index) => index;
  const units = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  return (index) => units[index] ?? text.length;
}

function explainError(text) {
  const versions = /^\s*CYPHER\s+\d/i.test(text) ? [undefined] : [undefined, "CYPHER 25"];
  let first;
  for (const defaultLanguage of versions) {
    const errors = library.lintCypherQuery(text, { defaultLanguage }, { consoleCommandsEnabled: false }).diagnostics
      .filter((found) => found.severity === 1 && library.isNotParamError(found));
    if (errors.length === 0) return undefined;
    const known = errors.find(({ message }) => message.startsWith("Invalid input") || message.startsWith("Failed to parse")) ?? errors[0];
    first ??= { message: known.message, line: known.range.start.line, column: known.range.start.character };
  }
  return first;
}

parentPort.on("message", ({ task, text }) => {
  try {
    parentPort.postMessage({ answer: task === "parse" ? parse(text) : explainError(text) });
  } catch (error) {
    parentPort.postMessage({ failure: error instanceof RangeError ? "too deep" : String(error) });
  }
});
parentPort.postMessage({ ready: true });
`;
