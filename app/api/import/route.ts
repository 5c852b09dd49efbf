import { ndjsonResponse } from "../../../lib/http/answerQuery";
import { endpoints } from "../../../lib/http/endpoints";
import { importAnswer, importEvents } from "../../../lib/http/importRequest";
import { route } from "../../../lib/http/route";

/** A file of event data; the report is that of the command. As JSON lines where `Accept` says so: progress, refused rows, report. */
export const POST = route({
  endpoint: endpoints.import,
  run(params, context) {
    const events = importEvents(params, context);
    const lines = context.request.headers.get("accept")?.includes("application/x-ndjson");
    return lines ? ndjsonResponse(events) : importAnswer(events);
  },
});
