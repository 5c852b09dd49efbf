import { createServer } from "node:net";

/** A loopback port that is free now: the wished one if it is, else any. */
export async function freePort(wished?: number): Promise<number> {
  return (wished !== undefined ? await tryPort(wished) : undefined) ?? (await tryPort(0)) ?? freePort();
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host: "127.0.0.1" }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : undefined));
    });
  });
}
