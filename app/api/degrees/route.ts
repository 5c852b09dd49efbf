import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { degrees } from "../../../lib/queries/degrees";

/** How connected some entities are. */
export const POST = route({
  endpoint: endpoints.degrees,
  run: (params, { store, signal }) => store.read(degrees, params, { signal }),
});
