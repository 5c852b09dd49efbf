import { endpoints } from "../../../lib/http/endpoints";
import { route } from "../../../lib/http/route";
import { questions } from "../../../lib/questions/catalog";

/** The saved questions. */
export const GET = route({
  endpoint: endpoints.questions,
  run: async () => ({ questions: [...questions] }),
});
