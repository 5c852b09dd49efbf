import type { Claim } from "../../../../lib/ontology/records";
import type { ClaimsAnswer, ClaimsFilter } from "../../api";

/** Occurrences that are looked up for one table; claims read of each. */
const occurrencesAtMost = 40;
const claimsOfEach = 200;

/** Claims of the store on the deeds that a table tells of, which the view doesn't hold; by `deedOf`. */
export type BeyondView = ReadonlyMap<string, readonly Claim[]>;

/** What was done to whom on which occurrence, whoever did it; null where a claim names no occurrence. */
export function deedOf({ event, relation, object }: Pick<Claim, "event" | "relation" | "object">): string | null {
  return event === undefined ? null : JSON.stringify([event, relation, object]);
}

/** Reads what other claims there are on the occurrences of these claims, the first `occurrencesAtMost` of them. Rejects as `ask` does. */
export async function readBeyondView(claims: readonly Claim[], ask: (filter: ClaimsFilter) => Promise<ClaimsAnswer>): Promise<BeyondView> {
  const shown = new Set(claims.map(({ id }) => id));
  const deeds = new Set(claims.map(deedOf));
  const events = [...new Set(claims.flatMap(({ event }) => event ?? []))].slice(0, occurrencesAtMost);
  const answers = await Promise.all(events.map((event) => ask({ event, limit: claimsOfEach })));
  const beyond = new Map<string, Claim[]>();
  for (const claim of answers.flatMap((answer) => answer.claims)) {
    const deed = deedOf(claim);
    if (deed === null || shown.has(claim.id) || !deeds.has(deed)) continue;
    beyond.set(deed, [...(beyond.get(deed) ?? []), claim]);
  }
  return beyond;
}

/** Those that are beyond the view for one claim. */
export function beyondFor(claim: Claim, beyond: BeyondView): readonly Claim[] {
  return beyond.get(deedOf(claim) ?? "") ?? [];
}

/** How many are beyond the view for several, each counted once. */
export function countBeyond(claims: readonly Claim[], beyond: BeyondView): number {
  return new Set(claims.flatMap((claim) => beyondFor(claim, beyond).map(({ id }) => id))).size;
}
