import { plainType } from "../../../../lib/ontology/modality";
import type { Subgraph } from "../../../../lib/ontology/subgraph";
import { mapEntries, tagged } from "./values";

/**
 * Whether an answer holds claims of several types, so that each has to say its verb: by its subgraph, where that has come and
 * holds all of them, else by the rows that are there.
 */
export function hasSeveralTypes(rows: readonly (readonly unknown[])[], subgraph: Subgraph | undefined): boolean {
  if (subgraph && subgraph.omitted.claims === 0) return new Set(subgraph.relations.map(({ type }) => type)).size > 1;
  const types = new Set<string>();
  return rows.some((row) => row.some((value) => meetsSecond(value, types)));
}

/** Adds the types of the relationships in a value; whether there are two by now. */
function meetsSecond(value: unknown, types: Set<string>): boolean {
  const tag = tagged(value);
  if (tag?.$type === "relationship") types.add(plainType(tag.type).relation);
  const inside = Array.isArray(value) ? (value as unknown[]) : tag?.$type === "path" ? tag.relationships : (mapEntries(value) ?? []).map(([, item]) => item);
  return types.size > 1 || inside.some((item) => meetsSecond(item, types));
}
