import type { ClaimTest } from "../ontology/claimTests";
import type { Relation, Subgraph } from "../ontology/subgraph";

/** What the relations among some entities are when only claims that pass some filters count. */
export interface Narrowed {
  /** The filters, as `testsKey` tells them. */
  tests: string;
  /** Ids of the entities that were asked about. */
  among: ReadonlySet<string>;
  /** By id; a relation none of whose claims passes isn't there. */
  relations: ReadonlyMap<string, Relation>;
  /** Whether there were more relations than one answer carries. */
  isCut: boolean;
  /** Claims that only their missing date keeps out. */
  undated: number;
}

/** Filters of claims as one text, to tell one set of them from another. */
export const testsKey = (tests: readonly ClaimTest[]): string => JSON.stringify(tests);

/** The answer of the store about the relations among `ids` that is narrowed to `tests`. */
export function narrowedFrom(tests: readonly ClaimTest[], ids: readonly string[], { relations, truncated, omitted }: Pick<Subgraph, "relations" | "truncated" | "omitted">): Narrowed {
  return {
    tests: testsKey(tests),
    among: new Set(ids),
    relations: new Map(relations.map((relation) => [relation.id, relation])),
    isCut: truncated,
    undated: truncated ? 0 : omitted.claims,
  };
}

/** The relation as its passing claims make it; null where none passes, undefined where that isn't known. */
export function narrowedTo({ among, relations, isCut }: Narrowed, { id, subject, object }: Pick<Relation, "id" | "subject" | "object">): Relation | null | undefined {
  const narrowed = relations.get(id);
  if (narrowed) return narrowed;
  return !isCut && among.has(subject) && among.has(object) ? null : undefined;
}
