import { shownBetween } from "./shownBetween";
import { shownClaims } from "./shownClaims";
import { shownCommonNeighbors } from "./shownCommonNeighbors";
import { shownDegrees } from "./shownDegrees";
import { shownEntity } from "./shownEntity";
import { shownNeighbors } from "./shownNeighbors";
import { shownPaths } from "./shownPaths";
import type { ShownQuery, TypesInUse } from "./shownQuery";
import { shownSearch } from "./shownSearch";

const acts = {
  neighbors: shownNeighbors,
  between: shownBetween,
  paths: shownPaths,
  search: shownSearch,
  entity: shownEntity,
  claims: shownClaims,
  degrees: shownDegrees,
  "common-neighbors": shownCommonNeighbors,
} as const;

/** An act of the explorer whose query can be shown, by the last part of its route. */
export type ShownName = keyof typeof acts;

/** All of them. */
export const shownNames = Object.keys(acts) as [ShownName, ...ShownName[]];

/**
 * The Cypher that does what an act of the explorer does, to be read, run and changed in the console. `params` are those that the
 * act's route takes; `inUse` the stored types that there are. Throws `bad-input` where the parameters aren't as they should be.
 */
export function shownCypher(name: ShownName, params: Record<string, unknown>, inUse: TypesInUse): ShownQuery {
  return acts[name](params, inUse);
}
