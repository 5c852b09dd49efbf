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
    const params = JSON.parse(text ?? "{}") as unknown;
    return typeof params === "object" && params !== null && !Array.isArray(params) ? (params as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The address of the page with a query in it, without the scene; null where the query is too long for an address. */
export function addressOf(at: string, { cypher, params }: Query, view: AnswerView | null): string | null {
  const address = withQuery(at, { cypher, params }, view);
  for (const other of ["scene", "entity", "relation", "source", "paths"]) address?.searchParams.delete(other);
  address?.searchParams.set("view", "cypher");
  return address && address.search.length <= longest ? address.href : null;
}

/** The address with the query in it, or without any. */
export function withQuery(at: string, query: Query | null, view: AnswerView | null): URL {
  const address = new URL(at);
  for (const part of ["cypher", "params", "answer"]) address.searchParams.delete(part);
  if (!query) return address;
  address.searchParams.set("cypher", query.cypher);
  if (Object.keys(query.params).length > 0) address.searchParams.set("params", JSON.stringify(query.params));
  if (view) address.searchParams.set("answer", view);
  if (address.search.length > longest) for (const part of ["cypher", "params", "answer"]) address.searchParams.delete(part);
  return address;
}
