import { z } from "zod";
import type { ClaimGraph } from "./claimGraph";
import { degreeCypher, degreeOf } from "./degree";
import type { NamedQuery } from "./namedQuery";
import { someIdsSchema } from "./parameters";

export const degreesParams = z.strictObject({ ids: someIdsSchema() });

export const degreesAnswer = z.strictObject({
  /** By id: how many other entities it is related to, and by how many claims. Unknown ids are left out. */
  degrees: z.record(z.string(), z.strictObject({ entities: z.int().nonnegative(), claims: z.int().nonnegative() })),
});
export type DegreesAnswer = z.infer<typeof degreesAnswer>;

/** How connected entities are, for the "+n not shown" beside each. */
export const degrees: NamedQuery<typeof degreesParams, DegreesAnswer> = {
  name: "degrees",
  params: degreesParams,

  async inNeo4j(ask, { ids }) {
    const rows = await ask(
      `MATCH (n:Entity) WHERE n.id IN $ids
       RETURN n.id AS id, ${degreeCypher} AS claims, COUNT { MATCH (n)--(other:Entity) WHERE other <> n RETURN DISTINCT other } AS entities`,
      { ids },
    );
    return { degrees: Object.fromEntries(rows.map((row) => [row.id as string, { entities: row.entities as number, claims: row.claims as number }])) };
  },

  inMemory(graph, { ids }) {
    const known = ids.filter((id) => graph.entities.has(id));
    return { degrees: Object.fromEntries(known.map((id) => [id, { entities: neighboursOf(graph, id), claims: degreeOf(graph, id) }])) };
  },
};

function neighboursOf(graph: ClaimGraph, id: string): number {
  const others = new Set([...(graph.out.get(id) ?? []).map((claim) => claim.object), ...(graph.in.get(id) ?? []).map((claim) => claim.subject)]);
  others.delete(id);
  return others.size;
}
