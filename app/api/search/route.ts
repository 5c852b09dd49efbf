import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { search } from "../../../lib/queries/search";

/** Entities by name. */
export const GET = route({
  endpoint: endpoints.search,
  run: (params, { store, signal }) => store.read(search, params, { signal }),
});
