import { Problem } from "../ontology/problem";
import { maxBodyBytes, maxBodyDepth, maxDrainedBytes } from "./limits";

/**
 * The JSON value in the body of a request. Throws "media-type" unless it is said to be application/json in UTF-8,
 * "too-large" past `maxBodyBytes` (counted, so that a chunked body can't lie), "bad-input" where it isn't JSON or nested
 * deeper than `maxBodyDepth`. `parse` makes the value of the text.
 */
export async function readJson(request: Request, parse: (text: string) => unknown = JSON.parse): Promise<unknown> {
  checkMediaType(request.headers);
  const bytes = await readBytes(request);
  let value: unknown;
  try {
    value = parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : "it isn't UTF-8";
    throw new Problem("bad-input", `The body is not JSON: ${why}.`);
  }
  if (isDeeperThan(value, maxBodyDepth)) throw new Problem("bad-input", `The body is nested deeper than ${maxBodyDepth} levels.`);
  return value;
}

/** The problem of a body over the limit, stated or counted. */
export function tooLarge(limit = maxBodyBytes): Problem {
  const hint = limit === maxBodyBytes ? "Ask for less at once: fewer ids, a shorter query." : "Pack it with gzip, send it in parts into one data set, or use the command: npm run import.";
  return new Problem("too-large", `The body is larger than ${limit} bytes.`, { hint });
}

function checkMediaType(headers: Headers): void {
  const [type, ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";").map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="))?.slice("charset=".length).replaceAll('"', "");
  const encoding = headers.get("content-encoding") ?? "identity";
  if (type === "application/json" && (charset === undefined || charset === "utf-8" || charset === "utf8") && encoding === "identity") return;
  throw new Problem("media-type", "The body has to be JSON.", { hint: "Send it as UTF-8 with the header content-type: application/json, not compressed." });
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done && length > maxBodyBytes) throw tooLarge();
    if (done) return Buffer.concat(chunks);
    length += value.byteLength;
    // What is too much is read on and thrown away: most clients read an answer only after they have sent everything.
    if (length > maxDrainedBytes) throw tooLarge();
    if (length <= maxBodyBytes) chunks.push(value);
  }
}

/** Whether arrays and objects are nested in more than `depth` levels; walks without recursion, since depth is what is in doubt. */
function isDeeperThan(value: unknown, depth: number): boolean {
  const isContainer = (inner: unknown): inner is object => typeof inner === "object" && inner !== null;
  let level = [value].filter(isContainer);
  for (let levels = 1; level.length > 0; levels++) {
    if (levels > depth) return true;
    level = level.flatMap((container) => Object.values(container) as unknown[]).filter(isContainer);
  }
  return false;
}
