import { z } from "zod";
import { unknown } from "./asked";
import { sourceFromProperties } from "./neo4jRows";
import { claimIndex, exactly } from "./neo4jIndexes";
import type { NamedQuery } from "./namedQuery";
import { typeCountsInNeo4j } from "./typeCounts";
import { idSchema } from "../ontology/ids";
import { sourceSchema } from "../ontology/records";

export const sourceParams = z.strictObject({ id: idSchema });

export const sourceAnswer = z.strictObject({ source: sourceSchema, /** Number of its claims. */ claims: z.int().nonnegative() });
export type SourceAnswer = z.infer<typeof sourceAnswer>;

const claimsCypher = "CALL db.index.fulltext.queryRelationships($index, $query) YIELD relationship AS r WHERE r.source = $id RETURN count(r) AS claims";

/** One source, with the number of its claims. Throws `not-found` for an unknown id. */
export const source: NamedQuery<typeof sourceParams, SourceAnswer> = {
  name: "source",
  params: sourceParams,

  async inNeo4j(ask, { id }) {
    const [row] = await ask("MATCH (s:Source {id: $id}) RETURN properties(s) AS properties", { id });
    if (!row) throw unknown("source", [id]);
    // Without a claim there is no index to ask.
    const anyClaim = (await typeCountsInNeo4j(ask)).size > 0;
    const [count] = anyClaim ? await ask(claimsCypher, { index: claimIndex, query: exactly("source", [id]), id }) : [];
    return { source: sourceFromProperties(row.properties as Record<string, unknown>), claims: Number(count?.claims ?? 0) };
  },

  inMemory(graph, { id }) {
    const found = graph.sources.get(id);
    if (!found) throw unknown("source", [id]);
    return { source: found, claims: [...graph.claims.values()].filter((claim) => claim.source === id).length };
  },
};
