import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpointList, endpoints } from "../../lib/http/endpoints";
import { subgraphSchema } from "../../lib/ontology/subgraph";
import { ask, post } from "./ask";
import type { Reply } from "./ask";
import { awkwardIds } from "./fixtureRecords";
import { questions } from "./questions";
import { startApp } from "./startApp";
import type { TestApp } from "./startApp";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(async () => void (await app.close()));

const get = (path: string, headers?: Record<string, string>) => ask(app.port, { path, headers });
const bodyOf = (reply: Reply) => JSON.parse(reply.text) as Record<string, unknown>;

describe("every documented route", () => {
  it.each(Object.entries(questions))("%s answers as its schema says", async (name, { path, body }) => {
    const endpoint = endpoints[name as keyof typeof endpoints];
    const reply = endpoint.method === "POST" ? await post(app.port, endpoint.path, body) : await get(path ?? endpoint.path);
    expect(reply.status).toBe(200);
    expect(reply.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(reply.headers["cache-control"]).toBe("no-store");
    endpoint.answer.parse(bodyOf(reply));
  });

  it("is in the OpenAPI document that the app serves, and no other", async () => {
    const { paths } = bodyOf(await get("/api/openapi.json")) as { paths: Record<string, Record<string, unknown>> };
    const documented = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    expect(documented.sort()).toEqual(endpointList.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it("answers HEAD where it answers GET, without a body", async () => {
    const reply = await ask(app.port, { method: "HEAD", path: "/api/sources" });
    expect([reply.status, reply.text]).toEqual([200, ""]);
  });
});

describe("ids in an address", () => {
  it.each(awkwardIds)("%s is found by its encoded form", async (id) => {
    const reply = await get(`/api/entities/${encodeURIComponent(id)}`);
    expect(reply.status).toBe(200);
    expect(bodyOf(reply)).toMatchObject({ entity: { id } });
  });

  it("decodes once: an id with % and the id it would become are two", async () => {
    expect((await get("/api/entities/person:100%25")).status).toBe(404);
    expect((await get("/api/entities/person:100%2525")).status).toBe(200);
  });
});

describe("answers", () => {
  it("list an unknown id among several, and are a 404 when all are unknown", async () => {
    const some = await post(app.port, "/api/between", { ids: ["person:ann", "person:nobody"] });
    expect(subgraphSchema.parse(bodyOf(some)).missing).toEqual(["person:nobody"]);
    expect((await post(app.port, "/api/between", { ids: ["person:nobody", "constructor"] })).status).toBe(404);
  });

  it("never carry more than the limit, and say what is missing", async () => {
    const subgraph = subgraphSchema.parse(bodyOf(await post(app.port, "/api/neighbors", { ids: ["agency:police"], limit: 2 })));
    expect(subgraph.entities).toHaveLength(3);
    expect(subgraph).toMatchObject({ truncated: true, omitted: { entities: awkwardIds.length + 1 } });
  });

  it("page through all claims in a stable order, each once", async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = endpoints.claims.answer.parse(bodyOf(await post(app.port, "/api/claims", { dataset: "http-test", limit: 4, cursor })));
      ids.push(...page.claims.map((claim) => claim.id));
      cursor = page.cursor;
      expect(page.total).toBe(awkwardIds.length + 7);
    } while (cursor);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(awkwardIds.length + 7);
  });

  it("state the limits of requests beside those of answers", async () => {
    expect(bodyOf(await get("/api/schema"))).toMatchObject({ limits: { request: { bodyBytes: 1_048_576 }, queryRows: { max: 10_000 } } });
  });
});

it("POST /api/query is refused in memory, with the way to get Neo4j", async () => {
  const reply = await post(app.port, "/api/query", { cypher: "RETURN 1" });
  expect(reply.status).toBe(400);
  expect(bodyOf(reply)).toMatchObject({ error: { code: "no-cypher", hint: expect.stringContaining("NEO4J_URI") as string } });
});
