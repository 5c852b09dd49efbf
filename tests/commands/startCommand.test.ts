import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runWhowhom, whowhom } from "./commandProcess";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "whowhom-start-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Without Java, so that only the server is looked at here; `localNeo4j.test.ts` looks at Neo4j. */
const variables = (more: Record<string, string> = {}) => ({ WHOWHOM_DATA: folder, WHOWHOM_JAVA: join(folder, "no-java"), NEO4J_URI: "", HOST: "127.0.0.1", PORT: "0", ...more });

const ready = /ready at (http:\S+)/;

async function health(url: string): Promise<{ engine: { name: string; instead?: string }; counts: { claims: number } }> {
  return (await (await fetch(`${url}/api/health`)).json()) as Awaited<ReturnType<typeof health>>;
}

// A build may come first.
describe("start", { timeout: 240_000 }, () => {
  it("serves the seed from memory where no Neo4j can be had, says why, and ends with everything at Ctrl-C", async () => {
    const first = runWhowhom(["start"], variables());
    const [, url = ""] = await first.says(ready);
    expect(first.stdout()).toMatch(/memory.*No Java/);
    expect(first.stdout()).toContain("NEO4J_URI");
    const { engine, counts } = await health(url);
    expect(engine.name).toBe("memory");
    expect(engine.instead).toMatch(/No Java/);
    expect(counts.claims).toBeGreaterThan(0);

    const second = await whowhom(["start"], variables());
    expect(second).toMatchObject({ code: 0, stdout: `whowhom already runs at ${url}\n` });

    const elsewhere = await whowhom(["start"], variables({ WHOWHOM_DATA: join(folder, "other"), PORT: new URL(url).port }));
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.stderr).toContain("a whowhom with other data is listening there");

    first.signal("SIGINT");
    expect(await first.ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
    expect(existsSync(join(folder, "server.lock"))).toBe(false);
  });

  it("starts again after it was killed", async () => {
    const killed = runWhowhom(["start"], variables());
    await killed.says(ready);
    killed.signal("SIGKILL");
    await killed.ended;
    const next = runWhowhom(["start"], variables());
    const [, url = ""] = await next.says(ready);
    expect((await health(url)).engine.name).toBe("memory");
  });

  it("says at once that something else has the port", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((settle) => other.once("listening", settle));
    const port = String((other.address() as AddressInfo).port);
    const { code, stdout, stderr } = await whowhom(["start"], variables({ PORT: port }));
    other.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`Can't listen on 127.0.0.1:${port}`);
    expect(stderr).toContain("PORT=");
  });
});
