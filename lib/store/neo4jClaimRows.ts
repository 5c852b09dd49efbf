import neo4j from "neo4j-driver";
import { storedType } from "../ontology/modality";
import type { StoredClaim } from "../queries/claimGraph";
import { claimProperties } from "../queries/neo4jRows";

/** Creates the claims of `claimRows` between entities that are there. Answers how many were `written`. */
export const createClaims = `
  UNWIND $rows AS row
  MATCH (subject:Entity {id: row[0]}) MATCH (object:Entity {id: row[1]})
  CREATE (subject)-[r:$(row[2])]->(object)
  SET r = $shared[row[3]], r += row[4]
  RETURN count(r) AS written`;

/** The relationship type under which a claim is stored. */
export const typeOf = (claim: StoredClaim) => storedType(claim.relation, claim.modality);

/** What hardly two claims have in common. */
const owned: ReadonlySet<string> = new Set(["id", "locator", "summary", "event", "about", "place", "note", "story"]);

/**
 * The parameters of `createClaims`. What many claims of a batch have in common (source, code, score, day …) goes to the
 * server once: packing and unpacking the same keys and values for every claim takes longer than writing it.
 */
export function claimRows(claims: readonly StoredClaim[]): { shared: unknown[]; rows: unknown[][] } {
  const shared: unknown[] = [];
  const places = new Map<string, number>();
  const rows = claims.map((claim) => {
    const own: Record<string, unknown> = {};
    const common: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(claimProperties(claim))) (owned.has(key) ? own : common)[key] = value;
    const key = JSON.stringify(common);
    let place = places.get(key);
    if (place === undefined) {
      place = shared.push(withDates(common)) - 1;
      places.set(key, place);
    }
    return [claim.subject, claim.object, typeOf(claim), place, own];
  });
  return { shared, rows };
}

function withDates(properties: Record<string, unknown>): Record<string, unknown> {
  const dates = (["earliest", "latest"] as const).flatMap((key) => (typeof properties[key] === "string" ? [[key, isoDate(properties[key])]] : []));
  return { ...properties, ...(Object.fromEntries(dates) as object) };
}

/** An ISO day, also of a year before 0 or beyond 9999, as the driver's date. */
export function isoDate(day: string): unknown {
  const [, year, month, date] = /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return new neo4j.types.Date(neo4j.int(year ?? 0), neo4j.int(month ?? 0), neo4j.int(date ?? 0));
}
