import { commonNeighborsParams } from "../commonNeighbors";
import { shownAct } from "./shownQuery";

/** The entities that several entities have relations with. */
export const shownCommonNeighbors = shownAct({
  params: commonNeighborsParams,
  show: ({ ids, least = ids.length, limit }) => ({
    cypher: `// Who has claims with at least $least of these entities; then those claims
MATCH (a:Entity)--(n:Entity)
WHERE a.id IN $ids AND NOT n.id IN $ids
WITH n, count(DISTINCT a) AS of, COUNT { (n)--() } AS degree
WHERE of >= $least
ORDER BY of DESC, degree DESC, n.id LIMIT $limit
MATCH (a:Entity)-[claim]-(n)
WHERE a.id IN $ids
RETURN a, claim, n`,
    params: { ids, least, limit },
  }),
});
