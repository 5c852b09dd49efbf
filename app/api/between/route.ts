import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { between } from "../../../lib/queries/between";

/** The relations among some entities. */
export const POST = route({
  endpoint: endpoints.between,
  run: (params, { store, signal }) => store.read(between, params, { signal }),
});
