import type { Problem } from "../ontology/problem";
import { cancelledProblem, timeoutProblem } from "./errors";

/** How long after its limit a query that its database didn't end is given up, in milliseconds. */
const graceMs = 500;

/** Ends work when its time is up or its asker has gone, whatever the database does meanwhile. */
export interface Clock {
  /** Set once time is up or the asker has gone. */
  readonly ended: Problem | undefined;
  /** Milliseconds left of the limit, at least 1: what the database is told. */
  remainingMs(): number;
  /** Settles as `work` does, or rejects with `ended` as soon as that is set. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Calls back once when the clock ends; at once if it has. */
  onEnd(callback: () => void): void;
  stop(): void;
}

/** A clock for a limit of which `spentMs` are gone already. */
export function startClock(limitMs: number, signal?: AbortSignal, spentMs = 0): Clock {
  const started = performance.now() - spentMs;
  const callbacks = new Set<() => void>();
  let ended: Problem | undefined;
  const end = (problem: Problem) => {
    if (ended) return;
    ended = problem;
    stop();
    for (const callback of callbacks) callback();
  };
  const timer = setTimeout(() => end(timeoutProblem(limitMs)), limitMs + graceMs - spentMs);
  const onAbort = () => end(cancelledProblem());
  const stop = () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  };
  if (signal?.aborted) onAbort();
  else signal?.addEventListener("abort", onAbort);

  const race = <T>(work: Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const giveUp = () => reject(ended);
      if (ended) giveUp();
      else callbacks.add(giveUp);
      work.then(resolve, (error: unknown) => reject(ended ?? error)).finally(() => callbacks.delete(giveUp));
    });

  return {
    get ended() {
      return ended;
    },
    remainingMs: () => Math.max(1, Math.round(limitMs - (performance.now() - started))),
    race,
    onEnd: (callback) => void (ended ? callback() : callbacks.add(callback)),
    stop,
  };
}
