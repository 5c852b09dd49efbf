import { writesAllowed } from "../../../lib/env/env";
import { endpoints } from "../../../lib/http/endpoints";
import { requestLimits } from "../../../lib/http/limits";
import { route } from "../../../lib/http/route";
import { schema } from "../../../lib/queries/schema";

/** What can be asked for, the limits of an answer and of a request, and whether what is typed may change the graph. */
export const GET = route({
  endpoint: endpoints.schema,
  async run(params, { store, signal }) {
    const answer = await store.read(schema, params, { signal });
    return { ...answer, limits: { ...answer.limits, ...requestLimits }, allowWrites: writesAllowed() };
  },
});
