import { beforeAll, expect, it } from "vitest";
import type { Endpoint } from "../../lib/http/endpoint";
import { endpoints } from "../../lib/http/endpoints";
import { route } from "../../lib/http/route";
import { setCurrentStore } from "../../lib/store/currentStore";
import { memoryStore } from "../../lib/store/memoryStore";

beforeAll(() => setCurrentStore(memoryStore()));

const query = (number: string) => `{"cypher": "RETURN $n", "params": {"n": ${number}}}`;

const asked: [string, Endpoint, (number: string) => string][] = [
  ["query", endpoints.query, query],
  ["queryWrite", endpoints.queryWrite, query],
  ["export", endpoints.export, (number) => `{"format": "json", "scope": {"query": ${query(number)}}}`],
];

it.each(asked)("%s takes an integer beyond 2^53 among the parameters of a query as it is written", async (_, endpoint, body) => {
  const given = (params: object) => ("scope" in params ? (params.scope as { query: { params: unknown } }).query.params : (params as { params: unknown }).params);
  const post = route({ endpoint, run: async (params) => Response.json(given(params as object)) });
  const headers = { "content-type": "application/json" };
  const answer = await post(new Request("http://127.0.0.1/", { method: "POST", headers, body: body("9007199254740993") }), { params: Promise.resolve({}) });
  expect(await answer.json()).toEqual({ n: { $type: "integer", value: "9007199254740993" } });
});
