import type { Duplex } from "node:stream";
import { Problem } from "../ontology/problem";
import { errorBody } from "./errorBody";
import { maxHeaderBytes } from "./limits";

/** Answers what Node couldn't read as an HTTP request, and closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, problem } = unreadable(error.code);
  answerSocket(socket, status, problem);
}

/** Answers a problem on a bare socket and closes it; `status` is the code with its words. */
export function answerSocket(socket: Duplex, status: string, problem: Problem): void {
  const body = JSON.stringify(errorBody(problem));
  const head = [`HTTP/1.1 ${status}`, "content-type: application/json; charset=utf-8", `content-length: ${Buffer.byteLength(body)}`, "connection: close"];
  if (problem.code === "method") head.push("allow: GET, HEAD, POST");
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function unreadable(code: string | undefined): { status: string; problem: Problem } {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return {
        status: "431 Request Header Fields Too Large",
        problem: new Problem("too-large", `Address and headers are larger than ${maxHeaderBytes} bytes.`),
      };
    case "HPE_INVALID_METHOD":
      return { status: "405 Method Not Allowed", problem: new Problem("method", "That isn't a method.", { hint: "There are GET, HEAD and POST." }) };
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return { status: "408 Request Timeout", problem: new Problem("bad-input", "The request didn't arrive in time.") };
    default:
      return { status: "400 Bad Request", problem: new Problem("bad-input", "This isn't an HTTP request.") };
  }
}
