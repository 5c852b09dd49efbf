import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { claims } from "../../../lib/queries/claims";

/** A page of claims. */
export const POST = route({
  endpoint: endpoints.claims,
  run: (params, { store, signal }) => store.read(claims, params, { signal }),
});
