import { describe, expect, it } from "vitest";
import { checkRequest } from "../../lib/http/gate";
import { maxBodyBytes } from "../../lib/http/limits";
import { isProblem } from "../../lib/ontology/problem";

const loopback = { host: "127.0.0.1", port: 3000 };

interface Asked {
  method?: string;
  url?: string;
  headers?: Record<string, string>;
  binding?: { host: string; port: number };
}

/** The code of the problem that a request meets at the gate, or "passes". */
function gate({ method = "GET", url = "/", headers = {}, binding = loopback }: Asked): string {
  try {
    checkRequest({ method, url, headers: { host: "127.0.0.1:3000", ...headers } }, binding);
    return "passes";
  } catch (error) {
    if (isProblem(error)) return error.code;
    throw error;
  }
}

describe("Host", () => {
  it.each(["127.0.0.1:3000", "localhost:3000", "LOCALHOST:3000", "[::1]:3000"])("%s passes on loopback", (host) => {
    expect(gate({ headers: { host } })).toBe("passes");
  });

  it.each(["evil.example", "evil.example:3000", "127.0.0.1:3001", "127.0.0.1", "localhost.evil.example:3000", "127.0.0.1:3000@evil.example", "192.168.1.5:3000", "[::1", "", "a b:3000"])(
    "%j is refused on loopback",
    (host) => {
      expect(gate({ headers: { host } })).toBe("foreign-host");
    },
  );

  it("may leave the port out where it is 80", () => {
    expect(gate({ headers: { host: "localhost" }, binding: { host: "127.0.0.1", port: 80 } })).toBe("passes");
  });

  it.each(["192.168.1.5:8080", "[fe80::1]:3000", "localhost:3000"])("%s passes where the server is open to the network", (host) => {
    expect(gate({ headers: { host }, binding: { host: "0.0.0.0", port: 3000 } })).toBe("passes");
  });

  it("is refused there too when it is a name that isn't this machine's", () => {
    expect(gate({ headers: { host: "evil.example:3000" }, binding: { host: "0.0.0.0", port: 3000 } })).toBe("foreign-host");
  });

  it("passes when it is the name that the server was given", () => {
    expect(gate({ headers: { host: "graph.example" }, binding: { host: "graph.example", port: 3000 } })).toBe("passes");
  });
});

describe("Origin", () => {
  const post = { method: "POST", url: "/api/neighbors" };

  it("passes when there is none, or it is our own", () => {
    expect(gate(post)).toBe("passes");
    expect(gate({ ...post, headers: { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" } })).toBe("passes");
  });

  it.each(["http://evil.example", "null", "http://127.0.0.1:3001", "http://localhost:3000"])("%s is refused", (origin) => {
    expect(gate({ ...post, headers: { origin } })).toBe("foreign-origin");
    expect(gate({ headers: { origin } })).toBe("foreign-origin");
  });

  it.each(["cross-site", "same-site"])("a %s POST is refused, a link from there passes", (site) => {
    expect(gate({ ...post, headers: { "sec-fetch-site": site } })).toBe("foreign-origin");
    expect(gate({ headers: { "sec-fetch-site": site } })).toBe("passes");
  });
});

describe("address", () => {
  it.each(["/", "/api/entities/a%2Fb", "/api/entities/100%25", "/api/search?q=%D0%96%D0%B0&limit=5", "/api/entities/..%2Fhealth"])("%s passes", (url) => {
    expect(gate({ url })).toBe("passes");
  });

  it.each(["/api/entities/%E0%A4%A", "/%", "/api/search?q=%zz", "/api/entities/%00", "/a%0d%0ab", "http://127.0.0.1:3000/", "*"])("%s is malformed", (url) => {
    expect(gate({ url })).toBe("bad-input");
  });

  it.each(["//evil.example/", "/api/../etc/passwd", "/api/entities/%2e%2e/health", "/api/entities/.%2E", "/a\\b"])("%s is nowhere", (url) => {
    expect(gate({ url })).toBe("no-route");
  });
});

describe("method", () => {
  it.each([
    ["POST", "/"],
    ["TRACE", "/"],
    ["DELETE", "/api/entities/person:a"],
    ["GET", "/api/neighbors"],
    ["PUT", "/api/neighbors/"],
    ["OPTIONS", "/api/health"],
  ])("%s %s isn't allowed", (method, url) => {
    expect(gate({ method, url })).toBe("method");
  });

  it("HEAD passes where GET does", () => {
    expect(gate({ method: "HEAD", url: "/api/sources/x" })).toBe("passes");
  });

  it("passes at an unknown address of the API, which is then answered as unknown", () => {
    expect(gate({ method: "DELETE", url: "/api/nothing" })).toBe("passes");
  });
});

it("refuses a body by its stated size", () => {
  const sized = (bytes: number) => gate({ method: "POST", url: "/api/query", headers: { "content-length": String(bytes) } });
  expect(sized(maxBodyBytes)).toBe("passes");
  expect(sized(maxBodyBytes + 1)).toBe("too-large");
});

describe("What is for the owner alone", () => {
  const write = { method: "POST", url: "/api/query/write" };

  it("passes where this machine alone is served", () => {
    expect(gate(write)).toBe("passes");
    expect(gate({ ...write, headers: { host: "[::1]:3000" }, binding: { host: "::1", port: 3000 } })).toBe("passes");
  });

  it("is whatever changes the store", () => {
    const binding = { host: "0.0.0.0", port: 3000 };
    expect(gate({ method: "POST", url: "/api/import?format=quads", binding })).toBe("not-allowed");
    expect(gate({ method: "DELETE", url: "/api/datasets/a%2Fb", binding })).toBe("not-allowed");
    expect(gate({ method: "GET", url: "/api/datasets", binding })).toBe("passes");
    expect(gate({ method: "DELETE", url: "/api/datasets/icews" })).toBe("passes");
  });

  it.each(["/api/query/write", "/api/query/write/", "/api/query/%77rite", "/api/query/write?x=1"])("isn't served to a network: %s", (url) => {
    for (const host of ["0.0.0.0", "::", "192.168.1.5", "graph.example"]) expect(gate({ ...write, url, headers: { host: "192.168.1.5:3000" }, binding: { host, port: 3000 } })).not.toBe("passes");
    expect(gate({ ...write, url, binding: { host: "0.0.0.0", port: 3000 } })).toBe("not-allowed");
  });

  it.each(["/api/query/write#x", "/api/import#?format=quads", "/api/query/write?#"])("isn't reached by an address that Next would read otherwise than the gate: %s", (url) => {
    expect(gate({ ...write, url, headers: { via: "1.1 proxy" } })).toBe("bad-input");
  });

  it.each<Record<string, string>>([{ "x-forwarded-for": "203.0.113.9" }, { forwarded: "for=203.0.113.9" }, { via: "1.1 proxy" }, { "x-real-ip": "203.0.113.9" }, { "x-forwarded": "1" }, { "cf-connecting-ip": "203.0.113.9" }, { "true-client-ip": "203.0.113.9" }])("isn't served through a proxy on this machine: %j", (headers) => {
    expect(gate({ ...write, headers })).toBe("not-allowed");
    expect(gate({ method: "POST", url: "/api/query", headers })).toBe("passes");
  });

  it("leaves everything else to the network", () => {
    expect(gate({ method: "POST", url: "/api/query", binding: { host: "0.0.0.0", port: 3000 } })).toBe("passes");
  });
});
