import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { counts } from "../../../lib/queries/counts";

/** Whether the store answers, and how much it holds. */
export const GET = route({
  endpoint: endpoints.health,
  run: async (params, { store, signal }) => ({ status: "ok" as const, engine: store.engine, counts: await store.read(counts, params, { signal }) }),
});
