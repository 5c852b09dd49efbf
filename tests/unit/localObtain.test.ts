import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync, statSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { isProblem, type Problem } from "../../lib/ontology/problem";
import { obtainNeo4j } from "../../lib/store/local/obtainNeo4j";

const version = "9.9.9";
const name = `neo4j-community-${version}-unix.tar.gz`;
const java = { home: "/java", program: "/java/bin/java", major: 17, build: "17" };

let folder: string;
let archive: Buffer;
let server: Server;
let base: string;
let cacheDir: string;
/** What was asked for, as `PATH RANGE`. */
let asked: string[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "whowhom-obtain-"));
  const lib = join(folder, `neo4j-community-${version}`, "lib");
  await mkdir(lib, { recursive: true });
  // What doesn't compress, so that the archive is larger than one write to a socket.
  const noise = (seed: number) => createHash("shake256", { outputLength: 20_000 }).update(String(seed)).digest();
  for (let index = 0; index < 24; index += 1) await writeFile(join(lib, `part-${index}.jar`), noise(index));
  await writeFile(join(lib, `neo4j-${version}.jar`), "jar");
  spawnSync("tar", ["-czf", name, `neo4j-community-${version}`], { cwd: folder });
  archive = await readFile(join(folder, name));
  server = createServer((request, response) => {
    asked.push([request.url?.slice(1), request.headers.range].filter(Boolean).join(" "));
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  cacheDir = await mkdtemp(join(folder, "cache-"));
  asked = [];
  answer = publish();
  // No Maven here: what tar needs, and nothing else.
  const bin = await mkdtemp(join(folder, "bin-"));
  for (const tool of ["tar", "gzip"]) {
    const path = spawnSync("sh", ["-c", `command -v ${tool}`], { encoding: "utf8" }).stdout.trim();
    spawnSync("ln", ["-s", path, join(bin, tool)]);
  }
  vi.stubEnv("PATH", bin);
  vi.stubEnv("MAVEN_HOME", "");
});
afterEach(() => vi.unstubAllEnvs());

interface Publishing {
  body?: Buffer;
  checksum?: string;
  ranges?: boolean;
}

/** A well-behaved mirror. */
function publish({ body = archive, checksum = createHash("sha256").update(archive).digest("hex"), ranges = true }: Publishing = {}) {
  return (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.endsWith(".sha256")) return void response.end(`${checksum}  ${name}\n`);
    const from = ranges ? Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0) : 0;
    if (from >= body.length) return void response.writeHead(416).end();
    response.setHeader("content-length", body.length - from);
    if (from > 0) response.writeHead(206, { "content-range": `bytes ${from}-${body.length - 1}/${body.length}` });
    response.end(body.subarray(from));
  };
}

const obtain = (more: { signal?: AbortSignal } = {}) => obtainNeo4j({ version, cacheDir, java, archiveBase: base, ...more });

async function refusal(): Promise<Problem> {
  const error: unknown = await obtain().then(() => undefined, (reason: unknown) => reason);
  if (isProblem(error)) return error;
  throw new Error(`expected a Problem, got ${String(error)}`);
}

const leftInCache = async () => (await readdir(cacheDir)).sort();

