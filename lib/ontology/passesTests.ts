import { meets, passes, type ClaimTest, type Days, type Flag, type SourceOf } from "./claimTests";
import { conflictKeys } from "./conflictKeys";
import type { Claim } from "./records";
import { relationType } from "./relationTypes";
import type { Status } from "./status";

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
const statusOf = ({ status, relation }: Pick<Claim, "status" | "relation">): Status | null => status ?? relationType(relation).status;

/** What is marked on a claim; null alone for nothing. */
function flagsOfClaim(claim: Pick<Claim, "flags">): readonly (Flag | null)[] {
  const found: Flag[] = [...(conflictKeys(claim.flags).length > 0 ? (["conflict"] as const) : []), ...(claim.flags.includes("source-error") ? (["source-error"] as const) : [])];
  return found.length > 0 ? found : [null];
}
