import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockHolder, tryLock, waitForLock } from "../../lib/store/local/fileLock";
import { isRunning, processIdentity } from "../../lib/store/local/processIdentity";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "whowhom-lock-"));
  file = join(folder, "deep", "a.lock");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The number of a process that has ended. */
function pastPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

describe("a file lock", () => {
  it("is held by one at a time, and free after its release", () => {
    const lock = tryLock(file);
    expect(lock).toBeDefined();
    expect(tryLock(file)).toBeUndefined();
    expect(lockHolder(file)).toBe(process.pid);
    lock?.release();
    expect(lockHolder(file)).toBeUndefined();
    expect(tryLock(file)).toBeDefined();
  });

  it("is taken from a process that is gone, and the late release of the former holder doesn't free it", () => {
    const former = tryLock(file);
    writeFileSync(file, JSON.stringify({ pid: pastPid(), started: "then", token: "t" }));
    expect(tryLock(file)).toBeDefined();
    former?.release();
    expect(tryLock(file)).toBeUndefined();
  });

  it("is taken where the number of the holder belongs to another process now", () => {
    tryLock(file)?.release();
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: "before the reboot", token: "t" }));
    expect(tryLock(file)).toBeDefined();
  });

  it.each(["", "{", "[]", "{\"pid\":\"1\"}"])("is taken where the file holds %j", (content) => {
    tryLock(file)?.release();
    writeFileSync(file, content);
    expect(tryLock(file)).toBeDefined();
  });

  it("is waited for", async () => {
    const first = tryLock(file);
    const waited = await new Promise((resolve) => {
      void waitForLock(file, undefined, () => first?.release()).then(resolve);
    });
    expect(waited).toBeDefined();
  });

  it("isn't waited for any longer when the signal fires", async () => {
    tryLock(file);
    const controller = new AbortController();
    await expect(waitForLock(file, controller.signal, () => controller.abort())).rejects.toThrow();
  });
});

describe("the identity of a process", () => {
  it("is ours while we run, and nobody's after the end", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const identity = processIdentity(child.pid ?? 0);
    expect(identity && isRunning(identity)).toBe(true);
    expect(isRunning({ pid: child.pid ?? 0, started: "another time" })).toBe(process.platform === "win32");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(identity && isRunning(identity)).toBe(false);
  });
});
