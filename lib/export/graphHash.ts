import { createHash } from "node:crypto";
import type { Records } from "../ontology/records";
import { compareText } from "../queries/order";
import { byRelation } from "../queries/recordStreams";

/** A value as JSON with the keys of every object in the order of their code points, without what is undefined. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inKeyOrder(value));
}

function inKeyOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inKeyOrder);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)).map(([key, item]) => [key, inKeyOrder(item)]));
}

/** Takes the canonical records of a graph one after the other and gives their hash. */
export interface GraphHasher {
  add(line: string): void;
  /** `sha256:` and 64 hexadecimal digits. */
  digest(): string;
}

/** How much text is hashed at once: few long texts cost less than many short ones. */
const atOnce = 65_536;

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
