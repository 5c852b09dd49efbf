import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { paths } from "../../../lib/queries/paths";

/** All shortest chains of claims between two entities. */
export const POST = route({
  endpoint: endpoints.paths,
  run: (params, { store, signal }) => store.read(paths, params, { signal }),
});
