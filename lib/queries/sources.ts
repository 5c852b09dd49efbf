import { z } from "zod";
import { limits } from "./limits";
import { sourceFromProperties } from "./neo4jRows";
import type { NamedQuery } from "./namedQuery";
import { compareText } from "./order";
import { limitSchema } from "./parameters";
import { idSchema } from "../ontology/ids";
import { sourceSchema } from "../ontology/records";

export const sourcesParams = z.strictObject({ dataset: idSchema.optional(), limit: limitSchema(limits.sources) });

export const sourcesAnswer = z.strictObject({ /** In the order of their ids. */ sources: z.array(sourceSchema), total: z.int().nonnegative(), truncated: z.boolean() });
export type SourcesAnswer = z.infer<typeof sourcesAnswer>;

const matchCypher = "MATCH (s:Source) WHERE $dataset IS NULL OR s.dataset = $dataset";

/** The sources of the store or of one data set. */
export const sources: NamedQuery<typeof sourcesParams, SourcesAnswer> = {
  name: "sources",
  params: sourcesParams,

  async inNeo4j(ask, { dataset = null, limit }) {
    const [count] = await ask(`${matchCypher} RETURN count(s) AS total`, { dataset });
    const rows = await ask(`${matchCypher} RETURN properties(s) AS properties ORDER BY s.id LIMIT toInteger($limit)`, { dataset, limit });
    const total = count?.total as number;
    return { sources: rows.map((row) => sourceFromProperties(row.properties as Record<string, unknown>)), total, truncated: total > rows.length };
  },

  inMemory(graph, { dataset, limit }) {
    const all = [...graph.sources.values()].filter((source) => dataset === undefined || source.dataset === dataset);
    const kept = all.sort((a, b) => compareText(a.id, b.id)).slice(0, limit);
    return { sources: kept, total: all.length, truncated: all.length > kept.length };
  },
};
