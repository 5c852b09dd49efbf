import { checkedQuery } from "../../../../lib/http/checkedQuery";
import { endpoints } from "../../../../lib/http/endpoints";
import { route } from "../../../../lib/http/route";

/** What is to be said of a query before it runs. */
export const POST = route({
  endpoint: endpoints.queryCheck,
  run: (question, { store, signal }) => checkedQuery(question, store, signal),
});
