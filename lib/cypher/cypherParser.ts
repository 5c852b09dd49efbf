import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { onePerProcess } from "../ontology/onePerProcess";
import { Problem } from "../ontology/problem";
import { type ExplainedError, type ParsedQuery, type ParserRequest, parserWorkerSource, type SeenQuery } from "./parserWorkerSource";

/** Milliseconds that one query may take to parse; ordinary ones need 1 to 80. */
const parseLimitMs = 3_000;
/** Milliseconds that Neo4j's wording of a syntax error may take; without it there is a shorter one. */
const wordingLimitMs = 5_000;
/** Milliseconds that looking at a query may take: the first time, and on a busy machine, it is slow. */
const lookingLimitMs = 30_000;
/** Characters beyond which the wording takes too long to be worth a try: its time grows with the square of the length. */
const longestWorded = 2_000;
/** Characters beyond which a query isn't looked at while it is being typed. */
const longestSeen = 10_000;
/** Milliseconds until the grammar, some 20 MB of program text, must be loaded. */
const loadLimitMs = 60_000;
/** So that a query which takes long to refuse, or to look at, doesn't keep others waiting. */
const maxWorkers = 2;

type Reply = { ready: true } | { answer: unknown } | { failure: string };

/** One parser in a thread of its own; given up when it doesn't answer in time. */
class ParserThread {
  private readonly worker = new Worker(parserWorkerSource, {
    eval: true, execArgv: [], stdout: false, workerData: { folders: [ownFolder(), process.cwd()] },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  /** Rejects with a `ParserFailure` where the grammar can't be loaded. */
  readonly loaded = this.reply(loadLimitMs);
  /** Whether it can take a query at once. */
  free = false;
  alive = true;

  constructor() {
    this.loaded.then(() => (this.free = this.alive), () => undefined);
    // Also while it has nothing to do: then nobody else would hear it.
    this.worker.on("error", () => this.giveUp()).on("exit", () => this.giveUp());
    this.worker.unref();
  }

  async ask(request: ParserRequest, limitMs: number): Promise<unknown> {
    this.free = false;
    this.worker.ref();
    try {
      const reply = this.reply(limitMs);
      this.worker.postMessage(request);
      return await reply;
    } finally {
      this.free = this.alive;
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
    this.free = false;
    void this.worker.terminate();
  }
}

class ParserFailure extends Error {
  readonly ofParser = true;

  constructor(readonly reason: "too slow" | "too deep" | "stopped", cause?: unknown) {
    super(`The parser failed: ${reason}.`, { cause });
  }
}

/** Whether an error is the parser's, also across copies of this module. */
const isParserFailure = (error: unknown): error is ParserFailure => error instanceof Error && "ofParser" in error && error.ofParser === true;

/** At most some threads; who finds none free waits for whichever comes first, one that is done or another that has loaded. */
class ParserPool {
  private threads: ParserThread[] = [];
  private readonly waiting: ((failure?: unknown) => void)[] = [];

  constructor(private readonly most: number) {}

  async ask(request: ParserRequest, limitMs: number): Promise<unknown> {
    let thread = this.free();
    while (!thread) {
      if (this.threads.length < this.most) this.start();
      await this.change();
      thread = this.free();
    }
    try {
      return await thread.ask(request, limitMs);
    } finally {
      // Another thread for one that was given up, so that the next query needn't wait for the grammar.
      if (!thread.alive) {
        this.drop(thread);
        this.start();
      }
      this.waiting.shift()?.();
    }
  }

  /** Resolves when a thread has loaded; rejects where none can. */
  async load(): Promise<void> {
    if (this.threads.length === 0) this.start();
    await Promise.any(this.threads.map(({ loaded }) => loaded));
  }

  private free(): ParserThread | undefined {
    this.threads = this.threads.filter(({ alive }) => alive);
    return this.threads.find(({ free }) => free);
  }

  private start(): void {
    const thread = new ParserThread();
    this.threads.push(thread);
    thread.loaded.then(() => this.waiting.shift()?.(), (failure: unknown) => {
      this.drop(thread);
      if (this.threads.length > 0) this.waiting.shift()?.();
      else for (const settle of this.waiting.splice(0)) settle(failure);
    });
  }

  private drop(thread: ParserThread): void {
    this.threads = this.threads.filter((other) => other !== thread);
  }

  private change(): Promise<void> {
    return new Promise((resolve, reject) => this.waiting.push((failure) => (failure === undefined ? resolve() : reject(failure))));
  }
}

/** One pool for all copies of this module, since every thread takes 280 MB. */
const parsers = onePerProcess("parsers", () => new ParserPool(maxWorkers));
/** Queries are looked at one after the other: what is being typed leaves a thread free for what is to run. */
const looking = onePerProcess("looking", () => ({ last: Promise.resolve() as Promise<unknown> }));

/** Resolves when the grammar is loaded, or can't be: seconds, once in a process. Who gives a query a time limit waits for it before. */
export async function loadGrammar(): Promise<void> {
  await parsers.load().catch(() => undefined);
}

/**
 * Parses a query (its unicode escapes decoded) with Neo4j's grammar, in a thread of its own, so that nothing else waits.
 * Throws `refused-query` when it takes too long, overflows the parser or the memory of its thread.
 */
export async function parseCypher(text: string): Promise<ParsedQuery> {
  try {
    return await parsers.ask({ task: "parse", text }, parseLimitMs) as ParsedQuery;
  } catch (error) {
    if (!isParserFailure(error)) throw error;
    const hint = "Split it into several steps with WITH, or into several queries.";
    const message = error.reason === "stopped" ? "The query could not be parsed." : "The query is too complex to be parsed in good time.";
    throw new Problem("refused-query", message, { line: 1, column: 1, hint, cause: error });
  }
}

/** Whether a problem is that of a query which the parser gave up. */
export function isGivenUp({ cause }: Problem): boolean {
  return isParserFailure(cause);
}

/** Neo4j's wording of what is wrong with a query that doesn't parse; undefined when there is none in good time. */
export async function wordSyntaxError(text: string): Promise<ExplainedError | undefined> {
  if (text.length > longestWorded) return undefined;
  try {
    return await parsers.ask({ task: "explainError", text }, wordingLimitMs) as ExplainedError | undefined;
  } catch (error) {
    if (isParserFailure(error)) return undefined;
    throw error;
  }
}

/** What a query names and what Neo4j's language support says of it; undefined where that isn't told in good time. */
export async function lookAtCypher(text: string): Promise<SeenQuery | undefined> {
  if (text.length > longestSeen) return undefined;
  const asked = looking.last.then(() => parsers.ask({ task: "look", text }, lookingLimitMs));
  looking.last = asked.catch(() => undefined);
  try {
    return await asked as SeenQuery;
  } catch (error) {
    if (isParserFailure(error)) return undefined;
    throw error;
  }
}

/** Where this module stands, if it is a file; a bundle may give another address. */
function ownFolder(): string {
  try {
    return dirname(fileURLToPath(import.meta.url));
  } catch {
    return process.cwd();
  }
}
