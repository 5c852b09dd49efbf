import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Problem } from "../ontology/problem";
import { lockHolder, tryLock, type FileLock } from "../store/local/fileLock";
import { writePrivately } from "../store/local/neo4jHome";

/** The right to serve a data folder: one process at a time has it. */
export interface ServerPlace {
  /** Makes the address known to those who come second. */
  publish(url: string): void;
  leave(): void;
}

/**
 * Takes the place, or waits until the process that has it has published its address.
 * @returns the place, or the address of the first
 */
export async function takeServerPlace(dataDir: string, signal: AbortSignal, onWait: () => void): Promise<ServerPlace | { url: string }> {
  const lockFile = join(dataDir, "server.lock");
  const addressFile = join(dataDir, "server.json");
  for (let waited = false; ; waited = true) {
    signal.throwIfAborted();
    const lock = tryLock(lockFile);
    if (lock) return place(lock, addressFile);
    const url = publishedBy(lockHolder(lockFile), addressFile);
    if (url !== undefined) return { url };
    if (!waited) onWait();
    await delay(200, undefined, { signal });
  }
}

function place(lock: FileLock, addressFile: string): ServerPlace {
  rmSync(addressFile, { force: true });
  const leave = () => {
    rmSync(addressFile, { force: true });
    lock.release();
    process.off("exit", leave);
  };
  process.once("exit", leave);
  return { publish: (url) => writePrivately(addressFile, JSON.stringify({ pid: process.pid, url })), leave };
}

function publishedBy(pid: number | undefined, addressFile: string): string | undefined {
  try {
    const address = JSON.parse(readFileSync(addressFile, "utf8")) as { pid: number; url: string };
    return address.pid === pid ? address.url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Looks whether we could listen there, before anything that takes long is begun.
 * @throws Problem `bad-input` when not
 */
export async function checkPort(host: string, port: number): Promise<void> {
  const refusal = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (!refusal) return;
  const listener = async () => `${(await isWhowhom(host, port)) ? "a whowhom with other data" : "something else"} is listening there`;
  throw new Problem("bad-input", `Can't listen on ${host}:${port}: ${refusal.code === "EADDRINUSE" ? await listener() : refusal.message}.`, {
    hint: "Set PORT to another port (PORT=3001 npm start), or HOST to an address of this machine.",
  });
}

async function isWhowhom(host: string, port: number): Promise<boolean> {
  try {
    const answer: unknown = await (await fetch(`http://${host}:${port}/api/health`, { signal: AbortSignal.timeout(1000) })).json();
    return typeof answer === "object" && answer !== null && "engine" in answer;
  } catch {
    return false;
  }
}
