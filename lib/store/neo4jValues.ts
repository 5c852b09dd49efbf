import neo4j, { type Integer, type Node, type Path, type Relationship } from "neo4j-driver";
import { Problem } from "../ontology/problem";
import { internalProperties } from "../queries/neo4jRows";
import { untaggedValue } from "./neo4jUntagged";

/** What JSON lacks, e.g. `{"$type": "date", "value": "2025-04-17"}`. */
export type Tagged = { $type: string } & Record<string, unknown>;

/** Our id of the node with that element id, null where it has none. */
export type IdOfNode = (elementId: string) => string | null;

/** By such a key the driver tells its own values. A map that has one stops it in the middle of a message, and spoils the next one on that connection. */
const driversKey = /^__is\w+__$/;

/** Whole JSON numbers as Cypher integers, tagged values as what they stand for, in lists and maps too. Throws `bad-input` for a name or key that the driver keeps for itself. */
export function cypherParameters(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const key = Object.keys(params).find((name) => driversKey.test(name));
  if (key !== undefined) throw new Problem("bad-input", `A parameter can't hold the key ${key}.`, { hint: "Give it another name." });
  return mapValues(params, cypherParameter);
}

function cypherParameter(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(cypherParameter);
  if (!isMap(value)) return value;
  return Object.hasOwn(value, "$type") ? untaggedValue(value, cypherParameters) : cypherParameters(value);
}

/** Plain JSON for our own queries: integers are numbers (texts beyond 2^53), dates ISO text, nodes and relationships their properties. */
export function plainValue(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  // First of all: the driver takes a map for one of its own values by a key in it.
  if (isMap(value)) return mapValues(value, plainValue);
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return mapValues(value.properties, plainValue);
  return String(value);
}

/**
 * JSON that loses nothing: what JSON has as it is, the rest tagged: node, relationship, path, the temporal types (ISO
 * 8601 text), point, bytes (base64), integer (beyond 2^53), float (NaN, infinities, -0, and whole ones, which `exactJsonText` writes as 1.0), vector; and a map that has a key
 * `$type` itself stands as `{"$type": "map", "value": …}`. `idOf` names the ends of relationships.
 */
export function taggedValue(value: unknown, idOf: IdOfNode): unknown {
  if (typeof value === "number") return Number.isFinite(value) && !Number.isInteger(value) ? value : tag("float", floatText(value));
  if (typeof value !== "object" || value === null) return value ?? null;
  // First of all, as in `plainValue`.
  if (isMap(value)) return map(value, idOf);
  if (neo4j.isInt(value)) return integer(value);
  if (Array.isArray(value)) return value.map((item) => taggedValue(item, idOf));
  if (neo4j.isNode(value)) return node(value, idOf);
  if (neo4j.isRelationship(value)) return relationship(value, idOf);
  if (neo4j.isPath(value)) return path(value, idOf);
  if (neo4j.isPoint(value)) return { $type: "point", srid: Number(value.srid), x: value.x, y: value.y, ...(value.z === undefined ? {} : { z: value.z }) };
  if (neo4j.isVector(value)) return { $type: "vector", elementType: value.getType(), value: Array.from(value.asTypedArray() as ArrayLike<number | bigint>, String) };
  if (value instanceof Int8Array || value instanceof Uint8Array) return tag("bytes", Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64"));
  // The driver writes the T also where no time follows, which is no ISO 8601, and which it can't read itself.
  return tag(temporalType(value), neo4j.isDuration(value) ? String(value).replace(/T$/, "") : String(value));
}

const tag = (type: string, value: string): Tagged => ({ $type: type, value });

function floatText(value: number): string {
  if (Object.is(value, -0)) return "-0";
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

const integer = (value: Integer) => (value.inSafeRange() ? value.toNumber() : tag("integer", value.toString()));

function map(value: Record<string, unknown>, idOf: IdOfNode): unknown {
  const items = mapValues(value, (item) => taggedValue(item, idOf));
  return Object.hasOwn(items, "$type") ? { $type: "map", value: items } : items;
}

function node(value: Node, idOf: IdOfNode): Tagged {
  const { id } = value.properties;
  return { $type: "node", id: typeof id === "string" ? id : null, labels: value.labels, properties: ownProperties(value.properties, idOf) };
}

function relationship(value: Relationship, idOf: IdOfNode): Tagged {
  const { id } = value.properties;
  return {
    $type: "relationship",
    type: value.type,
    id: typeof id === "string" ? id : null,
    start: idOf(value.startNodeElementId),
    end: idOf(value.endNodeElementId),
    properties: ownProperties(value.properties, idOf),
  };
}

function path({ start, segments }: Path, idOf: IdOfNode): Tagged {
  return {
    $type: "path",
    nodes: [start, ...segments.map((segment) => segment.end)].map((each) => node(each, idOf)),
    relationships: segments.map((segment) => relationship(segment.relationship, idOf)),
  };
}

function ownProperties(properties: Record<string, unknown>, idOf: IdOfNode): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !internalProperties.includes(key)).map(([key, value]) => [key, taggedValue(value, idOf)]));
}

function temporalType(value: object): string {
  if (neo4j.isDate(value)) return "date";
  if (neo4j.isDateTime(value)) return "datetime";
  if (neo4j.isLocalDateTime(value)) return "localdatetime";
  if (neo4j.isTime(value)) return "time";
  if (neo4j.isLocalTime(value)) return "localtime";
  return neo4j.isDuration(value) ? "duration" : "unknown";
}

/** Whether a value is a map, whatever its keys say. */
export function isMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function mapValues(value: Readonly<Record<string, unknown>>, change: (item: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}
