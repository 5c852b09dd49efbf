import { answerWrite } from "../../../../lib/http/answerWrite";
import { endpoints } from "../../../../lib/http/endpoints";
import { route } from "../../../../lib/http/route";

/** What a query would change; with the token of that answer, the change itself. */
export const POST = route({
  endpoint: endpoints.queryWrite,
  run: (question, { store, signal }) => answerWrite(question, store, signal),
});
