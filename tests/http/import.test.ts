import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorBodySchema } from "../../lib/http/errorBody";
import { importReportSchema } from "../../lib/import/importReport";
import { ask } from "./ask";
import { startApp, type TestApp } from "./startApp";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(async () => {
  expect(await app.close()).toBe(0);
  expect(app.complaints()).toBe("");
});

const row = (subject: string, event = "Accuse") => `${subject}\t${event}\tKenya\t2018-09-11\n`;
const send = (query: string, body: string | Buffer, headers: Record<string, string> = {}) => ask(app.port, { method: "POST", path: `/api/import?${query}`, body, headers });
const claimsOf = async (dataset: string) => {
  const body = JSON.stringify({ dataset, limit: 10 });
  const { text } = await ask(app.port, { method: "POST", path: "/api/claims", body, headers: { "content-type": "application/json" } });
  return (JSON.parse(text) as { total: number }).total;
};

describe("POST /api/import", () => {
  it("loads the file and answers the report of the command; the second time nothing is new", async () => {
    const query = "format=quads&dataset=sent&title=Sent&publisher=We&published=2018&file=sent.tsv.gz";
    const body = gzipSync(row("Ann") + row("Bob") + row("Cyd", "Dance"));
    const first = await send(query, body, { "content-type": "application/gzip" });
    expect(first.status).toBe(200);
    expect(importReportSchema.parse(JSON.parse(first.text))).toMatchObject({
      file: "sent.tsv.gz", dataset: "sent", rows: { read: 3, loaded: 2, refused: 1 }, claims: { created: 2 }, refused: [{ file: "sent.tsv.gz", line: 3 }],
      rejectFile: "sent.rejected.tsv", rejects: row("Cyd", "Dance"),
    });
    expect(JSON.parse((await send(query, body)).text)).toMatchObject({ claims: { created: 0, unchanged: 2 } });
    expect(await claimsOf("sent")).toBe(2);
  });

  it("writes nothing in a dry run", async () => {
    expect(JSON.parse((await send("format=quads&dataset=dry&dryRun=true", row("Ann"))).text)).toMatchObject({ dryRun: true, claims: null, rows: { loaded: 1 } });
    expect(await claimsOf("dry")).toBe(0);
  });

  it("tells in lines how far it is, then all refused rows, then the report", async () => {
    const bad = Array.from({ length: 3_000 }, (_, n) => row(`Cyd ${n}`, "Dance")).join("");
    const good = Array.from({ length: 12_000 }, (_, n) => row(`Ann ${n % 40}`)).join("");
    const reply = await send("format=quads&dataset=lines&file=lines.tsv&dryRun=1", good + bad, { accept: "application/x-ndjson" });
    expect(reply.headers["content-type"]).toContain("application/x-ndjson");
    const lines = reply.text.trimEnd().split("\n").map((line) => JSON.parse(line) as { progress?: { rows: number; bytes: number; totalBytes: number }; rejects?: string; end?: unknown });
    const [progress, rejects, ends] = [lines.flatMap((line) => line.progress ?? []), lines.flatMap((line) => line.rejects ?? []), lines.flatMap((line) => line.end ?? [])];
    expect(progress.at(-1)).toEqual({ rows: 15_000, bytes: Buffer.byteLength(good + bad), totalBytes: Buffer.byteLength(good + bad) });
    expect(rejects.join("")).toBe(bad);
    expect(ends).toHaveLength(1);
    expect(importReportSchema.parse(ends[0])).toMatchObject({ rows: { read: 15_000, refused: 3_000 }, rejectFile: "lines.rejected.tsv" });
    expect(await claimsOf("lines")).toBe(0);
  });

  it("takes a table of actors that lies in a zip beside the file", async () => {
    const body = Buffer.from(zipSync({ "in/events.tsv": strToU8(row("Ann Lee")), "in/actors.csv": strToU8("name,kind,country\nAnn Lee,person,Kenya\n") }));
    const reply = await send("format=quads&dataset=told&actors=actors.csv&file=told.zip", body);
    expect(JSON.parse(reply.text)).toMatchObject({ rows: { read: 1, loaded: 1 }, entities: { made: { person: 1, other: 0 } } });
    expect((await ask(app.port, { path: "/api/entities/person:ann-lee" })).status).toBe(200);
    for (const name of ["none.csv", "..%2Factors.csv", "events"]) expect((await send(`format=quads&dataset=told&actors=${name}&file=told.zip`, body)).status).toBe(400);
    expect((await send("format=quads&dataset=told&actors=upload", row("Ann"))).status).toBe(400);
  });

  it("takes a mapping", async () => {
    const mapping = encodeURIComponent(JSON.stringify({ columns: { subject: "Who", object: "Whom" }, values: { relation: "DETAINED" } }));
    expect(JSON.parse((await send(`format=csv&dataset=mapped&mapping=${mapping}`, "Who,Whom\nA,B\n")).text)).toMatchObject({ claims: { created: 1 } });
  });

  it.each([
    ["no format", "dataset=x", row("A"), 400],
    ["an unknown format", "format=pdf", row("A"), 400],
    ["a format that is still to come", "format=gdelt", row("A"), 400],
    ["an unknown parameter", "format=quads&nonsense=1", row("A"), 400],
    ["a bad date", "format=quads&published=soon", row("A"), 400],
    ["a file name with a folder", "format=quads&file=..%2F..%2Fx", row("A"), 400],
    ["a mapping that is no JSON", "format=csv&mapping=%7B", "a,b\n", 400],
    ["an empty body", "format=quads", "", 400],
    ["what is no such file", "format=quads", "hello\n", 400],
    ["a broken archive", "format=quads", gzipSync(row("A").repeat(500)).subarray(0, 40), 400],
    ["a data set of documents", "format=quads&dataset=http-test", row("A"), 400],
  ])("refuses %s in the one error body", async (_, query, body, status) => {
    const reply = await send(query, body);
    expect(reply.status, reply.text).toBe(status);
    errorBodySchema.parse(JSON.parse(reply.text));
    expect(reply.text).not.toMatch(/node_modules|whowhom-import-/);
  });

  it("refuses a form, another site, and more than two gigabytes", async () => {
    expect((await send("format=quads", "a=b", { "content-type": "multipart/form-data; boundary=x" })).status).toBe(415);
    expect((await send("format=quads", row("A"), { origin: "https://evil.example" })).status).toBe(403);
    expect((await send("format=quads", "", { "content-length": "3000000000", expect: "100-continue" })).status).toBe(413);
  });

  it("takes more than other routes do", async () => {
    const body = Array.from({ length: 40_000 }, (_, n) => row(`Ann ${n % 50}`)).join("");
    expect(body.length).toBeGreaterThan(1_048_576);
    expect(JSON.parse((await send("format=quads&dataset=large", body)).text)).toMatchObject({ rows: { read: 40_000, loaded: 50, duplicate: 39_950 } });
  });
});

describe("DELETE /api/datasets/{id}", () => {
  const remove = (id: string, headers: Record<string, string> = {}) => ask(app.port, { method: "DELETE", path: `/api/datasets/${id}`, headers });

  it("removes a data set as a whole, and nothing else", async () => {
    await send("format=quads&dataset=kept", row("Kept") + row("Shared"));
    await send("format=quads&dataset=gone", row("Gone") + row("Shared"));
    const before = await claimsOf("kept");
    expect(JSON.parse((await remove("gone")).text)).toEqual({ dataset: "gone", removed: { claims: 2, sources: 1, entities: 1 } });
    expect([await claimsOf("kept"), await claimsOf("gone")]).toEqual([before, 0]);
    expect((await ask(app.port, { path: "/api/entities/other:gone" })).status).toBe(404);
    expect((await ask(app.port, { path: "/api/entities/other:shared" })).status).toBe(200);
    expect((await remove("gone")).status).toBe(404);
  });

  it("isn't open to other sites", async () => {
    for (const [name, value] of [["origin", "https://evil.example"], ["sec-fetch-site", "cross-site"]] as const) expect((await remove("kept", { [name]: value })).status).toBe(403);
    expect(await claimsOf("kept")).toBe(2);
  });
});
