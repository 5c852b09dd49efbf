import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpointList } from "../../lib/http/endpoints";
import { errorBodySchema } from "../../lib/http/errorBody";
import { ask, post } from "./ask";
import type { Question, Reply } from "./ask";
import { startApp } from "./startApp";
import type { TestApp } from "./startApp";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));

afterAll(async () => {
  expect(app.lives()).toBe(true);
  expect((await ask(app.port, { path: "/api/health" })).status).toBe(200);
  expect(await app.close()).toBe(0);
  expect(app.complaints()).toBe("");
});

/** Checks that a reply is the one error body with this status, and gives away nothing of the inside. */
function expectRefusal(reply: Reply, status: number): void {
  expect(reply.text).not.toMatch(/node_modules|\.ts:\d|\bat .+:\d+:\d+/);
  expect(reply.status, reply.text.slice(0, 300)).toBe(status);
  expect(reply.headers["content-type"]).toBe("application/json; charset=utf-8");
  errorBodySchema.parse(JSON.parse(reply.text));
}

const posts = endpointList.filter(({ method, takesFile }) => method === "POST" && !takesFile).map(({ path }) => path);
const json = { "content-type": "application/json" };
const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;

describe.each(posts)("POST %s", (path) => {
  it.each([
    "", "{", "ids=person:ann", "undefined", "\u0000", deep, `{"ids":${deep}}`,
  ])("refuses what isn't JSON, or is nested too deeply (%#)", async (body) => {
    expectRefusal(await post(app.port, path, body), 400);
  });

  it.each([
    "null", "1", '"x"', "[]", '[{"ids":["a"]}]', "{}x", '{"nonsense":1}', '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}',
  ])("refuses %s", async (body) => {
    expectRefusal(await post(app.port, path, body), 400);
  });

  it.each([
    undefined, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=utf-16",
  ])("refuses the content type %s", async (type) => {
    expectRefusal(await ask(app.port, { method: "POST", path, body: "{}", headers: type === undefined ? {} : { "content-type": type } }), 415);
  });

  it("refuses 20 MB, whether it says so first or not", async () => {
    const megabyte = Buffer.alloc(1_000_000, "a");
    const body = Array(20).fill(megabyte) as Buffer[];
    expectRefusal(await ask(app.port, { method: "POST", path, headers: json, body }), 413);
    expectRefusal(await ask(app.port, { method: "POST", path, headers: { ...json, "content-length": "20000000" }, body }), 413);
    expect(app.lives()).toBe(true);
  });

  it("refuses another site's page", async () => {
    expectRefusal(await post(app.port, path, {}, { origin: "https://evil.example" }), 403);
    expectRefusal(await post(app.port, path, {}, { "sec-fetch-site": "cross-site" }), 403);
  });
});

describe("wrong values", () => {
  const manyIds = Array.from({ length: 50_000 }, (_, n) => `person:${n}`);
  const bad: [string, unknown][] = [
    ...[-1, 0, 1e9, 1.5, "5", null, [], 1e400, Number.MAX_SAFE_INTEGER].map((limit): [string, unknown] => ["/api/neighbors", { ids: ["person:ann"], limit }]),
    ...[-1, 0, 1e9, 1.5, "5"].map((limit): [string, unknown] => ["/api/claims", { limit }]),
    ...[-1, 0, 1e9, 1.5, "5"].map((limit): [string, unknown] => ["/api/query", { cypher: "RETURN 1", limit }]),
    ...[-1, 0, 1e9, "5"].map((timeoutMs): [string, unknown] => ["/api/query", { cypher: "RETURN 1", timeoutMs }]),
    ...["person:ann", 5, null, {}, [], [5], [null], [""], [["person:ann"]], ["a\u0000b"], ["x".repeat(10_000)], manyIds].map((ids): [string, unknown] => ["/api/between", { ids }]),
    ["/api/neighbors", { ids: ["person:ann"], relations: ["NOT_A_TYPE"] }],
    ["/api/neighbors", { ids: ["person:ann"], relations: ["DETAINED`]->() DETACH DELETE (n) //"] }],
    ["/api/neighbors", { ids: ["person:ann"], direction: "sideways" }],
    ["/api/neighbors", { ids: ["person:ann"], order: "__proto__" }],
    ["/api/neighbors", { ids: ["person:ann"], from: "yesterday" }],
    ["/api/neighbors", { ids: ["person:ann"], from: "2025-02-31" }],
    ["/api/paths", { from: "person:ann" }],
    ["/api/paths", { from: "person:ann", to: "person:bob", maxLength: 1_000 }],
    ["/api/paths", { from: "person:ann", to: "person:bob", modalities: ["certain"] }],
    ["/api/paths", { from: "person:ann", to: "person:bob", chronological: "yes" }],
    ["/api/claims", { cursor: "not-one-of-ours" }],
    ["/api/claims", { cursor: "eyJpZCI6MX0=" }],
    ["/api/claims", { cursor: 5 }],
    ["/api/query", { cypher: "" }],
    ["/api/query", { cypher: "   " }],
    ["/api/query", { cypher: 5 }],
    ["/api/query", { cypher: "RETURN 1", params: [] }],
    ["/api/query", { cypher: "x".repeat(200_000) }],
  ];
  it.each(bad)("%s refuses them (%#)", async (path, body) => {
    expectRefusal(await post(app.port, path, body), 400);
  });

  it.each(["limit=-1", "limit=0", "limit=1e9", "limit=1000000000", "limit=1.5", "limit=", "limit=5&limit=6", "limit=0x10", "kind=robot", "nonsense=1", "constructor=x", "toString=1"])(
    "search refuses %s",
    async (query) => {
      expectRefusal(await ask(app.port, { path: `/api/search?q=ann&${query}` }), 400);
    },
  );

  it("a prototype key in the query string changes nothing", async () => {
    const [plain, hostile] = await Promise.all(["", "&__proto__=x&__proto__[limit]=1"].map((query) => ask(app.port, { path: `/api/search?q=ann${query}` })));
    expect(plain?.status).toBe(200);
    expect(hostile?.status === 400 || hostile?.text === plain?.text).toBe(true);
  });

  it("entities refuse a query string that they don't have", async () => {
    expectRefusal(await ask(app.port, { path: "/api/entities/person:ann?id=person:bob" }), 400);
  });
});

