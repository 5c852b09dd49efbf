import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { schema } from "../../../lib/queries/schema";
import { shownCypher } from "../../../lib/queries/shown/shownCypher";

/** The Cypher behind an act of the explorer. */
export const POST = route({
  endpoint: endpoints.cypher,
  async run({ query, params }, { store, signal }) {
    const { relations } = await store.read(schema, {}, { signal });
    return shownCypher(query, params, new Set(relations.flatMap(({ stored }) => stored.map(({ type }) => type))));
  },
});
