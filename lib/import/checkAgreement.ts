import { dayRange } from "../ontology/edtf";
import type { Issue } from "../ontology/problem";
import { conflictKeys } from "../ontology/conflictKeys";
import type { Claim } from "../ontology/records";
import { findRelationType } from "../ontology/relationTypes";
import { issueAt, placeText, type Placed } from "./located";
import type { ValidRecords } from "./validate";

/**
 * Claims on one occurrence, with the same ends and relation, that can't both be true and don't say so by a shared
 * `conflict:` flag. Each claim is reported once, with the first other it disagrees with.
 */
export function checkAgreement(valid: ValidRecords): Issue[] {
  return [...sameOccurrence(valid.claims).values()].flatMap((group) =>
    group.flatMap((claim, at) => {
      for (const earlier of group.slice(0, at)) {
        const why = disagreement(earlier.record, claim.record);
        if (!why || shareConflict(earlier.record, claim.record)) continue;
        const where = `(${placeText(earlier.placeOf([why.field]))}) on event "${claim.record.event}"`;
        return [issueAt(claim, [why.field], `${why.text} ${where}: flag both with one conflict:<key>, or mend one`)];
      }
      return [];
    }));
}

function sameOccurrence(claims: readonly Placed<Claim>[]): Map<string, Placed<Claim>[]> {
  const groups = new Map<string, Placed<Claim>[]>();
  for (const claim of claims) {
    const { event, subject, relation, object } = claim.record;
    if (event === undefined) continue;
    const ends = findRelationType(relation)?.symmetric && subject > object ? [object, subject] : [subject, object];
    const key = JSON.stringify([event, relation, ...ends]);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return groups;
}

function disagreement(a: Claim, b: Claim): { field: "date" | "modality"; text: string } | null {
  if (affirms(a) && b.modality === "denied") return { field: "modality", text: `denies what claim "${a.id}" says` };
  if (a.modality === "denied" && affirms(b)) return { field: "modality", text: `says what claim "${a.id}" denies` };
  if (a.date !== undefined && b.date !== undefined && !overlap(a.date, b.date)) {
    return { field: "date", text: `date ${b.date} can't be true together with ${a.date} of claim "${a.id}"` };
  }
  return null;
}

function affirms(claim: Claim): boolean {
  return claim.modality === "asserted" || claim.modality === "reported";
}

function overlap(a: string, b: string): boolean {
  const [one, other] = [dayRange(a), dayRange(b)];
  const startsAfter = (start: string | null, end: string | null) => start !== null && end !== null && start > end;
  return !startsAfter(one.earliest, other.latest) && !startsAfter(other.earliest, one.latest);
}

function shareConflict(a: Claim, b: Claim): boolean {
  const keys = new Set(conflictKeys(a.flags));
  return conflictKeys(b.flags).some((key) => keys.has(key));
}

/** Flags that promise what isn't there: a conflict key on one claim only, a source error without the note that explains it. */
export function checkFlags(valid: ValidRecords): Issue[] {
  const claimsOf = new Map<string, number>();
  for (const { record } of valid.claims) {
    for (const key of new Set(conflictKeys(record.flags))) claimsOf.set(key, (claimsOf.get(key) ?? 0) + 1);
  }
  return valid.claims.flatMap((claim) => [
    ...conflictKeys(claim.record.flags)
      .filter((key) => claimsOf.get(key) === 1)
      .map((key) => issueAt(claim, ["flags"], `conflict:${key} stands on this claim only: a disagreement needs two`)),
    ...(isUnexplained(claim.record) ? [issueAt(claim, ["flags"], "source-error needs a note that says what is wrong")] : []),
  ]);
}

function isUnexplained(claim: Claim): boolean {
  return claim.flags.includes("source-error") && claim.note === undefined;
}
