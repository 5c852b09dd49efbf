/** What the worker is asked: to parse a query, to say in Neo4j's words what is wrong with it, or to look at what it names. */
export interface ParserRequest {
  task: "parse" | "explainError" | "look";
  text: string;
}

/** Something in the query, with its first character as a UTF-16 index. */
export interface FoundName {
  rule: string;
  /** The name's parts, as written, without the dots: `["apoc", "load", "`json`"]`. */
  parts: string[];
  at: number;
  /** Of a procedure: its first argument, as written without white space. */
  argument?: string;
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

/** A part of a query, from its first UTF-16 index to the one behind its last. */
export interface Span {
  start: number;
  end: number;
}

/** What a query names, and what Neo4j's language support says of it. */
export interface SeenQuery {
  /** Severity 1 is an error, 2 a warning. */
  diagnostics: (Span & { severity: number; message: string })[];
  /** Labels, relationship types (`either` where it can't be told) and property keys, as written without back-ticks. */
  names: (Span & { kind: "label" | "type" | "either" | "property"; text: string })[];
  parameters: (Span & { name: string })[];
  variables: string[];
  /** Lengths of paths without a greatest length, such as `*` or `*2..`, outside of shortest paths. */
  unbounded: Span[];
  /** Texts that a property is compared with, as in `{name: 'x'}`, `a.name = 'x'` and `a.name IN ['x']`. */
  compared: (Span & { property: string; text: string })[];
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
    if (namedRules.has(rule)) found.names.push({ rule, parts: words(node), at, argument: firstArgument(node, rule, ruleNames) });
    for (let index = (node.children ?? []).length - 1; index >= 0; index--) waiting.push(node.children[index]);
  }
}

function firstArgument(node, rule, ruleNames) {
  if (rule !== "procedureName") return undefined;
  return (node.parent?.children ?? []).find((child) => ruleNames[child.ruleIndex] === "procedureArgument")?.getText();
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

function look(text) {
  const unitOf = unitIndexes(text);
  const span = (start, end) => ({ start: unitOf(start), end: unitOf(end) });
  const seen = { diagnostics: [], names: [], parameters: [], variables: [], unbounded: [], compared: [] };
  for (const { ctx, parser, collectedLabelOrRelTypes, collectedProperties, collectedParameters, collectedVariables } of service.parse(text).statementsParsing) {
    for (const { labelType, labelText, offsets } of collectedLabelOrRelTypes) {
      const kind = labelType === "Label" ? "label" : labelType === "Relationship type" ? "type" : "either";
      seen.names.push({ kind, text: plain(labelText), ...span(offsets.start, offsets.end) });
    }
    for (const { name, offsets } of collectedParameters) seen.parameters.push({ name: plain(name), ...span(offsets.start, offsets.end) });
    seen.variables.push(...collectedVariables.map(plain));
    const patterns = lookAtPatterns(ctx, parser.ruleNames, span, seen);
    for (const { propertyName, variable, offsets } of collectedProperties) {
      const before = variable && [...text].slice(variable.start, offsets.start).join("").trim();
      const own = variable && (patterns.maps.has(offsets.start) || (patterns.variables.has(plain(variable.name)) && before === variable.name + "."));
      if (own || patterns.maps.has(offsets.start)) seen.names.push({ kind: "property", text: plain(propertyName), ...span(offsets.start, offsets.end) });
    }
  }
  seen.diagnostics = library.lintCypherQuery(text, {}, { consoleCommandsEnabled: false }).diagnostics
    .filter(library.isNotParamError)
    .map(({ severity, message, offsets }) => ({ severity, message, ...span(offsets.start, offsets.end) }));
  return seen;
}

const plain = (name) => name.startsWith("\u0060") ? name.slice(1, -1).replaceAll("\u0060\u0060", "\u0060") : name;

function lookAtPatterns(root, ruleNames, span, seen) {
  const found = { variables: new Set(), maps: new Set() };
  const waiting = [{ node: root, shortest: false, inProperties: false }];
  while (waiting.length > 0) {
    const { node, shortest, inProperties } = waiting.pop();
    if (node.ruleIndex === undefined || node.ruleIndex < 0) continue;
    const rule = ruleNames[node.ruleIndex];
    const children = node.children ?? [];
    const named = (name) => children.find((child) => ruleNames[child.ruleIndex] === name);
    const whole = node.start && node.stop ? span(node.start.start, node.stop.stop + 1) : { start: 0, end: 0 };
    if ((rule === "nodePattern" || rule === "relationshipPattern") && named("variable")) found.variables.add(plain(named("variable").getText()));
    if (rule === "propertyKeyName" && inProperties) found.maps.add(node.start.start);
    if ((rule === "pathLength" || rule === "quantifier") && !shortest && isUnbounded(node.getText())) seen.unbounded.push(whole);
    if (rule === "map" && inProperties) compareMap(children, ruleNames, span, seen);
    if (rule.startsWith("expression") || rule === "expression") compareExpression(node, ruleNames, span, seen);
    const within = shortest || rule === "shortestPathPattern" || rule === "shortestPathExpression" || (rule === "pattern" && named("pathPatternPrefix") !== undefined);
    for (let index = children.length - 1; index >= 0; index--) {
      waiting.push({ node: children[index], shortest: within, inProperties: rule === "properties" || (inProperties && rule === "map") });
    }
  }
  return found;
}

const isUnbounded = (text) => /^(\*|\+|\*\d+\.\.|\*\.\.|\{\d*,\})$/.test(text);

function compareMap(children, ruleNames, span, seen) {
  let key;
  for (const child of children) {
    if (ruleNames[child.ruleIndex] === "propertyKeyName") key = plain(child.getText());
    else if (key !== undefined && child.ruleIndex >= 0) addText(child, key, span, seen);
  }
}

function compareExpression(node, ruleNames, span, seen) {
  const parts = node.children ?? [];
  if (parts.length < 2) return;
  const property = /^(?:[\p{L}\p{N}_]+|\u0060[^\u0060]*\u0060)\.([\p{L}\p{N}_]+)$/u.exec(parts[0].getText())?.[1];
  const rest = parts.slice(1).map((part) => part.getText()).join("");
  if (property === undefined || !/^(=|IN\b|IN\[)/i.test(rest)) return;
  for (const part of parts.slice(1)) addText(part, property, span, seen);
}

function addText(node, property, span, seen) {
  const waiting = [node];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next.symbol && /^(['"]).*\1$/s.test(next.getText())) {
      seen.compared.push({ property, text: next.getText().slice(1, -1), ...span(next.symbol.start, next.symbol.stop + 1) });
    }
    waiting.push(...(next.children ?? []));
  }
}

const tasks = { parse, explainError, look };

parentPort.on("message", ({ task, text }) => {
  try {
    parentPort.postMessage({ answer: tasks[task](text) });
  } catch (error) {
    parentPort.postMessage({ failure: error instanceof RangeError ? "too deep" : String(error) });
  }
});
// The first query takes a hundred times longer than the second; it shouldn't be a user's.
parse("MATCH (a)-[r]->(b) RETURN a, r, b");
parentPort.postMessage({ ready: true });
`;
