import { endpoints } from "../../../../lib/http/endpoints";
import { route } from "../../../../lib/http/route";
import { source } from "../../../../lib/queries/source";

/** One source. */
export const GET = route({
  endpoint: endpoints.source,
  run: (params, { store, signal }) => store.read(source, params, { signal }),
});
