import { meets, passes, type Choice, type ClaimTest, type Flag, type SourceOf } from "../ontology/claimTests";
import type { Kind } from "../ontology/kinds";
import type { Entity } from "../ontology/records";
import type { ColourRole } from "../ontology/relationTypeRow";
import { relationType } from "../ontology/relationTypes";
import type { Status } from "../ontology/status";
import type { Relation } from "../ontology/subgraph";
import { daySpan } from "./daySpan";

/**
 * One sentence of the stack: it keeps what it says, of claims, of relations or of entities. All filters must hold. What a single claim
 * can fail (`ClaimTest`) holds for each: a relation is then what its passing claims make of it.
 */
export type Filter =
  | ClaimTest
  | ({ by: "class" } & Choice<ColourRole>)
  | ({ by: "type" } & Choice<string>)
  | { by: "sources"; least: number }
  | ({ by: "kind" } & Choice<Kind>)
  | ({ by: "country" } & Choice<string | null>)
  | ({ by: "named" } & Choice<Naming>)
  | ({ by: "group" } & Choice<Grouping>)
  | { by: "degree"; least: number }
  | { by: "component"; of: string };

export type Naming = "named" | "unnamed";
export type Grouping = "one" | "group";
export type FilterSubject = Filter["by"];

/** The subjects whose filter is a choice among values. */
export type ChoiceSubject = Extract<FilterSubject, "class" | "type" | "modality" | "source" | "publisher" | "dataset" | "place" | "status" | "flag" | "kind" | "country" | "named" | "group">;

/** The filters that look at relations; the others look at entities. */
export const relationFilters: readonly FilterSubject[] = ["class", "type", "modality", "source", "publisher", "dataset", "place", "status", "flag", "sources", "date"];

/** The filters that look at what an entity has to do with others, after all that look at what things are. */
export const placeFilters: readonly FilterSubject[] = ["degree", "component"];

/** The choice (null: everything stays) with one value turned round; `all`: the values there are to choose from. */
export function toggled<Value>(choice: Choice<Value> | null, value: Value, all: readonly Value[]): Choice<Value> | null {
  if (!choice) return { drop: [value] };
  if ("drop" in choice) {
    const drop = turned(choice.drop, value);
    return drop.length === 0 ? null : { drop };
  }
  const keep = turned(choice.keep, value);
  return all.every((one) => keep.includes(one)) ? null : { keep };
}

const turned = <Value>(values: readonly Value[], value: Value) => (values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);

/** The stack with this filter in place of any other on its subject. */
export function withFilter(filters: readonly Filter[], filter: Filter): Filter[] {
  const at = filters.findIndex((one) => one.by === filter.by);
  const others = (some: readonly Filter[]) => some.filter((one) => one.by !== filter.by);
  return at < 0 ? [...filters, filter] : [...others(filters.slice(0, at)), filter, ...others(filters.slice(at))];
}

/** Whether a relation passes a filter, as far as it tells whole: at least one of its claims may. */
export function keepsRelation(filter: Filter, relation: Relation, sourceOf: SourceOf): boolean {
  switch (filter.by) {
    case "class":
      return passes(filter, relationType(relation.type).colour);
    case "type":
      return passes(filter, relation.type);
    case "modality":
      return passes(filter, relation.modality);
    case "source":
      return someSource(relation, (source) => passes(filter, source));
    case "publisher":
      return someSource(relation, (source) => {
        const publisher = sourceOf(source)?.publisher;
        return publisher === undefined || passes(filter, publisher);
      });
    case "dataset":
      return someSource(relation, (source) => {
        const dataset = sourceOf(source)?.dataset;
        return dataset === undefined || passes(filter, dataset);
      });
    case "place":
      return placesOf(relation).some((place) => passes(filter, place));
    case "status":
      return statusesOf(relation).some((status) => passes(filter, status));
    case "flag":
      return flagsOf(relation).some((flag) => passes(filter, flag));
    case "sources":
      return relation.sources >= filter.least;
    case "date":
      return keepsDate(filter, relation);
    default:
      return true;
  }
}

/** Where the claims of a relation say that it happened; null alone where none says. */
export function placesOf({ places = [] }: Relation): readonly (string | null)[] {
  return places.length > 0 ? places : [null];
}

/** The legal statuses that a relation states: of its type and of its claims; null alone for none. */
export function statusesOf({ type, statuses = [] }: Relation): readonly (Status | null)[] {
  const own = relationType(type).status;
  const all = new Set([...(own === null ? [] : [own]), ...statuses]);
  return all.size > 0 ? [...all] : [null];
}

/** What is marked on a relation; null alone for nothing. */
export function flagsOf({ conflict, sourceError }: Relation): readonly (Flag | null)[] {
  const found: Flag[] = [...(conflict.length > 0 ? (["conflict"] as const) : []), ...(sourceError ? (["source-error"] as const) : [])];
  return found.length > 0 ? found : [null];
}

/** A relation names 20 of its sources at most: where it has more, one of them may be the right one. */
function someSource(relation: Relation, isRight: (source: string) => boolean): boolean {
  return relation.sources > relation.sourceIds.length || relation.sourceIds.some(isRight);
}

/** The days from a relation's first claim to its last; null where an end is open. Null for a relation without a date. */
export function relationSpan(relation: Relation): { earliest: string | null; latest: string | null } | null {
  if (relation.first === null) return null;
  return { earliest: daySpan(relation.first).earliest, latest: daySpan(relation.last ?? relation.first).latest };
}

/** A relation stays when any day between its first and last claim lies in the period; undated ones as the filter says. */
function keepsDate(filter: Extract<Filter, { by: "date" }>, relation: Relation): boolean {
  const span = relationSpan(relation);
  return span === null ? filter.undated : meets(span, filter);
}

/** What is known of an entity's place among the relations that are shown. */
export interface EntityPlace {
  degree: number;
  component: ReadonlySet<string>;
}

/** Whether an entity passes a filter. */
export function keepsEntity(filter: Filter, entity: Entity, place: EntityPlace): boolean {
  switch (filter.by) {
    case "kind":
      return passes(filter, entity.kind);
    case "country":
      return passes(filter, entity.country ?? null);
    case "named":
      return passes(filter, namingOf(entity));
    case "group":
      return passes(filter, groupingOf(entity));
    case "degree":
      return place.degree >= filter.least;
    case "component":
      return place.component.has(filter.of);
    default:
      return true;
  }
}

/** Whether an entity is one or several. */
export const groupingOf = (entity: Entity): Grouping => (entity.collective ? "group" : "one");

/** Whether the sources name an entity. */
export const namingOf = (entity: Entity): Naming => (entity.unnamed ? "unnamed" : "named");
