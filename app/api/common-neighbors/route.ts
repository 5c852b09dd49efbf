import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { commonNeighbors } from "../../../lib/queries/commonNeighbors";

/** The entities that several entities have relations with. */
export const POST = route({
  endpoint: endpoints.commonNeighbors,
  run: (params, { store, signal }) => store.read(commonNeighbors, params, { signal }),
});
