import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isRunning, processIdentity } from "./processIdentity";

/** A lock that is held until `release`, or until its process is gone. */
export interface FileLock {
  release(): void;
}

interface Holder {
  pid: number;
  started: string;
  token: string;
}

/**
 * Takes the lock, also from a process that is gone.
 * @returns undefined while another process (or another part of this one) holds it
 */
export function tryLock(file: string): FileLock | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const me: Holder = { pid: process.pid, started: processIdentity(process.pid)?.started ?? "", token: randomUUID() };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (createWith(file, me)) return { release: () => release(file, me.token) };
    const holder = readHolder(file);
    if (holder !== undefined && isRunning(holder)) return undefined;
    removeStale(file, holder?.token, me.token);
  }
  return undefined;
}

/** The number of the process that holds the lock; undefined when nobody does. */
export function lockHolder(file: string): number | undefined {
  const holder = readHolder(file);
  return holder && isRunning(holder) ? holder.pid : undefined;
}

/** Waits for the lock. `onWait` is called once, when it has to. */
export async function waitForLock(file: string, signal?: AbortSignal, onWait?: () => void): Promise<FileLock> {
  for (let waited = false; ; waited = true) {
    signal?.throwIfAborted();
    const lock = tryLock(file);
    if (lock) return lock;
    if (!waited) onWait?.();
    await delay(200, undefined, { signal });
  }
}

/** The file appears with its content at once, or not at all, so nobody ever reads half a holder. */
function createWith(file: string, holder: Holder): boolean {
  const draft = `${file}.${holder.token}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return false;
    return createWithoutLinks(file, holder);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** For file systems that know no hard links. */
function createWithoutLinks(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Moves the stale file away first, so that of two who find it stale only one removes it, and a fresh lock isn't lost. */
function removeStale(file: string, staleToken: string | undefined, myToken: string): void {
  const moved = `${file}.stale-${myToken}`;
  try {
    renameSync(file, moved);
  } catch {
    return;
  }
  if (readHolder(moved)?.token !== staleToken) {
    try {
      linkSync(moved, file);
    } catch {
      // Somebody else has locked in the same instant.
    }
  }
  rmSync(moved, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof value !== "object" || value === null) return undefined;
    const { pid, started, token } = value as Partial<Holder>;
    return typeof pid === "number" && typeof started === "string" && typeof token === "string" ? { pid, started, token } : undefined;
  } catch {
    return undefined;
  }
}

function release(file: string, token: string): void {
  if (readHolder(file)?.token === token) rmSync(file, { force: true });
}
