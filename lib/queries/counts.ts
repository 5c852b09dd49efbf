import { z } from "zod";
import type { NamedQuery } from "./namedQuery";
import { claimCountInNeo4j } from "./typeCounts";

export const countsParams = z.strictObject({});

export const countsAnswer = z.strictObject({ entities: z.int().nonnegative(), claims: z.int().nonnegative(), sources: z.int().nonnegative() });
export type CountsAnswer = z.infer<typeof countsAnswer>;

/** How much the store holds. */
export const counts: NamedQuery<typeof countsParams, CountsAnswer> = {
  name: "counts",
  params: countsParams,

  async inNeo4j(ask) {
    const [row] = await ask("RETURN COUNT { (:Entity) } AS entities, COUNT { (:Source) } AS sources");
    return { entities: row?.entities as number, claims: await claimCountInNeo4j(ask), sources: row?.sources as number };
  },

  inMemory: (graph) => ({ entities: graph.entities.size, claims: graph.claims.size, sources: graph.sources.size }),
};
