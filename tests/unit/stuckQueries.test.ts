import { spawnSync } from "node:child_process";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Connection } from "../../lib/store/neo4jConnection";
import { askedByUser, StuckQueries } from "../../lib/store/stuckQueries";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A database that shows these transactions as told to end. */
function showing(terminated: () => { id: string; asker: string | null; process: string | null }[]) {
  const renew = vi.fn(() => Promise.resolve());
  const read = ((work: (ask: () => Promise<unknown>) => unknown) => work(() => Promise.resolve(terminated()))) as Connection["read"];
  return { stuck: new StuckQueries({ read } as Connection, renew), renew };
}

const ours = (id: string) => ({ id, ...askedByUser });

it("renews a database in which one of our queries still runs long after it was told to end", async () => {
  const { stuck, renew } = showing(() => [ours("7")]);
  stuck.lookLater();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(renew).toHaveBeenCalledOnce();
});

it("leaves a database alone whose queries end late, one after the other", async () => {
  let id = 0;
  const { stuck, renew } = showing(() => (id < 3 ? [ours(String(id++))] : []));
  stuck.lookLater();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(renew).not.toHaveBeenCalled();
});

it("leaves a database alone in which another process, which was halted, keeps open what was told to end", async () => {
  const { stuck, renew } = showing(() => [{ ...ours("1"), process: "halted" }, { id: "2", asker: null, process: null }]);
  stuck.lookLater();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(renew).not.toHaveBeenCalled();
});

it("renews a database in which a command that is gone has left behind what it couldn't end", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const { stuck, renew } = showing(() => [{ ...ours("1"), process: String(pid) }]);
  stuck.lookLater();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(renew).toHaveBeenCalledOnce();
});

it("leaves a database alone in which another process that still runs keeps open what was told to end", async () => {
  const { stuck, renew } = showing(() => [{ ...ours("1"), process: String(process.ppid) }]);
  stuck.lookLater();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(renew).not.toHaveBeenCalled();
});

it("finds a query that was told to end just before the look at another", async () => {
  let knows = false;
  const { stuck, renew } = showing(() => (knows ? [ours("8")] : []));
  stuck.lookLater();
  await vi.advanceTimersByTimeAsync(4_990);
  stuck.lookLater();
  await vi.advanceTimersByTimeAsync(20);
  knows = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(renew).toHaveBeenCalledOnce();
});

it("renews a database once in some minutes at most, and then again", async () => {
  const { stuck, renew } = showing(() => [ours(String(renew.mock.calls.length))]);
  const typed = setInterval(() => stuck.lookLater(), 1_000);
  await vi.advanceTimersByTimeAsync(240_000);
  expect(renew).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(240_000);
  expect(renew).toHaveBeenCalledTimes(2);
  clearInterval(typed);
});

it("goes on looking where a busy database doesn't answer at once", async () => {
  let looks = 0;
  const { stuck, renew } = showing(() => {
    if (looks++ % 2 === 0) throw new Error("busy");
    return [ours("7")];
  });
  stuck.lookLater();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(renew).toHaveBeenCalledOnce();
});

it("doesn't ask for ever where there is no database any more", async () => {
  const { stuck, renew } = showing(() => {
    throw new Error("gone");
  });
  stuck.lookLater();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(renew).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
