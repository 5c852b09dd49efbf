import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { isProblem, Problem } from "../../ontology/problem";
import type { OnProgress } from "./progress";
import { runProgram } from "./runProgram";

export interface ArchiveOptions {
  /** The folder of the web that holds the archives, without a slash at its end. */
  archiveBase: string;
  cacheDir: string;
  onProgress?: OnProgress;
  signal?: AbortSignal;
}

const triesOfDownload = 4;
const silenceMs = 60_000;

/**
 * Fetches the official archive of Neo4j Community, compares it with the checksum published beside it, and unpacks its
 * jars into `folder/lib`. The archive for Unix serves every system: only its jars are used. What a broken download left
 * is continued; what doesn't match the checksum is thrown away and fetched once more from the start.
 * @throws Problem `store-down` when it can't be had or isn't what was published
 */
export async function obtainByArchive(version: string, folder: string, options: ArchiveOptions): Promise<void> {
  const name = `neo4j-community-${version}-unix.tar.gz`;
  const url = `${options.archiveBase}/${name}`;
  const part = join(options.cacheDir, `${name}.part`);
  await mkdir(options.cacheDir, { recursive: true });
  const published = await publishedChecksum(`${url}.sha256`, options.signal);
  await download(url, part, version, options);
  if ((await sha256(part)) !== published) {
    await rm(part, { force: true });
    await download(url, part, version, options);
  }
  if ((await sha256(part)) !== published) {
    await rm(part, { force: true });
    throw new Problem("store-down", `${url} doesn't match its published checksum, so it was thrown away`);
  }
  await unpack(part, folder, version, options);
  await rm(part, { force: true });
}

async function publishedChecksum(url: string, signal: AbortSignal | undefined): Promise<string> {
  const response = await get(url, {}, signal);
  const checksum = /\b[0-9a-f]{64}\b/i.exec(await response.text())?.[0];
  if (!response.ok || checksum === undefined) throw new Problem("store-down", `${url} gives no checksum (status ${response.status})`);
  return checksum.toLowerCase();
}

/** Fetches into the file, from where it ends; a connection that breaks is taken up again. */
async function download(url: string, part: string, version: string, options: ArchiveOptions): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await downloadRest(url, part, version, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (isProblem(error) || attempt === triesOfDownload) throw error;
    }
  }
}

async function downloadRest(url: string, part: string, version: string, options: ArchiveOptions): Promise<void> {
  const kept = await stat(part).then((file) => file.size, () => 0);
  const broken = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, broken.signal]) : broken.signal;
  const response = await get(url, kept > 0 ? { range: `bytes=${kept}-` } : {}, signal);
  // 416: nothing lies beyond what we have. It is whole, or it is something else: the checksum tells.
  if (response.status === 416) return void (await response.body?.cancel());
  if (!response.ok || !response.body) throw new Problem("store-down", `${url} can't be fetched (status ${response.status})`);
  const continued = response.status === 206 && response.headers.get("content-range")?.startsWith(`bytes ${kept}-`) === true;
  let done = continued ? kept : 0;
  const total = done + Number(response.headers.get("content-length") ?? -done);
  let clock = setTimeout(() => broken.abort(), silenceMs);
  const file = await open(part, continued ? "a" : "w");
  try {
    // Each piece is on disk before the next is asked for, so that a connection that breaks loses nothing.
    for await (const piece of Readable.fromWeb(response.body as NodeStream)) {
      clearTimeout(clock);
      clock = setTimeout(() => broken.abort(), silenceMs);
      done += (await file.write(piece as Uint8Array)).bytesWritten;
      options.onProgress?.({ phase: `Downloading Neo4j ${version}`, done, total, unit: "bytes" });
    }
  } finally {
    clearTimeout(clock);
    await file.close();
  }
}

async function get(url: string, headers: Record<string, string>, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(url, { headers: { ...headers, "accept-encoding": "identity" }, signal });
  } catch (error) {
    signal?.throwIfAborted();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Problem("store-down", `${new URL(url).host} can't be reached (${cause})`, { cause: error });
  }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

async function unpack(archive: string, folder: string, version: string, options: ArchiveOptions): Promise<void> {
  options.onProgress?.({ phase: `Unpacking Neo4j ${version}`, done: 0, total: 0, unit: "steps" });
  await mkdir(folder, { recursive: true });
  const root = `neo4j-community-${version}`;
  const args = ["-xzf", archive, "-C", folder, "--strip-components=1", `${root}/lib`];
  const tar = await runProgram("tar", args, { signal: options.signal, silenceMs: 300_000 }).catch((error: unknown) => {
    options.signal?.throwIfAborted();
    throw new Problem("store-down", "The program tar is needed to unpack Neo4j, and can't be started", { cause: error });
  });
  if (tar.code !== 0) throw new Problem("store-down", `Neo4j's archive can't be unpacked: ${tar.lines.at(-1) ?? `tar ended with code ${tar.code}`}`);
}
