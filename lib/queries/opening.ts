import { z } from "zod";
import { degreeCypher, degreeOf } from "./degree";
import { limits } from "./limits";
import type { NamedQuery } from "./namedQuery";
import { compareText } from "./order";
import { limitSchema } from "./parameters";

export const openingParams = z.strictObject({ limit: limitSchema(limits.opening) });

export const openingAnswer = z.strictObject({ /** Most claims first. */ ids: z.array(z.string()) });
export type OpeningAnswer = z.infer<typeof openingAnswer>;

/** Where to begin in a store one knows nothing of: the ids of its best connected entities. */
export const opening: NamedQuery<typeof openingParams, OpeningAnswer> = {
  name: "opening",
  params: openingParams,

  async inNeo4j(ask, { limit }) {
    const rows = await ask(`MATCH (n:Entity) RETURN n.id AS id ORDER BY ${degreeCypher} DESC, id LIMIT toInteger($limit)`, { limit });
    return { ids: rows.map((row) => String(row.id)) };
  },

  inMemory(graph, { limit }) {
    const degrees = [...graph.entities.keys()].map((id) => ({ id, degree: degreeOf(graph, id) }));
    return { ids: degrees.sort((a, b) => b.degree - a.degree || compareText(a.id, b.id)).slice(0, limit).map(({ id }) => id) };
  },
};
