import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { opening } from "../../../lib/queries/opening";

/** Where to begin in a store one knows nothing of. */
export const GET = route({
  endpoint: endpoints.opening,
  run: (params, { store, signal }) => store.read(opening, params, { signal }),
});
