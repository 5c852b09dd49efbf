import { request } from "node:http";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comingFormats, exportFormats } from "../../lib/export/formats";
import { graphHash } from "../../lib/export/graphHash";
import { subgraphSchema } from "../../lib/ontology/subgraph";
import { manifestIn } from "../fixtures/exported";
import { post } from "./ask";
import { fixtureDataset, fixtureRecords } from "./fixtureRecords";
import { startApp, type TestApp } from "./startApp";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(async () => {
  expect(app.lives()).toBe(true);
  await app.close();
  expect(app.complaints()).toBe("");
});

/** Asks for a file and reads its bytes. */
function download(body: unknown): Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port: app.port, method: "POST", path: "/api/export", headers: { "content-type": "application/json" }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }));
      response.on("error", reject);
    });
    asking.on("error", reject);
    asking.end(JSON.stringify(body));
  });
}

describe("POST /api/export", () => {
  it.each(exportFormats.map(({ id }) => id))("answers everything as %s, as a file to keep, the same twice", async (format) => {
    const { status, headers, bytes } = await download({ format, scope: { all: true } });
    expect(status).toBe(200);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="whowhom[.-][\w.-]+"$/);
    expect(headers["cache-control"]).toBe("no-store");
    expect(bytes.length).toBeGreaterThan(1000);
    expect(bytes.equals((await download({ format, scope: { all: true } })).bytes)).toBe(true);
  });

  it("answers the graph itself: a Subgraph with the hash of its data", async () => {
    const { headers, bytes } = await download({ format: "json", scope: { dataset: fixtureDataset } });
    expect(headers["content-type"]).toBe("application/json");
    const { entities, claims = [], sources = [], manifest } = subgraphSchema.parse(JSON.parse(bytes.toString()));
    expect(graphHash({ entities, claims, sources })).toBe(graphHash(fixtureRecords));
    expect(manifest).toMatchObject({ scope: { dataset: fixtureDataset }, data: { version: graphHash(fixtureRecords) } });
  });

  it("answers what was chosen, and says what of it isn't there", async () => {
    const { headers, bytes } = await download({ format: "csv", scope: { ids: ["person:ann", "agency:police", "person:nobody"] }, options: { claims: "folded" } });
    expect(headers["content-type"]).toBe("application/zip");
    const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString()]));
    expect(Object.keys(files)).toEqual(["relations.csv", "entities.csv", "sources.csv", "manifest.json"]);
    expect(manifestIn(files)).toMatchObject({ options: { claims: "folded" }, counts: { entities: 2, claims: 2, relations: 1 } });
    expect(manifestIn(files).warnings.join()).toContain("person:nobody");
  });

  it("holds of a scene only the claims that pass its filters, folded too", async () => {
    const filters = [{ by: "date", from: "2025-04-18", to: "2025-05-31", undated: false, says: "Filter: from 18 Apr 2025 to 31 May 2025" }, { by: "kind", keep: ["person"], says: "Filter: only people" }];
    const scope = { scene: { entities: ["agency:police", "person:ann", "person:bob", "state:land"], filters } };
    const { claims = [], sources = [], manifest } = subgraphSchema.parse(JSON.parse((await download({ format: "json", scope })).bytes.toString()));
    expect(claims.map(({ id }) => id).sort()).toEqual(["claim:20", "claim:22"]);
    expect(sources.map(({ id }) => id)).toEqual(["source:1"]);
    expect(manifest).toMatchObject({ scope, counts: { claims: 2, relations: 2, sources: 1 } });
    const folded = unzipSync((await download({ format: "csv", scope, options: { claims: "folded" } })).bytes);
    const [, ...rows] = Buffer.from(folded["relations.csv"] ?? []).toString().trimEnd().split("\r\n");
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => row.includes("DETAINED"))).toContain(",1,1,2025-04,2025-04,reported,day,");
    expect(JSON.parse((await post(app.port, "/api/export", { format: "json", scope, preview: true })).text)).toMatchObject({ counts: { claims: 2, sources: 1 } });
  });

  it("refuses a scene's filter of claims that it can't read, and only tells those it doesn't know", async () => {
    const of = (filter: unknown) => ({ format: "json", scope: { scene: { entities: ["person:ann", "agency:police"], filters: [filter] } } });
    for (const filter of [{ by: "date", from: "2025-02-30", to: null, undated: false }, { by: "source", keeps: ["source:1"] }, { by: "flag", keep: ["odd"] }]) expect((await post(app.port, "/api/export", of(filter))).status).toBe(400);
    for (const filter of [{ by: "weather", keep: ["rain"] }, "none", null]) expect((await download(of(filter))).status).toBe(200);
  });

  it("tells counts and size before it writes, truly", async () => {
    for (const format of exportFormats.map(({ id }) => id)) {
      const body = { format, scope: { neighborhood: { ids: ["person:ann"] } } };
      const preview = JSON.parse((await post(app.port, "/api/export", { ...body, preview: true })).text) as { bytes: number; exact: boolean; fileName: string; counts: unknown };
      const { headers, bytes } = await download(body);
      expect(preview).toMatchObject({ exact: true, bytes: bytes.length, counts: { entities: 4, claims: 5 } });
      expect(headers["content-disposition"]).toContain(`"${preview.fileName}"`);
    }
  });

  it.each([...comingFormats, "pdf", "__proto__", "JSON"])("refuses the format %s, and says which there are", async (format) => {
    const reply = await post(app.port, "/api/export", { format, scope: { all: true } });
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.text)).toMatchObject({ error: { code: "bad-input", hint: expect.stringContaining("graphml") as string } });
  });

  it.each([
    {}, { all: false }, { all: true, dataset: "x" }, { ids: [] }, { ids: ["a\u0000"] }, { ids: "person:ann" }, { neighborhood: ["person:ann"] }, { query: "MATCH (n) RETURN n" },
    { query: { cypher: " " } }, { scene: {} }, { scene: { entities: ["person:ann"], relations: [5] } }, { dataset: "" }, { nonsense: 1 },
  ])("refuses the scope %j", async (scope) => {
    expect((await post(app.port, "/api/export", { format: "json", scope })).status).toBe(400);
  });

  it("refuses options that it doesn't know, rather than ignore them", async () => {
    for (const options of [{ claims: "many" }, { redact: {} }, 5]) expect((await post(app.port, "/api/export", { format: "json", scope: { all: true }, options })).status).toBe(400);
  });

  it("says that it can't redact yet, rather than send a file that holds nothing back", async () => {
    const reply = await post(app.port, "/api/export", { format: "json", scope: { all: true }, options: { redact: { names: true } } });
    expect(JSON.parse(reply.text)).toMatchObject({ error: { code: "bad-input", message: expect.stringContaining("nothing can be redacted yet") as string } });
  });

  it("is a 404 where nothing that was asked for is there", async () => {
    for (const scope of [{ ids: ["person:nobody"] }, { dataset: "nothing" }, { scene: { entities: ["constructor"] } }]) {
      expect((await post(app.port, "/api/export", { format: "json", scope })).status).toBe(404);
    }
  });

  it("refuses a query where there is no Cypher, before it sends anything", async () => {
    expect((await post(app.port, "/api/export", { format: "json", scope: { query: { cypher: "MATCH (n) RETURN n" } } })).status).toBe(400);
  });

  it("lives on when a client goes away in the middle", async () => {
    await new Promise<void>((resolve) => {
      const asking = request({ host: "127.0.0.1", port: app.port, method: "POST", path: "/api/export", headers: { "content-type": "application/json" }, agent: false });
      asking.once("response", () => asking.destroy());
      asking.once("close", () => resolve());
      asking.on("error", () => undefined);
      asking.end(JSON.stringify({ format: "graphml", scope: { all: true } }));
    });
    expect((await download({ format: "json", scope: { ids: ["person:ann"] } })).status).toBe(200);
  });
});
