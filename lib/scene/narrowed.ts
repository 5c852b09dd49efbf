import type { ClaimTest } from "../ontology/claimTests";
import type { Relation } from "../ontology/subgraph";

/** What the relations among some entities are when only claims that pass some filters count. */
export interface Narrowed {
  /** The filters, as `testsKey` tells them. */
  tests: string;
  /** Ids of the entities that were asked about. */
  among: ReadonlySet<string>;
  /** By id; a relation none of whose claims passes isn't there. */
  relations: ReadonlyMap<string, Relation>;
  /** Claims that only their missing date keeps out. */
  undated: number;
}

/** Filters of claims as one text, to tell one set of them from another. */
export const testsKey = (tests: readonly ClaimTest[]): string => JSON.stringify(tests);

/** From all relations among `ids` that the store folds from claims which pass `tests`, and how many claims lack a date. */
export function narrowedFrom(tests: readonly ClaimTest[], ids: readonly string[], { relations, undated }: { relations: readonly Relation[]; undated: number }): Narrowed {
  return { tests: testsKey(tests), among: new Set(ids), relations: new Map(relations.map((relation) => [relation.id, relation])), undated };
}

/** The relation as its passing claims make it; null where none passes, undefined where that isn't known. */
export function narrowedTo({ among, relations }: Narrowed, { id, subject, object }: Pick<Relation, "id" | "subject" | "object">): Relation | null | undefined {
  const narrowed = relations.get(id);
  if (narrowed) return narrowed;
  return among.has(subject) && among.has(object) ? null : undefined;
}
