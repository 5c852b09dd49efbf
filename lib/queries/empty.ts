import { z } from "zod";
import type { NamedQuery } from "./namedQuery";

export const emptyParams = z.strictObject({});

/** Whether the store holds nothing: a claim never stands without its entities. */
export const empty: NamedQuery<typeof emptyParams, boolean> = {
  name: "empty",
  params: emptyParams,

  // Unlike `counts` it names no type of claim: with 150 of them, planning alone takes a database that was just started many seconds.
  async inNeo4j(ask) {
    const [row] = await ask("RETURN COUNT { (:Entity) } + COUNT { (:Source) } AS held");
    return row?.held === 0;
  },

  inMemory: (graph) => graph.entities.size + graph.sources.size === 0,
};
