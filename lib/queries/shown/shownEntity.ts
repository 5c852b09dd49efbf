import { entityParams } from "../entity";
import { shownAct } from "./shownQuery";

/** One entity, with its claims counted by relation and direction. */
export const shownEntity = shownAct({
  params: entityParams,
  show: ({ id }) => ({
    cypher: `// One entity, and how many claims connect it with how many others, by type and direction
MATCH (entity:Entity {id: $id})
OPTIONAL MATCH (entity)-[claim]-(other:Entity)
RETURN entity, type(claim) AS relation, CASE WHEN claim IS NULL THEN null WHEN startNode(claim) = entity THEN 'out' ELSE 'in' END AS direction,
  count(DISTINCT claim) AS claims, count(DISTINCT other) AS entities
ORDER BY claims DESC, relation, direction`,
    params: { id },
  }),
});
