import { describe, expect, it } from "vitest";
import { readJson } from "../../lib/http/body";
import { maxBodyBytes, maxBodyDepth } from "../../lib/http/limits";

const request = (body: BodyInit, headers: Record<string, string> = { "content-type": "application/json" }) =>
  new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

describe("a JSON body", () => {
  it("is read, with a charset and in any script", async () => {
    const headers = { "content-type": 'Application/JSON; charset="UTF-8"' };
    expect(await readJson(request('{"q":"Жапаров"}', headers))).toEqual({ q: "Жапаров" });
  });

  const others: Record<string, string>[] = [
    {}, { "content-type": "text/plain" }, { "content-type": "application/json; charset=latin1" }, { "content-type": "application/json", "content-encoding": "gzip" },
  ];
  it.each(others)("has to say so: %j", async (headers) => {
    await expect(readJson(request(new TextEncoder().encode("{}"), headers))).rejects.toMatchObject({ code: "media-type" });
  });

  it.each(["", "{", "undefined", "{'a':1}", "NaN"])("has to be JSON: %j", async (body) => {
    await expect(readJson(request(body))).rejects.toMatchObject({ code: "bad-input" });
  });

  it("has to be UTF-8", async () => {
    await expect(readJson(request(new Uint8Array([0x22, 0xff, 0x22])))).rejects.toMatchObject({ code: "bad-input" });
  });

  it("may be nested so deep and no deeper", async () => {
    expect(await readJson(request(nested(maxBodyDepth)))).toBeInstanceOf(Array);
    await expect(readJson(request(nested(maxBodyDepth + 1)))).rejects.toMatchObject({ code: "bad-input" });
    await expect(readJson(request(nested(400_000)))).rejects.toMatchObject({ code: "bad-input" });
  });

  it("is counted as it comes, whatever its stated size", async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(maxBodyBytes / 4).fill(0x20)) });
    await expect(readJson(request(endless))).rejects.toMatchObject({ code: "too-large" });
  });
});
