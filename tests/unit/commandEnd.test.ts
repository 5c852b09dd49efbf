import { afterEach, describe, expect, it, vi } from "vitest";
import { commandEnd } from "../../lib/cli/commandEnd";
import { exitCodes } from "../../lib/cli/exitCodes";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const before = { signals: signals.map((name) => process.listeners(name)), stdout: process.stdout.listeners("error") };
afterEach(() => {
  vi.restoreAllMocks();
  signals.forEach((name, index) => process.listeners(name).filter((each) => !before.signals[index]?.includes(each)).forEach((each) => process.off(name, each)));
  process.stdout.listeners("error").filter((each) => !before.stdout.includes(each)).forEach((each) => process.stdout.off("error", each as () => void));
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
});
