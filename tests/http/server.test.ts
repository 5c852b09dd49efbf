import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../../lib/env/env";
import { serve } from "../../lib/http/server";
import { ask } from "./ask";
import { startApp } from "./startApp";
import type { TestApp } from "./startApp";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(async () => void (await app.close()));

const nonceOf = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1];

describe("a page", () => {
  it.each(["/", "/no/such/page"])("%s carries a policy whose nonce is on every script and inline style", async (path) => {
    const { headers, text } = await ask(app.port, { path });
    const nonce = nonceOf(String(headers["content-security-policy"]));
    expect(nonce).toBeTruthy();
    const tags = text.match(/<(script|style)\b[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`);
    expect(text.replace(/<script\b.*?<\/script>/gs, "")).not.toMatch(/<[^>]+ style="/);
  });

  it("has another nonce each time, also when the request brings a policy of its own", async () => {
    const headers = { "content-security-policy": "script-src 'nonce-mine'" };
    const [first, second] = await Promise.all([ask(app.port, { path: "/", headers }), ask(app.port, { path: "/", headers })]);
    const nonces = [first, second].map((reply) => nonceOf(String(reply.headers["content-security-policy"])));
    expect(new Set([...nonces, "mine"]).size).toBe(3);
    expect(first.text).not.toContain('nonce="mine"');
  });

  it("allows nothing of others, no frame around it, and no script that it didn't name", async () => {
    const policy = String((await ask(app.port, { path: "/" })).headers["content-security-policy"]);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe("every answer", () => {
  it.each(["/", "/api/health", "/api/nothing", "/api/entities/%"])("%s is not to be sniffed, framed, embedded or told to others", async (path) => {
    const { headers } = await ask(app.port, { path });
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  });
});

/** What the server answers to bytes that no HTTP client would send. */
function answerTo(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(app.port, "127.0.0.1", () => socket.write(bytes));
    socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    socket.on("close", () => resolve(text)).on("error", reject);
  });
}

describe("what isn't HTTP", () => {
  it.each([
    ["GET / HTTP/9.9\r\n\r\n", "400"],
    ["GET / HTTP/1.1\r\nhost x\r\n\r\n", "400"],
    ["BREW / HTTP/1.1\r\nhost: x\r\n\r\n", "405"],
    ["CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example:443\r\n\r\n", "405"],
    ["GET / HTTP/1.1\r\nconnection: close\r\n\r\n", "421"],
    ["GET http://evil.example/ HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n", "421"],
  ])("%j is answered with the error body", async (bytes, status) => {
    const [head = "", body = ""] = (await answerTo(bytes)).split("\r\n\r\n");
    expect(head.split(" ")[1]).toBe(status);
    expect(JSON.parse(body)).toMatchObject({ error: { message: expect.any(String) as string } });
  });

  it("an upgrade is answered as the plain request that it is", async () => {
    expect((await ask(app.port, { path: "/api/health", headers: { connection: "upgrade", upgrade: "websocket" } })).status).toBe(200);
  });
});

it("closes though a client keeps its connection open and another is in the middle of a request", async () => {
  const short = await startApp();
  const idle = connect(short.port, "127.0.0.1").on("error", () => {});
  const begun = `POST /api/between HTTP/1.1\r\nhost: 127.0.0.1:${short.port}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`;
  const sending = connect(short.port, "127.0.0.1", () => sending.write(begun)).on("error", () => {});
  await ask(short.port, { path: "/api/health" });
  expect(await short.close()).toBe(0);
  idle.destroy();
  sending.destroy();
});

it("says so when something else listens on its port", async () => {
  await expect(serve({ host: "127.0.0.1", port: app.port, dir: projectFolder })).rejects.toMatchObject({ code: "bad-input", message: expect.stringContaining("something else") as string });
});
