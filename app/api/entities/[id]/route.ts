import { endpoints } from "../../../../lib/http/endpoints";
import { route } from "../../../../lib/http/route";
import { entity } from "../../../../lib/queries/entity";

/** One entity and the counts around it. */
export const GET = route({
  endpoint: endpoints.entity,
  run: (params, { store, signal }) => store.read(entity, params, { signal }),
});
