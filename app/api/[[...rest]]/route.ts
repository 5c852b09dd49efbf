import { errorResponse } from "../../../lib/http/route";
import { Problem } from "../../../lib/ontology/problem";

/** Every address of the API that isn't one: the error body instead of a page. */
function unknown(request: Request): Response {
  const { pathname } = new URL(request.url);
  return errorResponse(new Problem("no-route", `There is no route ${request.method} ${pathname}.`, { hint: "GET /api/openapi.json lists the routes." }));
}

export { unknown as GET, unknown as POST, unknown as PUT, unknown as PATCH, unknown as DELETE };
