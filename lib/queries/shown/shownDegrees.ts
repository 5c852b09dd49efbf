import { degreesParams } from "../degrees";
import { shownAct } from "./shownQuery";

/** How connected some entities are. */
export const shownDegrees = shownAct({
  params: degreesParams,
  show: ({ ids }) => ({
    cypher: `// How many claims each of these entities has, and with how many others
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN entity.id AS id, entity.name AS name, COUNT { (entity)--() } AS claims,
  COUNT { MATCH (entity)--(other:Entity) WHERE other <> entity RETURN DISTINCT other } AS entities
ORDER BY claims DESC, id`,
    params: { ids },
  }),
});
