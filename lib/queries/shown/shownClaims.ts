import type { z } from "zod";
import { conflictFlag } from "../../ontology/conflictKeys";
import { claimsParams } from "../claims";
import { claimIndex, exactly } from "../neo4jIndexes";
import { testsInCypher } from "../testedClaims";
import { given, shownAct, typesInPattern, where } from "./shownQuery";

/** Claims that fulfil all of what is given, from the first page on. */
export const shownClaims = shownAct({
  params: claimsParams,
  show({ cursor: _cursor, ...filter }, inUse) {
    const { ids, subject, relation, object, among, source, event, about, conflict, dataset, filters, limit } = filter;
    const tests = testsInCypher(filters, "claim");
    const flag = conflict === undefined ? undefined : conflictFlag(conflict);
    const lookUp = lookUpOf(filter);
    const conditions = where([
      ids !== undefined && "claim.id IN $ids", source !== undefined && "claim.source = $source", event !== undefined && "claim.event = $event",
      about !== undefined && "claim.about = $about", flag !== undefined && "$flag IN claim.flags", subject !== undefined && "subject.id = $subject", object !== undefined && "object.id = $object",
      among !== undefined && "subject.id IN $among AND object.id IN $among",
      dataset !== undefined && "claim.source IN COLLECT { MATCH (source:Source {dataset: $dataset}) RETURN source.id }",
      ...tests.texts,
    ]);
    const found = lookUp === undefined ? "" : `CALL db.index.fulltext.queryRelationships('${claimIndex}', $lookUp) YIELD relationship\nWITH relationship AS claim\n`;
    const cypher = `// Claims in the order of their types and ids
${found}MATCH (subject:Entity)-[claim${typesInPattern(relation === undefined ? undefined : [relation], inUse)}]->(object:Entity)${conditions}
RETURN subject, claim, object
ORDER BY type(claim), claim.id LIMIT $limit`;
    return { cypher, params: given({ lookUp, ids, source, event, about, flag, subject, object, among, dataset, limit, ...tests.params }) };
  },
});

/** What the index of claims is asked, where one of the keys in it is given. */
function lookUpOf({ ids, about, event, conflict, source }: Partial<z.output<typeof claimsParams>>): string | undefined {
  if (ids) return exactly("id", ids);
  if (about !== undefined) return exactly("about", [about]);
  if (event !== undefined) return exactly("event", [event]);
  if (conflict !== undefined) return exactly("flags", [conflictFlag(conflict)]);
  return source === undefined ? undefined : exactly("source", [source]);
}
