import { exactJson } from "../../../../lib/ontology/exactJson";
import type { Query } from "../../queryApi";

/** How an answer is looked at. */
export const answerViews = ["graph", "table", "json", "plan"] as const;
export type AnswerView = (typeof answerViews)[number];

/** Characters of a query in the address beyond which servers and chats cut it. */
const longest = 6_000;

/** The query, its parameters and the view that the address of the page holds: `?cypher=&params=&answer=`; null where it holds none. */
export function queryOfAddress(search: string): (Query & { view: AnswerView | null }) | null {
  const address = new URLSearchParams(search);
  const cypher = address.get("cypher");
  if (!cypher) return null;
  const view = answerViews.find((one) => one === address.get("answer")) ?? null;
  return { cypher, params: paramsOf(address.get("params")), view };
}

function paramsOf(text: string | null): Record<string, unknown> {
  try {
    const params = exactJson(text ?? "{}");
    return typeof params === "object" && params !== null && !Array.isArray(params) ? (params as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The address of the page with a query in it and nothing else of what is open there; null where the query is too long for an address. */
export function addressOf(at: string, query: Query, view: AnswerView | null): string | null {
  const address = withQuery(new URL(at).origin + new URL(at).pathname, query, view);
  address.searchParams.set("view", "cypher");
  return address.searchParams.has("cypher") ? address.href : null;
}

/** The address with the query in it; without any where there is none, or it is too long. */
export function withQuery(at: string, query: Query | null, view: AnswerView | null): URL {
  const address = new URL(at);
  for (const part of ["cypher", "params", "answer"]) address.searchParams.delete(part);
  const parts = new URLSearchParams(query ? { cypher: query.cypher } : {});
  if (query && Object.keys(query.params).length > 0) parts.set("params", JSON.stringify(query.params));
  if (query && view) parts.set("answer", view);
  if (parts.toString().length <= longest) for (const [part, value] of parts) address.searchParams.set(part, value);
  return address;
}
