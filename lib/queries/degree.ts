import type { ClaimGraph } from "./claimGraph";

/** The number of claims of the node `n`, from what the database keeps of each node. */
export const degreeCypher = "COUNT { (n)--() }";

/** The number of claims of an entity, those on itself once. */
export function degreeOf(graph: ClaimGraph, id: string): number {
  const outgoing = graph.out.get(id) ?? [];
  const loops = outgoing.filter((claim) => claim.object === id).length;
  return outgoing.length + (graph.in.get(id)?.length ?? 0) - loops;
}
