import { neighborsParams } from "../neighbors";
import { beginningOfTime, endOfTime } from "../order";
import { symmetricStoredTypes } from "../parameters";
import { relationTypes } from "../../ontology/relationTypes";
import { plainType, storedTypes } from "../../ontology/modality";
import { given, inPeriod, shownAct, typesInPattern, where, type TypesInUse } from "./shownQuery";

const orders = {
  connected: { words: "those with the most claims first", counted: "count(claim) AS claims, COUNT { (n)--() } AS degree", by: "claims DESC, degree DESC, n.id" },
  latest: {
    words: "those of the newest claim first",
    counted: `count(claim) AS claims, max(CASE WHEN claim.date IS NULL THEN date('${beginningOfTime}') ELSE coalesce(claim.latest, date('${endOfTime}')) END) AS newest`,
    by: "newest DESC, claims DESC, n.id",
  },
  type: { words: "in the order of the relation types", counted: "count(claim) AS claims, min($places[type(claim)]) AS place", by: "place, claims DESC, n.id" },
} as const;

/** What surrounds some entities, and how they hang together with it. */
export const shownNeighbors = shownAct({
  params: neighborsParams,
  show({ ids, relations, direction, from, to, limit, order, exclude }, inUse) {
    const { words, counted, by } = orders[order];
    const both = symmetricStoredTypes.filter((type) => inUse.has(type) && (relations?.includes(plainType(type).relation) ?? true));
    const [left, right] = both.length > 0 || direction === "both" ? ["-", "-"] : direction === "out" ? ["-", "->"] : ["<-", "-"];
    const pattern = `(a:Entity)${left}[claim${typesInPattern(relations, inUse)}]${right}(n:Entity)`;
    const conditions = where([
      "a.id IN $ids", "NOT n.id IN $ids", exclude.length > 0 && "NOT n.id IN $exclude",
      direction !== "both" && both.length > 0 && wayOf(direction, both), ...inPeriod({ from, to }),
    ]);
    const cypher = `// What surrounds these entities, ${words}; then their claims with it
MATCH ${pattern}${conditions}
WITH n, ${counted}
ORDER BY ${by} LIMIT $limit
MATCH ${pattern}${conditions}
RETURN a, claim, n`;
    const places = order === "type" ? placesOfTypes(inUse) : undefined;
    return { cypher, params: given({ ids, exclude: exclude.length > 0 ? exclude : undefined, from, to, limit, places }) };
  },
});

/** Which way claims point, seen from `a`; those of symmetric types go both ways. */
function wayOf(direction: "out" | "in", both: readonly string[]): string {
  return `(${direction === "out" ? "startNode(claim) = a" : "endNode(claim) = a"} OR type(claim) IN [${both.map((type) => `'${type}'`).join(", ")}])`;
}

function placesOfTypes(inUse: TypesInUse): Record<string, number> {
  return Object.fromEntries(relationTypes.flatMap(({ type }, place) => storedTypes(type).filter((stored) => inUse.has(stored)).map((stored) => [stored, place])));
}
