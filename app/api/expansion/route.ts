import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { expansion } from "../../../lib/queries/expansion";

/** What an expansion would bring. */
export const POST = route({
  endpoint: endpoints.expansion,
  run: (params, { store, signal }) => store.read(expansion, params, { signal }),
});
