import { compareDays } from "./order";
import type { StoredClaim } from "./claimGraph";

/** ISO days, both in the period; left out is without end. */
export interface Period {
  from?: string;
  to?: string;
}

/** Whether the days that a claim can mean overlap the period. Undated claims do only where no period is asked for. */
export function overlaps(claim: StoredClaim, { from, to }: Period): boolean {
  if (from === undefined && to === undefined) return true;
  if (claim.date === undefined) return false;
  return (
    (from === undefined || claim.latest === null || compareDays(claim.latest, from) >= 0) &&
    (to === undefined || claim.earliest === null || compareDays(claim.earliest, to) <= 0)
  );
}

/** Whether the claim falls out of a period because nothing is known of its date. */
export function isUndatedFor(claim: StoredClaim, { from, to }: Period): boolean {
  return (from !== undefined || to !== undefined) && claim.date === undefined;
}

/** `overlaps` for the relationship `r`; goes with `periodParams`. */
export const overlapsCypher = `($dated = false OR (r.date IS NOT NULL
    AND ($from IS NULL OR r.latest IS NULL OR r.latest >= date($from))
    AND ($to IS NULL OR r.earliest IS NULL OR r.earliest <= date($to))))`;

/** `isUndatedFor` for the relationship `r`. */
export const undatedCypher = "($dated AND r.date IS NULL)";

export function periodParams({ from, to }: Period): Record<string, unknown> {
  return { from: from ?? null, to: to ?? null, dated: from !== undefined || to !== undefined };
}
