import { relationId } from "../../../../lib/ontology/relationId";

/** What an answer holds beside plain JSON, as `POST /api/query` tags it. */
export type Tagged =
  | NodeValue
  | RelationshipValue
  | { $type: "path"; nodes: NodeValue[]; relationships: RelationshipValue[] }
  | { $type: "point"; srid: number; x: number; y: number; z?: number }
  | { $type: "vector"; elementType: string; value: string[] }
  | { $type: "map"; value: Record<string, unknown> }
  | { $type: "bytes" | "integer" | "float" | "date" | "datetime" | "localdatetime" | "time" | "localtime" | "duration" | "unknown"; value: string };

export interface NodeValue {
  $type: "node";
  /** Our id; null where the node is none of ours. */
  id: string | null;
  labels: string[];
  properties: Record<string, unknown>;
}

export interface RelationshipValue {
  $type: "relationship";
  /** The stored type. */
  type: string;
  id: string | null;
  /** Our ids of its ends. */
  start: string | null;
  end: string | null;
  properties: Record<string, unknown>;
}

/** A value with its tag; null where it is plain JSON. */
export function tagged(value: unknown): Tagged | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) && typeof (value as { $type?: unknown }).$type === "string" ? (value as Tagged) : null;
}

/** The entries of a map, of one that had to be tagged too; null where the value isn't a map. */
export function mapEntries(value: unknown): [string, unknown][] | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const tag = tagged(value);
  if (tag) return tag.$type === "map" ? Object.entries(tag.value) : null;
  return Object.entries(value);
}

/** Bytes as hexadecimal text, of base64. */
function hexadecimal(base64: string): string {
  return [...atob(base64)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join(" ");
}

const sridNames: Readonly<Record<number, string>> = { 4326: "WGS 84", 4979: "WGS 84, 3D", 7203: "Cartesian", 9157: "Cartesian, 3D" };

/**
 * A value as text, whole and exact: to be copied, sorted, filtered and read. Nodes are their name, relationships their type,
 * temporal values ISO 8601, points "x, y (coordinate system)", bytes hexadecimal, lists and maps as Cypher writes them.
 */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return value;
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map(nestedText).join(", ")}]`;
  const entries = mapEntries(value);
  if (entries) return `{${entries.map(([key, item]) => `${key}: ${nestedText(item)}`).join(", ")}}`;
  return taggedText(value as Tagged);
}

const nestedText = (value: unknown) => (typeof value === "string" ? `"${value}"` : valueText(value));

function taggedText(value: Tagged): string {
  switch (value.$type) {
    case "node":
      return nodeName(value);
    case "relationship":
      return value.type;
    case "path":
      return pathText(value);
    case "point":
      return `${[value.x, value.y, ...(value.z === undefined ? [] : [value.z])].map(valueText).join(", ")} (${sridNames[value.srid] ?? `SRID ${value.srid}`})`;
    case "vector":
      return `[${value.value.join(", ")}]`;
    case "bytes":
      return hexadecimal(value.value);
    case "map":
      return valueText(value.value);
    default:
      return value.value;
  }
}

function pathText({ nodes, relationships }: Extract<Tagged, { $type: "path" }>): string {
  return nodes
    .map((node, index) => {
      const next = relationships[index];
      if (!next) return nodeName(node);
      const forward = next.start === null || next.start === node.id;
      return `${nodeName(node)} ${forward ? `-[${next.type}]->` : `<-[${next.type}]-`} `;
    })
    .join("");
}

/** What a node is called: its name, title or id, else its labels. */
export function nodeName({ properties, id, labels }: NodeValue): string {
  const named = [properties.name, properties.title, id].find((text): text is string => typeof text === "string" && text !== "");
  return named ?? `(:${labels.join(":")})`;
}

/** A number to sort by; null where the value is none. Integers beyond 2^53 lose digits here, which their text decides. */
export function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  const tag = tagged(value);
  return tag?.$type === "integer" || tag?.$type === "float" ? Number(tag.value) : null;
}

/** The ids of the entities and relations of the graph that a value holds, nested ones too. */
export function idsIn(value: unknown): string[] {
  const found = new Set<string>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) value.forEach((item) => collect(item, found));
  const tag = tagged(value);
  if (tag?.$type === "node" && tag.id !== null) found.add(tag.id);
  if (tag?.$type === "relationship") relationIdOf(tag).forEach((id) => found.add(id));
  if (tag?.$type === "path") [...tag.nodes, ...tag.relationships].forEach((item) => collect(item, found));
  mapEntries(value)?.forEach(([, item]) => collect(item, found));
}

/** The id of the folded relation that a claim is part of; none where an end is none of ours. */
function relationIdOf({ start, end, type }: RelationshipValue): string[] {
  return start === null || end === null ? [] : [relationId(start, type, end)];
}
