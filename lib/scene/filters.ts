import { dayRange } from "../ontology/edtf";
import type { Kind } from "../ontology/kinds";
import type { Modality } from "../ontology/modality";
import type { Entity, Source } from "../ontology/records";
import type { ColourRole } from "../ontology/relationTypeRow";
import { relationType } from "../ontology/relationTypes";
import type { Relation } from "../ontology/subgraph";

/** One sentence of the stack: it keeps what it says, of relations or of entities. All filters must hold. */
export type Filter =
  | { by: "class"; keep: readonly ColourRole[] }
  | { by: "type"; keep: readonly string[] }
  | { by: "modality"; keep: readonly Modality[] }
  | { by: "source"; keep: readonly string[] }
  | { by: "publisher"; keep: readonly string[] }
  | { by: "sources"; least: number }
  | { by: "date"; from: string | null; to: string | null; undated: boolean }
  | { by: "kind"; keep: readonly Kind[] }
  | { by: "country"; keep: readonly (string | null)[] }
  | { by: "named"; keep: readonly ("named" | "unnamed")[] }
  | { by: "degree"; least: number }
  | { by: "component"; of: string };

export type FilterSubject = Filter["by"];

/** The filters that look at relations; the others look at entities. */
export const relationFilters: readonly FilterSubject[] = ["class", "type", "modality", "source", "publisher", "sources", "date"];

/** Whether a relation passes a filter. `publisherOf` gives the publisher of a source id. */
export function keepsRelation(filter: Filter, relation: Relation, publisherOf: (source: string) => Source["publisher"] | undefined): boolean {
  switch (filter.by) {
    case "class":
      return filter.keep.includes(relationType(relation.type).colour);
    case "type":
      return filter.keep.includes(relation.type);
    case "modality":
      return filter.keep.includes(relation.modality);
    case "source":
      return relation.sourceIds.some((source) => filter.keep.includes(source));
    case "publisher":
      return relation.sourceIds.some((source) => filter.keep.includes(publisherOf(source) ?? ""));
    case "sources":
      return relation.sources >= filter.least;
    case "date":
      return keepsDate(filter, relation);
    default:
      return true;
  }
}

/** A relation stays when any day between its first and last claim lies in the period; undated ones as the filter says. */
function keepsDate(filter: Extract<Filter, { by: "date" }>, relation: Relation): boolean {
  if (relation.first === null) return filter.undated;
  const begin = dayRange(relation.first).earliest;
  const end = dayRange(relation.last ?? relation.first).latest;
  return (filter.to === null || begin === null || begin <= filter.to) && (filter.from === null || end === null || end >= filter.from);
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
      return filter.keep.includes(entity.kind);
    case "country":
      return filter.keep.includes(entity.country ?? null);
    case "named":
      return filter.keep.includes(entity.unnamed ? "unnamed" : "named");
    case "degree":
      return place.degree >= filter.least;
    case "component":
      return place.component.has(filter.of);
    default:
      return true;
  }
}
