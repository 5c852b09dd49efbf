import { betweenParams } from "../between";
import { testsInCypher } from "../testedClaims";
import { shownAct } from "./shownQuery";

/** The relations among some entities. */
export const shownBetween = shownAct({
  params: betweenParams,
  show({ ids, filters }) {
    const tests = testsInCypher(filters, "claim");
    const cypher = `// These entities, and every claim of one about another${filters ? " that passes the filters" : ""}
MATCH (a:Entity)
WHERE a.id IN $ids
OPTIONAL MATCH (a)-[claim]->(b:Entity)
WHERE ${["b.id IN $ids", ...tests.texts].join("\n  AND ")}
RETURN a, claim, b`;
    return { cypher, params: { ids, ...tests.params } };
  },
});
