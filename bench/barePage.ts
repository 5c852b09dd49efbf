import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import type { ServedPage } from "./benchPage";
import type { BenchGraph } from "./figure";

/** The driver's own file for browsers, which speaks to the database through a WebSocket. */
const driverFile = join(createRequire(import.meta.url).resolve("neo4j-driver/package.json"), "..", "lib", "browser", "neo4j-web.min.js");

/**
 * A page that has the bare driver and nothing else: Ctrl+Enter in its field runs what is typed, and the first row stands in its table
 * as soon as the driver has it. What any page needs to show an answer, it needs.
 */
export async function barePage({ uri, username, password }: BenchGraph): Promise<ServedPage> {
  const files = new Map([
    ["/", { type: "text/html; charset=utf-8", text: page(JSON.stringify({ uri, username, password })) }],
    ["/driver.js", { type: "text/javascript; charset=utf-8", text: await readFile(driverFile, "utf8") }],
  ]);
  const server = createServer(({ url = "" }, response) => {
    const file = files.get(url);
    if (file) response.writeHead(200, { "content-type": file.type }).end(file.text);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const page = (place: string) => `<!doctype html>
<meta charset="utf-8">
<title>The bare driver</title>
<textarea aria-label="Cypher" cols="100" rows="10"></textarea>
<table role="grid"></table>
<script src="/driver.js"></script>
<script>
  const { uri, username, password } = ${place};
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const table = document.querySelector("table");
  document.querySelector("textarea").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    table.replaceChildren();
    const session = driver.session({ defaultAccessMode: "READ" });
    session.run(event.target.value).subscribe({
      onNext(record) {
        if (table.rows.length > 0) return;
        const row = table.insertRow();
        for (const value of record.values()) row.insertCell().textContent = String(value);
      },
      onCompleted: () => void session.close(),
      onError(error) {
        document.title = String(error);
        void session.close();
      },
    });
  });
</script>
`;
