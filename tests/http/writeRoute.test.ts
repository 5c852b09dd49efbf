import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { endpoints } from "../../lib/http/endpoints";
import { neo4jForTests } from "../store/engines";
import { ask, post, type Reply } from "./ask";
import { startApp, type TestApp } from "./startApp";

const patience = 180_000;
let started: Promise<{ open: TestApp; closed: TestApp }> | undefined;
let open: TestApp;
let closed: TestApp;
beforeEach(async (context) => {
  const neo4j = await neo4jForTests(context);
  started ??= (async () => ({ closed: await startApp(neo4j), open: await startApp(neo4j, "fixture", { WHOWHOM_ALLOW_WRITES: "1" }) }))();
  ({ open, closed } = await started);
}, patience);
afterAll(async () => {
  const apps = await started;
  await apps?.open.close();
  await apps?.closed.close();
});

const bodyOf = (reply: Reply) => JSON.parse(reply.text) as Record<string, unknown>;
const write = (app: TestApp, body: unknown, headers?: Record<string, string>) => post(app.port, "/api/query/write", body, headers);
const describeAnn = { cypher: "MATCH (n:Entity {id: $id}) SET n.description = $text RETURN n.id, n.description", params: { id: "person:ann", text: "Looked at." } };
const descriptionOfAnn = async () => (bodyOf(await ask(open.port, { path: "/api/entities/person:ann" })).entity as { description?: string }).description;

describe("POST /api/query/write", () => {
  it("is refused where the owner hasn't switched it on, with the way to do it", async () => {
    const reply = await write(closed, describeAnn);
    expect(reply.status).toBe(403);
    expect(bodyOf(reply)).toMatchObject({ error: { code: "not-allowed", hint: expect.stringContaining("WHOWHOM_ALLOW_WRITES=1") } });
    expect(bodyOf(await ask(closed.port, { path: "/api/schema" }))).toMatchObject({ allowWrites: false });
  }, patience);

  it("tells what would change, and changes it when exactly that is confirmed, once", async () => {
    expect(bodyOf(await ask(open.port, { path: "/api/schema" }))).toMatchObject({ allowWrites: true });
    const told = endpoints.queryWrite.answer.parse(bodyOf(await write(open, describeAnn)));
    expect(told).toMatchObject({ committed: false, changes: { propertiesSet: 1 }, sample: { rows: [["person:ann", "Looked at."]] } });
    expect(await descriptionOfAnn()).toBeUndefined();

    const other = await write(open, { ...describeAnn, params: { id: "person:bob", text: "Looked at." }, confirm: told.token });
    expect([other.status, bodyOf(other)]).toMatchObject([409, { error: { code: "conflict" } }]);

    const done = endpoints.queryWrite.answer.parse(bodyOf(await write(open, { ...describeAnn, confirm: told.token })));
    expect(done).toMatchObject({ committed: true, changes: { propertiesSet: 1 } });
    expect(await descriptionOfAnn()).toBe("Looked at.");
    expect((await write(open, { ...describeAnn, confirm: told.token })).status).toBe(409);
  }, patience);

  it.each<Record<string, string>>([{ origin: "http://evil.example" }, { origin: "http://127.0.0.1:1" }, { "sec-fetch-site": "cross-site" }])("is refused to another site's page: %j", async (headers) => {
    const reply = await write(open, describeAnn, headers);
    expect([reply.status, bodyOf(reply)]).toMatchObject([403, { error: { code: "foreign-origin" } }]);
  }, patience);

  it.each(["LOAD CSV FROM 'file:///etc/passwd' AS row CREATE (n)", "CREATE (a); CREATE (b)", "CREATE INDEX FOR (n:X) ON (n.y)"])("still refuses %s", async (cypher) => {
    const reply = await write(open, { cypher });
    expect([reply.status, bodyOf(reply)]).toMatchObject([400, { error: { code: "refused-query" } }]);
  }, patience);

  it("doesn't open POST /api/query", async () => {
    const reply = await post(open.port, "/api/query", describeAnn);
    expect([reply.status, bodyOf(reply)]).toMatchObject([400, { error: { code: "refused-query" } }]);
  }, patience);
});
