import type { Entity } from "../ontology/records";
import { relationType } from "../ontology/relationTypes";
import type { Relation } from "../ontology/subgraph";
import { components, degreesOf } from "./components";
import { meets, type SourceOf } from "../ontology/claimTests";
import { flagsOf, groupingOf, namingOf, placesOf, relationSpan, statusesOf, type ChoiceSubject, type FilterSubject } from "./filters";
import type { Narrowed } from "./narrowed";
import type { SceneDocument } from "./scene";
import { visible, type Visible } from "./visible";

/** One value that a filter can choose, and how many relations or entities with it pass all the other filters. */
export interface Counted<Value> {
  value: Value;
  count: number;
}

/** Subjects that are edited as one: what one of them leaves out still counts in the other. */
const together: readonly (readonly FilterSubject[])[] = [["class", "type"], ["source", "publisher"]];

/** What would be in sight without the filters on this subject; relations as `narrowed` tells them where the others are what it was asked by. */
function without(document: SceneDocument, by: FilterSubject, sourceOf: SourceOf, narrowed: Narrowed | null): Visible {
  const subjects = together.find((some) => some.includes(by)) ?? [by];
  return visible({ ...document, filters: document.filters.filter((filter) => !subjects.includes(filter.by)) }, sourceOf, narrowed);
}

/** Every value of the scene that a choice on this subject is among, the commonest first, then by its text. */
export function choiceCounts(document: SceneDocument, by: ChoiceSubject, sourceOf: SourceOf, narrowed: Narrowed | null = null): Counted<string | null>[] {
  const inSight = without(document, by, sourceOf, narrowed);
  const counts = new Map<string | null, number>();
  const count = (values: readonly (string | null)[], one: number) => values.forEach((value) => counts.set(value, (counts.get(value) ?? 0) + one));
  if (isOfEntities(by)) {
    Object.values(document.entities).forEach((entity) => count([entityValue(by, entity)], 0));
    inSight.entities.forEach((entity) => count([entityValue(by, entity)], 1));
  } else {
    Object.values(document.relations).forEach((relation) => count(relationValues(by, relation, sourceOf), 0));
    inSight.relations.forEach((relation) => count(relationValues(by, relation, sourceOf), 1));
  }
  return [...counts].map(([value, counted]) => ({ value, count: counted })).sort((a, b) => b.count - a.count || String(a.value).localeCompare(String(b.value), "en"));
}

type EntitySubject = "kind" | "country" | "named" | "group";
const isOfEntities = (by: ChoiceSubject): by is EntitySubject => by === "kind" || by === "country" || by === "named" || by === "group";

function entityValue(by: EntitySubject, entity: Entity): string | null {
  if (by === "kind") return entity.kind;
  if (by === "group") return groupingOf(entity);
  return by === "named" ? namingOf(entity) : (entity.country ?? null);
}

function relationValues(by: Exclude<ChoiceSubject, EntitySubject>, relation: Relation, sourceOf: SourceOf): readonly (string | null)[] {
  switch (by) {
    case "class":
      return [relationType(relation.type).colour];
    case "type":
      return [relation.type];
    case "modality":
      return [relation.modality];
    case "source":
      return relation.sourceIds;
    case "publisher":
      return [...new Set(relation.sourceIds.flatMap((source) => sourceOf(source)?.publisher ?? []))];
    case "dataset":
      return [...new Set(relation.sourceIds.flatMap((source) => sourceOf(source)?.dataset ?? []))];
    case "place":
      return placesOf(relation);
    case "status":
      return statusesOf(relation);
    case "flag":
      return flagsOf(relation);
  }
}

/** How many relations have so many sources, or entities so many relations; by number, smallest first. */
export function numberCounts(document: SceneDocument, by: "sources" | "degree", sourceOf: SourceOf, narrowed: Narrowed | null = null): Counted<number>[] {
  const inSight = without(document, by, sourceOf, narrowed);
  const degrees = degreesOf(inSight.relations);
  const numbers = by === "sources" ? inSight.relations.map((relation) => relation.sources) : inSight.entities.map((entity) => degrees.get(entity.id) ?? 0);
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

/** The connected parts of what passes the other filters, largest first: the best connected entity of each, and its size. */
export function componentCounts(document: SceneDocument, sourceOf: SourceOf, narrowed: Narrowed | null = null): Counted<string>[] {
  const inSight = without(document, "component", sourceOf, narrowed);
  const degrees = degreesOf(inSight.relations);
  const degree = (id: string) => degrees.get(id) ?? 0;
  const parts = new Set(components(inSight.entities.map((entity) => entity.id), inSight.relations).values());
  return [...parts]
    .map((part) => ({ value: [...part].reduce((best, id) => (degree(id) > degree(best) || (degree(id) === degree(best) && id < best) ? id : best)), count: part.size }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Relations over time: a bar counts those that a filter on its period alone would keep, so one can stand in several. */
export interface DateHistogram {
  unit: "month" | "year";
  /** Inclusive ISO days, in order, without gaps. */
  bars: { from: string; to: string; count: number }[];
  undated: number;
}

/** Above this many months the bars are years. */
export const monthsAtMost = 48;
const barsAtMost = 60;

/** The histogram of what passes the other filters, from the first to the last dated end; no bars where nothing is dated. */
export function dateHistogram(document: SceneDocument, sourceOf: SourceOf, narrowed: Narrowed | null = null): DateHistogram {
  const spans = without(document, "date", sourceOf, narrowed).relations.map(relationSpan);
  const dated = spans.filter((span) => span !== null);
  const ends = dated.flatMap((span) => [span.earliest, span.latest]).filter((day) => day !== null && day >= "0000").sort() as string[];
  const [first, last] = [ends[0], ends.at(-1)];
  const undated = spans.length - dated.length;
  if (first === undefined || last === undefined) return { unit: "year", bars: [], undated };
  const unit = monthNumber(last) - monthNumber(first) < monthsAtMost ? "month" : "year";
  const bars = periods(first, last, unit).map((period) => ({ ...period, count: dated.filter((span) => meets(span, period)).length }));
  return { unit, bars, undated };
}

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** Months or years from one ISO day to another; several years each where they would be too many. */
export function periods(first: string, last: string, unit: DateHistogram["unit"]): { from: string; to: string }[] {
  const [begin, end] = unit === "month" ? [monthNumber(first), monthNumber(last)] : [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const step = unit === "month" ? 1 : Math.ceil((end - begin + 1) / barsAtMost);
  const starts = Array.from({ length: Math.ceil((end - begin + 1) / step) }, (_, index) => begin + index * step);
  const day = (at: number, ofMonth: number) => (unit === "month" ? isoDay(Math.floor(at / 12), at % 12, ofMonth) : isoDay(at, 0, ofMonth));
  return starts.map((start) => ({ from: day(start, 1), to: day(start + step, 0) }));
}

/** ISO day; day 0 is the last one of the month before. */
function isoDay(year: number, month: number, ofMonth: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month, ofMonth);
  return date.toISOString().slice(0, 10);
}
