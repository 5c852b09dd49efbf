import type { Modality } from "./modality";
import type { Source } from "./records";
import type { Status } from "./status";

/** Which values stay: only these, or all but these. So what an expansion brings in later is judged as the reader meant. */
export type Choice<Value> = { keep: readonly Value[] } | { drop: readonly Value[] };

/** What is marked on a claim: sources disagree about it, or it is evidently wrong in its source. */
export const flags = ["conflict", "source-error"] as const;
export type Flag = (typeof flags)[number];

/** A filter that a single claim passes or fails. */
export type ClaimTest =
  | ({ by: "modality" } & Choice<Modality>)
  | ({ by: "source" } & Choice<string>)
  | ({ by: "publisher" } & Choice<string>)
  | ({ by: "dataset" } & Choice<string>)
  | ({ by: "place" } & Choice<string | null>)
  | ({ by: "status" } & Choice<Status | null>)
  | ({ by: "flag" } & Choice<Flag | null>)
  /** ISO days, both in the period, null for an open end; `undated`: whether claims without a date pass. */
  | { by: "date"; from: string | null; to: string | null; undated: boolean };

/** What such a filter looks at; the others look at whole relations or at entities. */
export const claimTestSubjects = ["modality", "source", "publisher", "dataset", "place", "status", "flag", "date"] as const satisfies readonly ClaimTest["by"][];

/** Gives what filters look at of a source, by its id, as far as it is known. */
export type SourceOf = (id: string) => Pick<Source, "publisher" | "dataset"> | undefined;

/** The days that a date can mean, ISO, both in it; null for an open end. */
export interface Days {
  earliest: string | null;
  latest: string | null;
}

/** Whether a choice lets a value stay. */
export function passes<Value>(choice: Choice<Value>, value: Value): boolean {
  return "keep" in choice ? choice.keep.includes(value) : !choice.drop.includes(value);
}

/** The filters of a stack that a single claim passes or fails. */
export function claimTestsOf<Filter extends { by: string }>(filters: readonly Filter[]): Extract<Filter, ClaimTest>[] {
  const subjects: readonly string[] = claimTestSubjects;
  return filters.filter((filter): filter is Extract<Filter, ClaimTest> => subjects.includes(filter.by));
}

/** Whether a span of days and a period (both inclusive, ISO days, null for an open end) share a day. */
export function meets(span: Days, period: { from: string | null; to: string | null }): boolean {
  const beginsInTime = period.to === null || span.earliest === null || span.earliest <= period.to;
  return beginsInTime && (period.from === null || span.latest === null || span.latest >= period.from);
}
