import { createHash } from "node:crypto";
import { claimSchema, entitySchema, nameSchema, sourceSchema, type Claim, type Entity, type Records, type Source } from "../ontology/records";
import { compareText } from "../queries/order";
import { byRelation } from "../queries/recordStreams";

const fieldsOf = (schema: { shape: object }) => Object.keys(schema.shape).sort();
const [entityFields, nameFields, sourceFields, claimFields] = [entitySchema, nameSchema, sourceSchema, claimSchema].map(fieldsOf);

/** A record as JSON with its fields in the order of their names, and no others: a database may hold what is no part of it. */
export function canonicalJson(record: Entity | Source | Claim): string {
  if ("relation" in record) return JSON.stringify(inOrder(record, claimFields));
  if ("dataset" in record) return JSON.stringify(inOrder(record, sourceFields));
  return JSON.stringify({ ...inOrder(record, entityFields), names: record.names.map((name) => inOrder(name, nameFields)) });
}

function inOrder(record: object, fields: readonly string[] = []): object {
  if (isInOrder(record, fields)) return record;
  const ordered: Record<string, unknown> = {};
  for (const field of fields) ordered[field] = (record as Record<string, unknown>)[field];
  return ordered;
}

/** Whether a record holds these fields only, in their order: a copy of each of a million records takes its time. */
function isInOrder(record: object, fields: readonly string[]): boolean {
  let next = 0;
  for (const field of Object.keys(record)) {
    next = fields.indexOf(field, next) + 1;
    if (next === 0) return false;
  }
  return true;
}

/** Takes the canonical records of a graph one after the other and gives their hash. */
export interface GraphHasher {
  add(line: string): void;
  /** `sha256:` and 64 hexadecimal digits. */
  digest(): string;
}

/** How much text is hashed at once: few long texts cost less than many short ones. */
const atOnce = 65_536;

/** Begins the hash of one graph. */
export function graphHasher(): GraphHasher {
  const hash = createHash("sha256");
  let waiting = "";
  return {
    add(line) {
      waiting += `${line}\n`;
      if (waiting.length < atOnce) return;
      hash.update(waiting);
      waiting = "";
    },
    digest: () => `sha256:${hash.update(waiting).digest("hex")}`,
  };
}

/**
 * The version of data: SHA-256 over every record as canonical JSON, one a line: sources by id, entities by id, claims by
 * subject, stored type, object and id. Two graphs have the same hash when they hold the same, whatever way they came.
 */
export function graphHash({ entities, sources, claims }: Records): string {
  const hasher = graphHasher();
  const byId = (a: { id: string }, b: { id: string }) => compareText(a.id, b.id);
  for (const record of [...sources.toSorted(byId), ...entities.toSorted(byId), ...claims.toSorted(byRelation)]) hasher.add(canonicalJson(record));
  return hasher.digest();
}
