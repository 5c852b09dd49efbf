import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface Question {
  method?: string;
  /** Sent as it is, where fetch would tidy it. */
  path: string;
  headers?: Record<string, string>;
  /** Sent as chunks when it is a list. */
  body?: string | Buffer | readonly (string | Buffer)[];
}

/** Asks a server on this machine, without tidying anything, and reads the whole answer. */
export function ask(port: number, { method = "GET", path, headers = {}, body }: Question): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      response.on("error", reject);
    });
    asking.on("error", reject);
    if (Array.isArray(body)) for (const chunk of body as readonly (string | Buffer)[]) asking.write(chunk);
    asking.end(Array.isArray(body) ? undefined : body);
  });
}

/** Asks with a JSON body. */
export function post(port: number, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return ask(port, { method: "POST", path, headers: { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)), ...headers }, body: text });
}
