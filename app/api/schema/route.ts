import { endpoints } from "../../../lib/http/endpoints";
import { requestLimits } from "../../../lib/http/limits";
import { route } from "../../../lib/http/route";
import { schema } from "../../../lib/queries/schema";

/** What can be asked for, and the limits of an answer and of a request. */
export const GET = route({
  endpoint: endpoints.schema,
  async run(params, { store, signal }) {
    const answer = await store.read(schema, params, { signal });
    return { ...answer, limits: { ...answer.limits, ...requestLimits } };
  },
});
