import { Worker } from "node:worker_threads";
import { Problem } from "../ontology/problem";
import type { Clock } from "./clock";
import type { RunOptions } from "./neo4jCypher";
import type { QueryAnswer, ThreadAnswer, ThreadOrder } from "./cypherThreadMessages";

/** Queries that run at the same time; more wait, within their own time limit. */
const mostThreads = 16;
/** Of one asker: enough for a page with several tabs, and there are threads left for the others. */
const mostOfOne = 6;
/** Threads that are kept for the next queries; a start takes a processor for a second, and a thread some 60 MB. */
const keptThreads = 2;
/** Those that are kept for a while after many queries at once, which are often followed by others, and for how many milliseconds. */
const [restingAtMost, restMs] = [6, 30_000];
/** Where none of them becomes free for so many milliseconds another is started: most queries end sooner, and a start takes longer. */
const patienceMs = 300;
/** How long a thread may take to stop by itself, in milliseconds; what holds it (a value of millions of items) ends with it. */
const stopMs = 250;
/** Megabytes of one thread's values. */
const memoryMb = 512;

/**
 * A thread in which one query runs at a time: what the database sends is taken apart there, so that a huge value keeps
 * nobody else waiting, and the thread can be ended in the middle of it.
 */
export class CypherThread {
  private readonly worker = new Worker(new URL("cypherThread.mjs", import.meta.url), {
    execArgv: [], stdout: false, resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  private readonly waiting: QueryAnswer[] = [];
  private wake: (() => void) | undefined;
  private failure: Problem | undefined;
  /** Set as soon as it is told to stop: until it has, it may still answer, and must get nothing more to do. */
  private ending = false;
  hasLoaded = false;
  /** Whose query it has. */
  asker: string | undefined;
  private whenLoaded: (() => void) | undefined;
  /** Resolves when its program is there, or never will be. */
  readonly loaded = new Promise<void>((resolve) => (this.whenLoaded = resolve));
  /** Whether the last query has ended, so that the next may begin; and who waits for that. */
  private idle = true;
  private whenIdle: (() => void) | undefined;

  constructor() {
    this.worker.on("message", (answer: ThreadAnswer) => this.take(answer));
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", () => this.fail());
    this.worker.unref();
  }

  get alive(): boolean {
    return !this.ending && this.failure === undefined;
  }

  /** The lines of one query's events, as JSON. Throws the Problem that ended it, or what the clock ended with. */
  async *lines(order: Extract<ThreadOrder, { run: unknown }>, clock: Clock, { onPlanned, onLeft }: Required<Pick<RunOptions, "onPlanned" | "onLeft">>): AsyncGenerator<string> {
    this.idle = false;
    this.worker.ref();
    this.send(order);
    for (;;) {
      const answer = await clock.race(this.next());
      if ("done" in answer) return;
      if ("planned" in answer) onPlanned();
      if ("left" in answer) onLeft();
      if ("failed" in answer) throw new Problem(answer.failed.code, answer.failed.message, answer.failed);
      if (!("lines" in answer)) continue;
      yield* answer.lines;
      // The asker may have come back late, when the thread has another query.
      if (clock.ended) throw clock.ended;
      // One that has sent all of it waits for nothing, and waking it takes time.
      if (!this.idle) this.send({ taken: true });
    }
  }

  /** Ends the query where it still runs; the thread with it, where that doesn't stop. Resolves when another may begin. */
  async settle(): Promise<void> {
    if (!this.idle && this.alive) {
      this.send({ cancel: true });
      const stopping = setTimeout(() => void this.end(), stopMs);
      await new Promise<void>((resolve) => (this.whenIdle = resolve));
      clearTimeout(stopping);
    }
    this.waiting.length = 0;
    this.worker.unref();
  }

  leave(order: Extract<ThreadOrder, { leave: unknown }>): void {
    this.send(order);
  }

  async end(): Promise<void> {
    this.ending = true;
    await this.worker.terminate();
  }

  private send(order: ThreadOrder): void {
    if (this.alive) this.worker.postMessage(order);
  }

  private async next(): Promise<QueryAnswer> {
    while (this.waiting.length === 0) {
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return this.waiting.shift() as QueryAnswer;
  }

  private take(answer: ThreadAnswer): void {
    if ("loaded" in answer) {
      this.hasLoaded = true;
      return this.whenLoaded?.();
    }
    this.waiting.push(answer);
    this.wake?.();
    if (!("done" in answer || "failed" in answer)) return;
    this.idle = true;
    this.whenIdle?.();
  }

  private fail(error?: Error): void {
    this.failure ??= failureOf(error);
    this.whenLoaded?.();
    this.wake?.();
    this.whenIdle?.();
  }
}

function failureOf(error?: Error): Problem {
  if (error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return new Problem("out-of-memory", "A value of the answer is too large.", { hint: "Ask for less: return fewer items in one row, or count instead of collecting.", cause: error });
  }
  return new Problem("bug", "The thread of the query ended.", { cause: error });
}

const threads = new Set<CypherThread>();
/** The one that has rested longest first: so each of them runs queries, and none is slow when the others are taken. */
const free: CypherThread[] = [];
const waiting = new Set<() => void>();
/** Threads that each asker has. */
const taken = new Map<string | undefined, number>();
/** When a thread last became free or was started. */
let changed = 0;
/** Ends the threads that nobody needed for a while. */
let resting: ReturnType<typeof setTimeout> | undefined;
/** How many threads stop what they did, which takes no longer than `stopMs`. */
let stopping = 0;

/** Resolves when there is a thread whose program is loaded, which takes seconds on a slow machine; starts the first. */
export async function loadThread(): Promise<void> {
  if (threads.size === 0) free.push(startThread());
  await Promise.race([...threads].map(({ loaded }) => loaded));
}

/** A thread that is free, or soon will be, or a new one. Give it back with `giveThread`. Throws what the clock ends with. */
export async function takeThread(clock: Clock, asker?: string): Promise<CypherThread> {
  for (;;) {
    const thread = asker !== undefined && (taken.get(asker) ?? 0) >= mostOfOne ? undefined : (nextFree() ?? anotherThread());
    if (thread?.alive) {
      thread.asker = asker;
      countTaken(asker, 1);
      return thread;
    }
    if (thread) threads.delete(thread);
    else await clock.race(freed());
  }
}

function countTaken(asker: string | undefined, more: 1 | -1): void {
  const count = (taken.get(asker) ?? 0) + more;
  if (count > 0) taken.set(asker, count);
  else taken.delete(asker);
}

/** A new one, where nothing else helps: several that start at once would only take the processors away from the queries that run. */
function anotherThread(): CypherThread | undefined {
  const waits = stopping > 0 || performance.now() - changed < patienceMs || [...threads].some(({ alive, hasLoaded }) => alive && !hasLoaded);
  return threads.size < (waits ? keptThreads : mostThreads) ? startThread() : undefined;
}

/** A thread that has loaded, if one is free, else one that still does. */
function nextFree(): CypherThread | undefined {
  const loaded = free.findIndex(({ hasLoaded }) => hasLoaded);
  return free.splice(Math.max(loaded, 0), 1)[0];
}

/** Resolves when a thread may be free, or when it is time to start another. */
async function freed(): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patienceMs);
    waiting.add(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Takes a thread back as soon as its query has ended. */
export async function giveThread(thread: CypherThread): Promise<void> {
  stopping++;
  try {
    await thread.settle();
  } finally {
    stopping--;
    countTaken(thread.asker, -1);
  }
  if (thread.alive && free.length < restingAtMost) free.push(thread);
  else await drop(thread);
  clearTimeout(resting);
  resting = setTimeout(() => void endRested(), restMs);
  resting.unref();
  // One who types a query that takes long must not leave the next to wait for the start of a thread.
  while (threads.size < keptThreads) free.push(startThread());
  changed = performance.now();
  for (const wake of waiting) wake();
  waiting.clear();
}

async function endRested(): Promise<void> {
  await Promise.all(free.splice(0, Math.max(0, free.length - keptThreads)).map(drop));
}

function drop(thread: CypherThread): Promise<void> {
  threads.delete(thread);
  return thread.end();
}

/** Closes what the free threads keep open to a database. */
export function leaveDatabase(order: Extract<ThreadOrder, { leave: unknown }>): void {
  for (const thread of free) thread.leave(order);
}

function startThread(): CypherThread {
  const thread = new CypherThread();
  threads.add(thread);
  changed = performance.now();
  return thread;
}
