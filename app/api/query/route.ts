import { allRowsOf, wholeResponse, ndjsonResponse } from "../../../lib/http/answerQuery";
import { hinted } from "../../../lib/http/emptyAnswer";
import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";

/** What a user asks in Cypher; as JSON lines where `Accept` says so. */
export const POST = route({
  endpoint: endpoints.query,
  run({ allRows = false, ...asked }, { store, request, signal }) {
    const lines = request.headers.get("accept")?.includes("application/x-ndjson");
    const question = allRows ? allRowsOf(asked, lines) : asked;
    const events = hinted(store.stream(question, { signal }), question, store, signal);
    return lines ? ndjsonResponse(events) : wholeResponse(events);
  },
});
