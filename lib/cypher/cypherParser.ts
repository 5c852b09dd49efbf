import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { Problem } from "../ontology/problem";
import { type ExplainedError, type ParsedQuery, type ParserRequest, parserWorkerSource, type SeenQuery } from "./parserWorkerSource";

/** Milliseconds that one query may take to parse; ordinary ones need 1 to 80. */
const parseLimitMs = 3_000;
/** Milliseconds that Neo4j's wording of a syntax error may take; without it there is a shorter one. */
const wordingLimitMs = 5_000;
/** Characters beyond which the wording takes too long to be worth a try: its time grows with the square of the length. */
const longestWorded = 2_000;
/** Characters beyond which a query isn't looked at while it is being typed. */
const longestSeen = 10_000;
/** Milliseconds until the grammar, some 20 MB of program text, must be loaded. */
const loadLimitMs = 60_000;
/** So that a query which takes long to refuse doesn't keep others waiting. */
const maxWorkers = 2;

type Reply = { ready: true } | { answer: unknown } | { failure: string };

/** One parser in a thread of its own; given up when it doesn't answer in time. */
class ParserThread {
  private readonly worker = new Worker(parserWorkerSource, {
    eval: true, execArgv: [], stdout: false, workerData: { folders: [ownFolder(), process.cwd()] },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  private readonly loaded = this.reply(loadLimitMs);
  private jobs = 0;
  alive = true;

  constructor() {
    this.loaded.catch(() => undefined);
    this.worker.unref();
  }

  get busy(): boolean {
    return this.jobs > 0;
  }

  async ask(request: ParserRequest, limitMs: number): Promise<unknown> {
    this.jobs++;
    this.worker.ref();
    try {
      await this.loaded;
      const reply = this.reply(limitMs);
      this.worker.postMessage(request);
      return await reply;
    } finally {
      this.jobs--;
      this.worker.unref();
    }
  }

  /** The worker's next message; the thread is given up when there is none within the limit. */
  private reply(limitMs: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.worker.off("message", take).off("error", fail).off("exit", fail);
        settle();
      };
      const fail = (cause: unknown) => end(() => {
        this.giveUp();
        reject(new ParserFailure("stopped", cause));
      });
      const take = (reply: Reply) => end(() => {
        if ("failure" in reply) reject(new ParserFailure(reply.failure === "too deep" ? "too deep" : "stopped", reply.failure));
        else resolve("answer" in reply ? reply.answer : undefined);
      });
      const timer = setTimeout(() => end(() => {
        this.giveUp();
        reject(new ParserFailure("too slow"));
      }), limitMs);
      this.worker.once("message", take).once("error", fail).once("exit", fail);
    });
  }

  private giveUp(): void {
    this.alive = false;
    void this.worker.terminate();
  }
}

class ParserFailure extends Error {
  constructor(readonly reason: "too slow" | "too deep" | "stopped", cause?: unknown) {
    super(`The parser failed: ${reason}.`, { cause });
  }
}

const threads: ParserThread[] = [];
const waiting: (() => void)[] = [];

/** Runs a task on a thread that is free, or the next to be. */
async function withThread<T>(task: (thread: ParserThread) => Promise<T>): Promise<T> {
  let thread = freeThread();
  while (!thread) {
    await new Promise<void>((resolve) => waiting.push(resolve));
    thread = freeThread();
  }
  try {
    return await task(thread);
  } finally {
    if (!thread.alive) replace(thread);
    waiting.shift()?.();
  }
}

/** Starts another thread for one that was given up, so that the next query needn't wait for the grammar. */
function replace(dead: ParserThread): void {
  threads.splice(threads.indexOf(dead), 1, new ParserThread());
}

function freeThread(): ParserThread | undefined {
  const free = threads.find((thread) => !thread.busy && thread.alive);
  if (free || threads.length >= maxWorkers) return free;
  const started = new ParserThread();
  threads.push(started);
  return started;
}

/**
 * Parses a query (its unicode escapes decoded) with Neo4j's grammar, in a thread of its own, so that nothing else waits.
 * Throws `refused-query` when it takes too long, overflows the parser or the memory of its thread.
 */
export async function parseCypher(text: string): Promise<ParsedQuery> {
  try {
    return await withThread((thread) => thread.ask({ task: "parse", text }, parseLimitMs)) as ParsedQuery;
  } catch (error) {
    if (!(error instanceof ParserFailure)) throw error;
    const hint = "Split it into several steps with WITH, or into several queries.";
    const message = error.reason === "stopped" ? "The query could not be parsed." : "The query is too complex to be parsed in good time.";
    throw new Problem("refused-query", message, { line: 1, column: 1, hint, cause: error });
  }
}

/** Neo4j's wording of what is wrong with a query that doesn't parse; undefined when there is none in good time. */
export async function wordSyntaxError(text: string): Promise<ExplainedError | undefined> {
  if (text.length > longestWorded) return undefined;
  try {
    return await withThread((thread) => thread.ask({ task: "explainError", text }, wordingLimitMs)) as ExplainedError | undefined;
  } catch (error) {
    if (error instanceof ParserFailure) return undefined;
    throw error;
  }
}

/** What a query names and what Neo4j's language support says of it; undefined where that isn't told in good time. */
export async function lookAtCypher(text: string): Promise<SeenQuery | undefined> {
  if (text.length > longestSeen) return undefined;
  try {
    return await withThread((thread) => thread.ask({ task: "look", text }, wordingLimitMs)) as SeenQuery;
  } catch (error) {
    if (error instanceof ParserFailure) return undefined;
    throw error;
  }
}

/** Loads the grammar ahead of the first query. Never throws. */
export function warmCypherParser(): void {
  freeThread();
}

/** Where this module stands, if it is a file; a bundle may give another address. */
function ownFolder(): string {
  try {
    return dirname(fileURLToPath(import.meta.url));
  } catch {
    return process.cwd();
  }
}
