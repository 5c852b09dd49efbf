import { afterEach, describe, expect, it, vi } from "vitest";
import { commandEnd } from "../../lib/cli/commandEnd";
import { exitCodes } from "../../lib/cli/exitCodes";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const before = { signals: signals.map((name) => process.listeners(name)), stdout: process.stdout.listeners("error"), stderr: process.stderr.listeners("error") };
afterEach(() => {
  vi.restoreAllMocks();
  signals.forEach((name, index) => process.listeners(name).filter((each) => !before.signals[index]?.includes(each)).forEach((each) => process.off(name, each)));
  for (const name of ["stdout", "stderr"] as const) {
    process[name].listeners("error").filter((each) => !before[name].includes(each)).forEach((each) => process[name].off("error", each as () => void));
  }
});

const failing = (code: string) => Object.assign(new Error(`${code}: write`), { code });

describe("A command whose answer can't be written", () => {
  it("fails and says why, where the disk is full", () => {
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const end = commandEnd();
    process.stdout.emit("error", failing("ENOSPC"));
    expect([end.code(), end.signal.aborted]).toEqual([exitCodes.failed, true]);
    expect(said.mock.calls.join("")).toMatch(/can't be written: ENOSPC/);
  });

  it("ends in order and without a word, where its reader has gone", () => {
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const end = commandEnd();
    process.stdout.emit("error", failing("EPIPE"));
    process.stdout.emit("error", failing("ERR_STREAM_DESTROYED"));
    expect([end.code(), end.signal.aborted, said.mock.calls]).toEqual([exitCodes.ok, true, []]);
  });

  it("goes on, where only what it says besides can't be written", () => {
    const end = commandEnd();
    process.stderr.emit("error", failing("EPIPE"));
    expect([end.code(), end.signal.aborted]).toEqual([undefined, false]);
  });
});
