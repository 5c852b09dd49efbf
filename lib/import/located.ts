import type { Issue } from "../ontology/problem";

/** Where something is written; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

export type RecordKind = "entity" | "source" | "claim";

/** A record as a file says it, not yet validated. Every format is read into these, then checked by `checkRecords`. */
export interface LocatedRecord {
  kind: RecordKind;
  value: unknown;
  /** Where a field is written, e.g. `["names", 0, "source"]`; for what isn't there, where the nearest enclosing value is. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** A valid record together with where it stands. */
export interface Placed<Value> {
  record: Value;
  placeOf(path: readonly PropertyKey[]): Place;
}

/** An issue at a field of a record. */
export function issueAt(where: { placeOf(path: readonly PropertyKey[]): Place }, path: readonly PropertyKey[], message: string): Issue {
  return { ...where.placeOf(path), message };
}

/** A place as it is named inside a message, e.g. `seed/sources/a.yaml:12`. */
export function placeText(place: Place): string {
  return `${place.file}:${place.line}`;
}

/** A field of a record that may be malformed; undefined where the record is no object or lacks it. */
export function fieldOf(value: unknown, field: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
}

/** What a record is called inside a message, e.g. `claim "d-12"`. */
export function recordName(record: LocatedRecord): string {
  const id = fieldOf(record.value, "id");
  return typeof id === "string" ? `${record.kind} "${id}"` : record.kind;
}

/** Issues by file, line and column, the same on every machine. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) =>
    compareText(a.file ?? "", b.file ?? "") || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compareText(a.message, b.message));
}

/** Order of code units, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
