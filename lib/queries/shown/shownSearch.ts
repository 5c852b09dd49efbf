import { candidateQuery } from "../names";
import { nameIndex } from "../neo4jIndexes";
import { searchParams } from "../search";
import { given, shownAct, where } from "./shownQuery";

/** Entities by any spelling; the page ranks what this finds. */
export const shownSearch = shownAct({
  params: searchParams,
  show({ q, kind, country, dataset, limit }) {
    const words = candidateQuery(q) ?? undefined;
    const conditions = where([
      kind !== undefined && "entity.kind = $kind",
      country !== undefined && "entity.country = $country",
      dataset !== undefined && "EXISTS { MATCH (entity)-[claim]-() WHERE claim.source IN COLLECT { MATCH (source:Source {dataset: $dataset}) RETURN source.id } }",
      words === undefined && q.trim() !== "" && "false",
    ]);
    const params = given({ words, kind, country, dataset, limit });
    if (words === undefined) {
      return { cypher: `// The best connected entities
MATCH (entity:Entity)${conditions}
RETURN entity, COUNT { (entity)--() } AS claims
ORDER BY claims DESC, entity.id LIMIT $limit`, params };
    }
    return { cypher: `// Entities one of whose spellings comes near: the words as they are, by sound, as a beginning, with one letter wrong
CALL db.index.fulltext.queryNodes('${nameIndex}', $words) YIELD node AS entity, score${conditions === "" ? "" : `\nWITH entity, score${conditions}`}
RETURN entity, score
ORDER BY score DESC LIMIT $limit`, params };
  },
});
