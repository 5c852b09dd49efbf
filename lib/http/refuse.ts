import type { IncomingMessage, ServerResponse } from "node:http";
import type { Problem } from "../ontology/problem";
import { answerPolicy, securityHeaders } from "./contentSecurityPolicy";
import { errorBody } from "./errorBody";
import { MethodProblem } from "./gate";
import { maxDrainedBytes } from "./limits";
import { statusOf } from "./status";

/**
 * Answers a request with a problem, before or instead of Next. The answer is sent at once, and the connection kept until the
 * client has sent its body: many read an answer only then, and would see a broken connection instead.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, problem: Problem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = JSON.stringify(errorBody(problem));
  response.writeHead(statusOf[problem.code], {
    ...securityHeaders,
    "content-security-policy": answerPolicy,
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    ...(problem instanceof MethodProblem ? { allow: problem.allow.join(", ") } : {}),
    ...(request.headers.expect ? { connection: "close" } : {}),
  });
  if (request.method !== "HEAD") response.write(body);
  // Who asks first whether to send a body doesn't send it after this.
  if (request.headers.expect || request.complete) response.end();
  else drain(request, () => response.end());
}

/** Reads what a client still sends, up to a measure, then calls back. */
function drain(request: IncomingMessage, done: () => void): void {
  let left = maxDrainedBytes;
  request.on("data", (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.once("close", done);
}
