import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import { Problem } from "../ontology/problem";
import { askerHeader, askerOf } from "./asker";
import { answerPolicy, pagePolicy, securityHeaders } from "./contentSecurityPolicy";
import { answerClientError, answerSocket } from "./clientError";
import { checkRequest } from "./gate";
import { maxHeaderBytes } from "./limits";
import { refuse } from "./refuse";
import { problemOf } from "./errorBody";

/** Milliseconds that open requests get to end before a close cuts them. */
const graceMs = 1_500;

/** Milliseconds that a client may take to send a request with its body: a large file to import comes over a slow line, too. */
const uploadMs = 3_600_000;

export interface RunningServer {
  /** Where a browser on this machine finds it, e.g. `http://127.0.0.1:3000`. */
  url: string;
  port: number;
  /** Stops listening, lets open requests end, cuts what is left: done within 3 s. Leaves the store open. */
  close(): Promise<void>;
}

/**
 * Serves the built app in `dir` on `host`:`port` (0: any free port). One `node:http` server stands in front of Next and is the
 * only one that looks at Host, Origin, methods, malformed addresses and stated sizes, and that sets the Content Security
 * Policy. Throws "bad-input" where it can't listen there.
 */
export async function serve({ host, port, dir }: { host: string; port: number; dir: string }): Promise<RunningServer> {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const server = createServer({ maxHeaderSize: maxHeaderBytes, requireHostHeader: false, headersTimeout: 20_000, requestTimeout: uploadMs });
  const binding = { host, port: await listen(server, host, port) };
  // The server given here is one that never listens: Next would answer upgrades on it, past the gate.
  const app = next({ dev: false, dir, hostname: host, port: binding.port, httpServer: createServer() });
  const prepared = app.prepare();
  const answer = app.getRequestHandler();

  const handle = async (request: IncomingMessage, response: ServerResponse, proceed: () => void = () => {}) => {
    try {
      const { method = "GET", url = "/", headers } = request;
      checkRequest({ method, url, headers }, binding);
      proceed();
      setPolicies(request, response);
      request.headers[askerHeader] = askerOf(request.socket.remoteAddress, headers);
      await prepared;
      await answer(request, response);
    } catch (error) {
      refuse(request, response, problemOf(error));
    }
  };
  server.on("request", (request, response) => void handle(request, response));
  server.on("checkContinue", (request, response) => void handle(request, response, () => response.writeContinue()));
  server.on("clientError", answerClientError);
  // An upgrade that nobody listens for is a plain request; a CONNECT would be cut without a word.
  const noProxy = new Problem("method", "This server is no proxy.");
  server.on("connect", (_request, socket) => answerSocket(socket, "405 Method Not Allowed", noProxy));

  try {
    await prepared;
  } catch (error) {
    server.close();
    throw error;
  }
  return { url: urlOf(binding), port: binding.port, close: () => close(server, app) };
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === "EADDRINUSE" ? "something else is listening there" : String(cause);
    const hint = "Set PORT to another port, or HOST to an address of this machine.";
    throw new Problem("bad-input", `Can't listen on ${host}:${port}: ${why}.`, { hint, cause });
  }
  return (server.address() as AddressInfo).port;
}

/** The address to open: what listens everywhere is opened by the loopback address. */
function urlOf({ host, port }: { host: string; port: number }): string {
  if (host === "0.0.0.0" || host === "::") return `http://127.0.0.1:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** On the request as well, where Next looks for the nonce. Assets have none: a worker would be bound by that of its script. */
function setPolicies(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  delete request.headers["content-security-policy"];
  delete request.headers["content-security-policy-report-only"];
  const url = request.url ?? "/";
  if (url.startsWith("/_next/static/")) return;
  const policy = url.startsWith("/api/") ? answerPolicy : pagePolicy(randomBytes(16).toString("base64"));
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
}

async function close(server: Server, app: { close(): Promise<void> }): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cut);
  await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
}
