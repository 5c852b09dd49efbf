import type { Notification, NotificationPosition, ResultSummary } from "neo4j-driver";
import type { Finding } from "../cypher/finding";

interface Wording {
  code: RegExp;
  severity: Finding["severity"];
  /** `name` is what the database names in its description. */
  message(name: string): string;
  hint?: string;
}

/** What the database's notifications mean to people, by their code; any other is told in its own words. */
const wordings: readonly Wording[] = [
  { code: /UnknownLabelWarning$/, severity: "warning", message: (name) => `Nothing here has the label ${name}, so this part matches nothing.` },
  { code: /UnknownRelationshipTypeWarning$/, severity: "warning", message: (name) => `No claim here is stored as ${name}, so this part matches nothing.` },
  { code: /UnknownPropertyKeyWarning$/, severity: "warning", message: (name) => `Nothing here has the property ${name}: it is null everywhere.` },
  { code: /CartesianProduct$/, severity: "warning", message: (name) => `The pattern ${name} isn't connected with the rest: every match of one is combined with every match of the other.`,
    hint: "Connect the patterns by a relationship or a shared variable, or ask in two queries." },
  { code: /UnboundedVariableLengthPattern/, severity: "warning", message: () => "This path may be of any length, and can take very long.", hint: "Give it a greatest length: [*1..4]" },
  { code: /ExhaustiveShortestPath/, severity: "warning", message: () => "The condition on this shortest path may make the database try every path.", hint: "Give the path a greatest length: [*..6]" },
  { code: /EagerOperator/, severity: "warning", message: () => "The database has to collect all rows before it goes on, which takes memory." },
  { code: /DynamicProperty/, severity: "hint", message: () => "A property whose name is computed can't be looked up in an index." },
];

/** Not worth a word to somebody who asks: what concerns a database's owner only. */
const silent = /RuntimeUnsupported|NoApplicableIndex|MissingAlias|HomeDatabase|CodeGeneration/;

/**
 * What the database noticed about a query, in our words and at its place in `query` (line and column from 1). `startsAt` is how
 * many characters stood before the query when it was run.
 */
export function warningsOf(summary: ResultSummary, query: string, startsAt: number): Finding[] {
  return summary.notifications.filter(({ code }) => !silent.test(code)).map((notification) => warning(notification, query, startsAt));
}

function warning({ code, description, position }: Notification, query: string, startsAt: number): Finding {
  const name = /(?:is|identifier is): (.+?)\)?$/.exec(description)?.[1] ?? "";
  const wording = wordings.find((row) => row.code.test(code));
  const { line = 1, column: told = 1 } = position as Partial<NotificationPosition>;
  const column = Math.max(1, told - (line === 1 ? startsAt : 0));
  const word = /^(`[^`]*`|[\p{L}\p{N}_]+)?/u.exec(query.split(/\r\n|\r|\n/)[line - 1]?.slice(column - 1) ?? "")?.[0] ?? "";
  const place = { line, column, endLine: line, endColumn: column + Math.max(1, word.length) };
  if (!wording) return { severity: "hint", message: description.replace(/\s+/g, " ").trim(), ...place };
  return { severity: wording.severity, message: wording.message(name), ...(wording.hint === undefined ? {} : { hint: wording.hint }), ...place };
}
