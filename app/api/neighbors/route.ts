import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { neighbors } from "../../../lib/queries/neighbors";

/** What surrounds some entities. */
export const POST = route({
  endpoint: endpoints.neighbors,
  run: (params, { store, signal }) => store.read(neighbors, params, { signal }),
});
