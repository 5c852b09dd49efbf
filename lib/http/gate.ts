import { hostname } from "node:os";
import { isIP } from "node:net";
import type { IncomingHttpHeaders } from "node:http";
import { isLoopback } from "../env/env";
import { Problem } from "../ontology/problem";
import { tooLarge } from "./body";
import { allowedMethods, bodyLimit, isOwnerOnly } from "./endpoints";

/** What the gate looks at before anything else sees a request. */
export interface Knock {
  method: string;
  /** The request target as it came. */
  url: string;
  headers: IncomingHttpHeaders;
}

/** What the server listens on. */
export interface Binding {
  host: string;
  port: number;
}

/** Throws the `Problem` of a request that must not pass: Host, address, Origin, method, owner and stated size, in this order. */
export function checkRequest(knock: Knock, binding: Binding): void {
  checkHost(knock.headers.host, binding);
  const path = checkedPath(knock.url);
  checkOrigin(knock);
  checkMethod(knock.method, path);
  checkOwner(path, knock.headers, binding);
  const limit = bodyLimit(path);
  if (Number(knock.headers["content-length"] ?? 0) > limit) throw tooLarge(limit);
}

const loopback = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Refuses a foreign Host, which is how a page on the web reaches a server on this machine after it let its name point
 * here (DNS rebinding). Bound to loopback: only loopback names with our port. Bound to anything else (HOST=0.0.0.0): the
 * loopback names, the name or address in HOST, this machine's own name, and any bare IP address, since an address has no
 * name that could be rebound; any port, since a container or a proxy may map it. A proxy in front has to send one of these.
 */
function checkHost(header: string | undefined, { host, port }: Binding): void {
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]/@\s]+)(?::(\d{1,5}))?$/i.exec(header ?? "");
  const name = match?.[1]?.toLowerCase();
  const asked = Number(match?.[2] ?? 80);
  if (name !== undefined) {
    if (isLoopback(host)) {
      if (asked === port && (loopback.includes(name) || name === host)) return;
    } else if (isIP(name.replace(/^\[|\]$/g, "")) || ["localhost", host, hostname(), `${hostname()}.local`].some((own) => own.toLowerCase() === name)) {
      return;
    }
  }
  throw new Problem("foreign-host", `This server doesn't answer for the host ${JSON.stringify(header ?? "")}.`, {
    hint: `Open http://${host === "::1" ? "[::1]" : host}:${port}/ instead.`,
  });
}

/** The path of a request target, still encoded. Throws for what isn't a path, or isn't properly percent-encoded. */
function checkedPath(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  const bad = (why: string) => new Problem("bad-input", `The address is malformed: ${why}.`);
  if (!path.startsWith("/")) throw bad("it doesn't begin with a slash");
  // Next leaves away what follows it, so that we would look at another address than the one that answers.
  if (url.includes("#")) throw bad("it holds a #, which is written %23");
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
    decodeURIComponent(url);
  } catch {
    throw bad("a % isn't followed by the code of a character (a plain % is written %25)");
  }
  // eslint-disable-next-line no-control-regex -- control characters are what we look for
  if (/[\u0000-\u001f\u007f]/.test(decoded)) throw bad("it holds a control character");
  // Next would lead these to another address than the one asked for; a browser never sends them.
  if (/\/\/|\\|\/\.\.?(\/|$)/.test(path.replace(/%2e/gi, "."))) {
    throw new Problem("no-route", "There is nothing at this address: it holds an empty part, a part of dots, or a backslash.");
  }
  return path;
}

/** Refuses what another site's page sends. What no browser sent (no Origin, no Sec-Fetch-Site) passes. */
function checkOrigin({ method, headers }: Knock): void {
  const refuse = () => new Problem("foreign-origin", "A page of another site may not send this request.");
  const { origin } = headers;
  if (origin !== undefined && origin.replace(/^https?:\/\//i, "").toLowerCase() !== headers.host?.toLowerCase()) throw refuse();
  const site = headers["sec-fetch-site"];
  // Another port of this machine is "same-site", and as foreign as any.
  if (site !== undefined && site !== "same-origin" && site !== "none" && method !== "GET" && method !== "HEAD") throw refuse();
}

function checkMethod(method: string, path: string): void {
  const allowed = allowedMethods(path);
  if (allowed.includes(method)) return;
  throw new MethodProblem(method, allowed);
}

/** Headers by which a proxy says for whom it asks. */
const proxyHeader = /^(?:forwarded|via|x-forwarded.*|x-real-ip|cf-connecting-ip|(?:true|x|x-cluster|fastly)-client-ip)$/;

/** What only the owner may ask isn't served where others than this machine can ask, themselves or through a proxy on it. */
function checkOwner(path: string, headers: IncomingHttpHeaders, { host }: Binding): void {
  if (!isOwnerOnly(path) || (isLoopback(host) && !Object.keys(headers).some((name) => proxyHeader.test(name)))) return;
  throw new Problem("not-allowed", "This is served to the owner's own machine only.", { hint: "Start whowhom with HOST=127.0.0.1 there." });
}

/** A 405; `allow` is what the `Allow` header says. */
export class MethodProblem extends Problem {
  constructor(method: string, readonly allow: readonly string[]) {
    super("method", `${method} isn't a method of this address.`, { hint: `It has ${allow.join(", ")}.` });
  }
}
