import { endpoints } from "../../../../lib/http/endpoints";
import { route } from "../../../../lib/http/route";
import { removeDataset } from "../../../../lib/store/removeDataset";

/** Removes a data set as a whole. */
export const DELETE = route({
  endpoint: endpoints.removeDataset,
  run: async ({ id }, { store, signal }) => ({ dataset: id, removed: await removeDataset(store, id, { signal }) }),
});
