import { betweenParams } from "../between";
import { shownAct } from "./shownQuery";

/** The relations among some entities. */
export const shownBetween = shownAct({
  params: betweenParams,
  show: ({ ids }) => ({
    cypher: `// These entities, and every claim of one about another
MATCH (a:Entity)
WHERE a.id IN $ids
OPTIONAL MATCH (a)-[claim]->(b:Entity)
WHERE b.id IN $ids
RETURN a, claim, b`,
    params: { ids },
  }),
});
