import { dayRange, type DayRange } from "../ontology/edtf";
import type { Claim, Entity, Records, Source } from "../ontology/records";

/** A claim with the days its date can mean, as every engine keeps it. */
export type StoredClaim = Claim & DayRange;

/** The claims in plain TypeScript, indexed for the in-memory answers. Build it with `claimGraph`; it never changes after. */
export interface ClaimGraph {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly claims: ReadonlyMap<string, StoredClaim>;
  /** Claims by subject and by object; a claim from an entity to itself stands in both. */
  readonly out: ReadonlyMap<string, readonly StoredClaim[]>;
  readonly in: ReadonlyMap<string, readonly StoredClaim[]>;
}

const undatedRange: DayRange = { earliest: null, latest: null };

/** A claim with the days its date can mean; null for both where it has none. */
export function withDays(claim: Claim): StoredClaim {
  return { ...claim, ...(claim.date === undefined ? undatedRange : dayRange(claim.date)) };
}

/** Indexes records that were validated before. */
export function claimGraph(records: Records): ClaimGraph {
  const claims = records.claims.map(withDays);
  const group = (end: (claim: StoredClaim) => string) => {
    const groups = new Map<string, StoredClaim[]>();
    for (const claim of claims) {
      const existing = groups.get(end(claim));
      if (existing) existing.push(claim);
      else groups.set(end(claim), [claim]);
    }
    return groups;
  };
  return {
    entities: new Map(records.entities.map((entity) => [entity.id, entity])),
    sources: new Map(records.sources.map((source) => [source.id, source])),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    out: group((claim) => claim.subject),
    in: group((claim) => claim.object),
  };
}