describe("obtaining Neo4j from the archive", () => {
  it("unpacks its jars, keeps nothing else, and asks nobody the second time", async () => {
    const { jars } = await obtain();
    expect(jars).toHaveLength(25);
    expect(jars.every((jar) => existsSync(jar))).toBe(true);
    expect(await leftInCache()).toEqual([`neo4j-${version}`]);
    const before = asked.length;
    expect((await obtain()).jars).toEqual(jars);
    expect(asked.length).toBe(before);
  });

  it("continues what a broken download left", async () => {
    await writeFile(join(cacheDir, `${name}.part`), archive.subarray(0, 1000));
    await obtain();
    expect(asked).toEqual([`${name}.sha256`, `${name} bytes=1000-`]);
  });

  it("takes up a connection that breaks, from where it broke", async () => {
    let cut = 0;
    answer = (request, response) => {
      if (request.url?.endsWith(".sha256") || cut === 1) return publish()(request, response);
      cut += 1;
      response.setHeader("content-length", archive.length);
      response.write(archive.subarray(0, 5000));
      const arrived = setInterval(() => {
        if ((statSync(join(cacheDir, `${name}.part`), { throwIfNoEntry: false })?.size ?? 0) < 5000) return;
        clearInterval(arrived);
        response.destroy();
      }, 10);
    };
    expect((await obtain()).jars).toHaveLength(25);
    expect(asked).toEqual([`${name}.sha256`, name, `${name} bytes=5000-`]);
  });

  it("starts clean where the server can't continue", async () => {
    await writeFile(join(cacheDir, `${name}.part`), "something else");
    answer = publish({ ranges: false });
    expect((await obtain()).jars).toHaveLength(25);
  });

  it("starts clean where what was left belongs to something else", async () => {
    await writeFile(join(cacheDir, `${name}.part`), Buffer.alloc(archive.length + 10));
    expect((await obtain()).jars).toHaveLength(25);
    expect(asked.at(-1)).toBe(name);
  });

  it("never keeps what doesn't match the published checksum", async () => {
    const damaged = Buffer.from(archive);
    damaged[1000] = (damaged[1000] ?? 0) ^ 1;
    answer = publish({ body: damaged });
    const problem = await refusal();
    expect(problem).toMatchObject({ code: "store-down" });
    expect(problem.message).toContain("checksum");
    expect(await leftInCache()).toEqual([]);
    answer = publish();
    expect((await obtain()).jars).toHaveLength(25);
  });

  it("never keeps what isn't Neo4j, though its checksum is right", async () => {
    await mkdir(join(folder, "other", `neo4j-community-${version}`, "lib"), { recursive: true });
    await writeFile(join(folder, "other", `neo4j-community-${version}`, "lib", "a.jar"), "a");
    vi.unstubAllEnvs();
    spawnSync("tar", ["-czf", "other.tar.gz", `neo4j-community-${version}`], { cwd: join(folder, "other") });
    const body = await readFile(join(folder, "other", "other.tar.gz"));
    vi.stubEnv("PATH", join(folder, "nothing"));
    answer = publish({ body, checksum: createHash("sha256").update(body).digest("hex") });
    await refusal();
    expect(existsSync(join(cacheDir, `neo4j-${version}`))).toBe(false);
  });

  it("notices a jar in the cache that was damaged since, and gets Neo4j anew", async () => {
    const { jars } = await obtain();
    await truncate(jars[3] ?? "", 10);
    const before = asked.length;
    expect((await obtain()).jars).toEqual(jars);
    expect(asked.length).toBeGreaterThan(before);
    expect((await readFile(jars[3] ?? "")).length).toBeGreaterThan(10);
  });

  it("says what each way said, and how to mend it", async () => {
    answer = (_request, response) => void response.writeHead(404).end();
    const problem = await refusal();
    expect(problem.message).toMatch(/Maven.*404/);
    expect(problem.hint).toContain("NEO4J_URI");
    expect(await leftInCache()).toEqual([]);
  });

  it("lets one get it while others wait", async () => {
    const both = await Promise.all([obtain(), obtain()]);
    expect(both[0].jars).toEqual(both[1].jars);
    expect(asked.filter((what) => what === name)).toHaveLength(1);
  });

  it("stops when it is told to, and goes on another time", async () => {
    const controller = new AbortController();
    answer = (request, response) => {
      if (request.url?.endsWith(".sha256")) return publish()(request, response);
      response.setHeader("content-length", archive.length);
      response.write(archive.subarray(0, 5000), () => controller.abort());
    };
    await expect(obtain({ signal: controller.signal })).rejects.toThrow();
    expect(existsSync(join(cacheDir, `neo4j-${version}`))).toBe(false);
    expect(existsSync(join(cacheDir, `neo4j-${version}.lock`))).toBe(false);
    answer = publish();
    expect((await obtain()).jars).toHaveLength(25);
  });
});
