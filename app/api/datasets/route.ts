import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { datasets } from "../../../lib/queries/datasets";

/** All data sets. */
export const GET = route({
  endpoint: endpoints.datasets,
  run: (params, { store, signal }) => store.read(datasets, params, { signal }),
});
