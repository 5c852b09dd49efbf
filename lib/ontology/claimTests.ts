import { conflictKeys } from "./conflictKeys";
import type { Modality } from "./modality";
import type { Claim, Source } from "./records";
import { relationType } from "./relationTypes";
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

/**
 * Whether a claim passes all of the filters. `daysOf` gives the days of an EDTF date; what isn't known of a source fails no filter. A
 * claim with two marks goes when one of them is dropped.
 */
export function passesTests(tests: readonly ClaimTest[], claim: Claim, sourceOf: SourceOf, daysOf: (date: string) => Days): boolean {
  return tests.every((test) => {
    switch (test.by) {
      case "modality":
        return passes(test, claim.modality);
      case "source":
        return passes(test, claim.source);
      case "publisher":
      case "dataset": {
        const value = sourceOf(claim.source)?.[test.by];
        return value === undefined || passes(test, value);
      }
      case "place":
        return passes(test, claim.place ?? null);
      case "status":
        return passes(test, statusOf(claim));
      case "flag":
        return "keep" in test ? flagsOfClaim(claim).some((flag) => test.keep.includes(flag)) : !flagsOfClaim(claim).some((flag) => test.drop.includes(flag));
      case "date":
        return claim.date === undefined ? test.undated : meets(daysOf(claim.date), test);
    }
  });
}

/** The legal status that a claim states, else that of its relation type. */
export const statusOf = ({ status, relation }: Pick<Claim, "status" | "relation">): Status | null => status ?? relationType(relation).status;

/** What is marked on a claim; null alone for nothing. */
export function flagsOfClaim(claim: Pick<Claim, "flags">): readonly (Flag | null)[] {
  const found: Flag[] = [...(conflictKeys(claim.flags).length > 0 ? (["conflict"] as const) : []), ...(claim.flags.includes("source-error") ? (["source-error"] as const) : [])];
  return found.length > 0 ? found : [null];
}

/** Whether a span of days and a period (both inclusive, ISO days, null for an open end) share a day. */
export function meets(span: Days, period: { from: string | null; to: string | null }): boolean {
  const beginsInTime = period.to === null || span.earliest === null || span.earliest <= period.to;
  return beginsInTime && (period.from === null || span.latest === null || span.latest >= period.from);
}
