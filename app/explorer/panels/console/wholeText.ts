import { mapEntries, tagged, valueText, type NodeValue, type RelationshipValue } from "./values";

const step = "  ";

/** Characters up to which a list stands on one line. */
const oneLine = 60;

/**
 * A value with everything that it holds, over as many lines as that takes: nodes and relationships with their properties as Cypher
 * writes them, paths one step a line, lists and maps one item a line. A text stands as it is, with its own line breaks.
 */
export function wholeText(value: unknown): string {
  return typeof value === "string" ? value : nested(value, "");
}

function nested(value: unknown, indent: string): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return bracketed("[", value.map((item) => nested(item, indent + step)), "]", indent);
  const tag = tagged(value);
  if (tag?.$type === "node") return nodeText(tag, indent);
  if (tag?.$type === "relationship") return claimText(tag, indent);
  if (tag?.$type === "path") {
    return tag.nodes.flatMap((node, index) => [nodeText(node, indent), ...tag.relationships.slice(index, index + 1).map((claim) => stepText(claim, node, indent))]).join(`\n${indent}`);
  }
  const entries = mapEntries(value);
  return entries ? bracketed("{", entryLines(entries, indent), "}", indent) : valueText(value);
}

const entryLines = (entries: readonly [string, unknown][], indent: string) => entries.map(([key, item]) => `${key}: ${nested(item, indent + step)}`);

function bracketed(open: string, items: readonly string[], close: string, indent: string): string {
  const short = `${open}${items.join(", ")}${close}`;
  if (items.length === 0 || (open === "[" && short.length <= oneLine && !short.includes("\n"))) return short;
  return `${open}\n${items.map((item) => `${indent}${step}${item}`).join(",\n")}\n${indent}${close}`;
}

/** Properties in the order of their names: the database has them in none. */
const sorted = (properties: Record<string, unknown>) => Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));

const nodeText = ({ labels, properties }: NodeValue, indent: string) => `(:${labels.join(":")} ${bracketed("{", entryLines(sorted(properties), indent), "}", indent)})`;

function claimText({ type, start, end, properties }: RelationshipValue, indent: string): string {
  return `(${start ?? ""})-[:${type} ${bracketed("{", entryLines(sorted(properties), indent), "}", indent)}]->(${end ?? ""})`;
}

/** A step of a path, pointing where its relationship points. */
function stepText(claim: RelationshipValue, from: NodeValue, indent: string): string {
  const backwards = claim.start !== null && claim.start !== from.id;
  const text = `[:${claim.type} ${bracketed("{", entryLines(sorted(claim.properties), indent), "}", indent)}]`;
  return backwards ? `<-${text}-` : `-${text}->`;
}
