import { endpointList, endpoints } from "../../../lib/http/endpoints";
import { openapi } from "../../../lib/http/openapi";
import { route } from "../../../lib/http/route";

/** The description of the API. */
export const GET = route({ endpoint: endpoints.openapi, run: async () => openapi(endpointList) });
