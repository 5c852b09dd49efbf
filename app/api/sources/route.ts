import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { sources } from "../../../lib/queries/sources";

/** All sources. */
export const GET = route({
  endpoint: endpoints.sources,
  run: (params, { store, signal }) => store.read(sources, params, { signal }),
});