describe("unknown ids", () => {
  const ids = [
    "nobody", "a%2Fb%2Fc", "..%2F..%2Fetc%2Fpasswd", "%252e%252e", "toString", "person:ann%20", "%F0%9F%92%A9", "x'%20OR%201=1", "${7*7}", "%3Cscript%3E",
  ];
  it.each(ids.flatMap((id) => [`/api/entities/${id}`, `/api/sources/${id}`]))("%s is a 404", async (path) => {
    expectRefusal(await ask(app.port, { path }), 404);
  });

  it.each([
    `/api/entities/${"x".repeat(5_000)}`, "/api/entities/%00", "/api/sources/a%00b", "/api/entities/a%0Ab",
  ])("what can't be an id is a 400 (%#)", async (path) => {
    expectRefusal(await ask(app.port, { path }), 400);
  });
});

describe("the search box takes anything", () => {
  const hostile = [
    "a AND (", "name:*", "*:*", "~", "a~2^9", '"unclosed', "[a TO b]", "{!x}", "\\",
    "+-!(){}[]^\"~*?:\\/", "'; DROP TABLE", "``", "$id", "%", "\u202e", "ｆｕｌｌ", "👩‍👩‍👧", "\uffff", "é".repeat(90), "a ".repeat(80), "AND OR NOT", "/.*/", "\ud800",
  ];
  it.each(hostile)("answers %j as a name", async (q) => {
    const query = new URLSearchParams({ q });
    const reply = await ask(app.port, { path: `/api/search?${query.toString()}` });
    expect(reply.status, reply.text).toBe(200);
  });

  it("refuses a text that is no name any more", async () => {
    expectRefusal(await ask(app.port, { path: `/api/search?q=${"x".repeat(5_000)}` }), 400);
  });
});

describe("unknown addresses and methods", () => {
  it.each([
    "/api", "/api/nothing", "/api/entities", "/api/entities/a/b", "/api/search/x", "/api/__proto__", "/API/health", "/api/openapi",
  ])("%s", async (path) => {
    const reply = await ask(app.port, { path });
    expect(reply.status).toBe(404);
    if (path.startsWith("/api")) expectRefusal(reply, 404);
  });

  it("an unknown route refuses a body of any size without a 5xx", async () => {
    expectRefusal(await post(app.port, "/api/nothing-here", "a,b"), 404);
  });

  it.each([
    "/api/entities/../../etc/passwd", "/api/entities/%2e%2e/health", "//api/health", "/api//health", "/api\\health", "/_next/static/../../package.json",
  ])("%s leads nowhere", async (path) => {
    expectRefusal(await ask(app.port, { path }), 404);
  });

  it.each(["/api/entities/%E0%A4%A", "/api/entities/%", "/%zz", "/api/search?q=%E0%A4%A"])("%s is malformed", async (path) => {
    expectRefusal(await ask(app.port, { path }), 400);
  });

  const wrong: Question[] = [
    ...endpointList.flatMap(({ method, path }) =>
      ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", method === "GET" ? "POST" : "GET"].filter((other) => other !== method).map((other) => ({ method: other, path: path.replace("{id}", "x") })),
    ),
    ...["POST", "PUT", "TRACE"].map((method) => ({ method, path: "/" })),
  ];
  it.each(wrong)("$method $path isn't allowed, and says what is", async (question) => {
    const reply = await ask(app.port, question);
    expectRefusal(reply, 405);
    expect(reply.headers.allow).toMatch(/^(GET, HEAD|POST|DELETE)$/);
  });

  it("headers beyond any measure", async () => {
    expectRefusal(await ask(app.port, { path: "/api/health", headers: { x: "x".repeat(50_000) } }), 431);
  });
});

describe("a foreign Host", () => {
  it.each(["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example"])("%s is refused, page and API", async (host) => {
    expectRefusal(await ask(app.port, { path: "/", headers: { host } }), 421);
    expectRefusal(await ask(app.port, { path: "/api/health", headers: { host } }), 421);
  });
});
