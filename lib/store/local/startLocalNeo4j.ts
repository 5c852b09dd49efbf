import { setTimeout as delay } from "node:timers/promises";
import { boltState } from "./boltProbe";
import { tryLock, type FileLock } from "./fileLock";
import { freePort } from "./freePort";
import { enterUser, hasUsers } from "./localUsers";
import { localPassword, localUsername, neo4jHome, type Neo4jHome } from "./neo4jHome";
import { findRunning, lastPort, launchNeo4j, stopNeo4j, type RunningNeo4j } from "./neo4jProcess";
import { prepareNeo4j, type LocalSettings, type PreparedNeo4j } from "./prepareNeo4j";
import { isRunning, signalProcess } from "./processIdentity";
import { makeQuickStart, quickStartArchive } from "./quickStart";

export interface LocalNeo4j {
  /** `bolt://127.0.0.1:PORT` */
  uri: string;
  username: string;
  password: string;
  version: string;
  /** Whether this process starts, watches and stops it; another process on the same data does otherwise. */
  readonly owned: boolean;
  /** Ends it, so that it is started again on the same port, where this process owns it; nothing otherwise. Never throws. */
  renew(): Promise<void>;
  /** Leaves it: the last of its users stops it, within three seconds. Never throws; twice is once. */
  stop(): Promise<void>;
}

const watchMs = 300;

/**
 * Neo4j on this data folder, answering queries: the one that another process runs, the one that a killed process left
 * behind, or a new one. Whoever owns it starts it again on the same port when it dies; when the owner goes while others
 * use it, one of them becomes its owner.
 * @throws Problem `store-down` with the reason and how to mend it; the signal's reason when that fires
 */
export async function startLocalNeo4j(settings: LocalSettings): Promise<LocalNeo4j> {
  const home = neo4jHome(settings.dataDir);
  const use = new LocalUse(home, settings);
  try {
    return await use.begin();
  } catch (error) {
    await use.stop();
    throw error;
  }
}

/** One use of a local Neo4j, from its begin to its stop. */
class LocalUse {
  private lock: FileLock | undefined;
  private running: RunningNeo4j | undefined;
  private prepared: PreparedNeo4j | undefined;
  private stopping: Promise<void> | undefined;
  private watching: Promise<void> | undefined;
  private training: Promise<void> | undefined;
  private readonly ended = new AbortController();
  private readonly leave: () => void;
  private readonly atExit = () => this.exit();

  constructor(private readonly home: Neo4jHome, private readonly settings: LocalSettings) {
    this.leave = enterUser(home.users);
    process.once("exit", this.atExit);
  }

  async begin(): Promise<LocalNeo4j> {
    const { signal, onProgress } = this.settings;
    for (let waited = false; ; waited = true) {
      signal?.throwIfAborted();
      this.lock = tryLock(this.home.ownerLock);
      if (this.lock) {
        this.running = await this.adoptOrLaunch(signal);
        break;
      }
      this.running = await this.answering();
      if (this.running) break;
      if (!waited) onProgress?.({ phase: "Waiting for the Neo4j that another whowhom is starting", done: 0, total: 0, unit: "steps" });
      await delay(watchMs, undefined, { signal });
    }
    this.watching = this.watch();
    return this.handle(this.running);
  }

  stop(): Promise<void> {
    return (this.stopping ??= this.end());
  }

  private handle({ port, version }: RunningNeo4j): LocalNeo4j {
    const owns = () => this.lock !== undefined;
    return {
      uri: `bolt://127.0.0.1:${port}`,
      username: localUsername,
      password: localPassword(this.home),
      version,
      get owned() {
        return owns();
      },
      renew: () => this.renew(),
      stop: () => this.stop(),
    };
  }

  /** What dies is started again (`watch`); it is killed, since it would wait for what runs in it. */
  private async renew(): Promise<void> {
    if (this.lock && this.running && !this.ended.signal.aborted && isRunning(this.running)) signalProcess(this.running.pid, "SIGKILL");
  }

  /** For the owner: what a killed process left behind, if it is whole and of the right version; else a new one. */
  private async adoptOrLaunch(signal?: AbortSignal): Promise<RunningNeo4j> {
    const left = findRunning(this.home);
    const wanted = this.settings.version;
    if (left && (wanted === undefined || wanted === left.version) && (await this.answers(left))) return left;
    if (left) await stopNeo4j(this.home, left);
    this.prepared = await prepareNeo4j({ ...this.settings, signal });
    return this.launch(this.prepared, await freePort(lastPort(this.home)), signal);
  }

  private async launch(prepared: PreparedNeo4j, port: number, signal?: AbortSignal): Promise<RunningNeo4j> {
    const { version } = prepared.installation;
    this.settings.onProgress?.({ phase: `Starting Neo4j ${version}`, done: 0, total: 0, unit: "steps" });
    const running = await launchNeo4j({ home: this.home, ...prepared, quickStart: quickStartArchive(prepared) }, port, signal);
    this.training ??= makeQuickStart(prepared, this.ended.signal);
    return running;
  }

  private async answering(): Promise<RunningNeo4j | undefined> {
    const running = findRunning(this.home);
    return running && (await this.answers(running)) ? running : undefined;
  }

  private async answers({ port }: RunningNeo4j): Promise<boolean> {
    return (await boltState({ port, username: localUsername, password: localPassword(this.home) })) === "ready";
  }

  /** Until the end: takes over where the owner is gone, and starts again what died. */
  private async watch(): Promise<void> {
    const { signal } = this.ended;
    for (let pause = watchMs; !signal.aborted; ) {
      await delay(pause, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      this.lock ??= tryLock(this.home.ownerLock);
      if (!this.lock || (this.running && isRunning(this.running))) continue;
      try {
        await this.restart(signal);
        pause = watchMs;
      } catch {
        // What keeps it from starting may pass (a full disk, a taken port): try again, ever more slowly.
        pause = Math.min(pause * 2, 30_000);
      }
    }
  }

  private async restart(signal: AbortSignal): Promise<void> {
    // Another owner may have started it between our two looks.
    const answering = await this.answering();
    if (answering) {
      this.running = answering;
      return;
    }
    const port = this.running?.port;
    // Those who use it know this port and no other.
    if ((await freePort(port)) !== port || port === undefined) throw new Error(`port ${port} is taken`);
    this.prepared ??= await prepareNeo4j({ ...this.settings, onProgress: undefined, signal });
    this.running = await this.launch(this.prepared, port, signal);
  }

  private async end(): Promise<void> {
    this.ended.abort();
    await Promise.all([this.watching, this.training]);
    this.leave();
    // Who leaves looks twice: another may leave between our look and our release, and would find us still there.
    for (;;) {
      this.lock ??= tryLock(this.home.ownerLock);
      if (!this.lock) break;
      const free = !hasUsers(this.home.users);
      const running = free ? findRunning(this.home) : undefined;
      if (running) await stopNeo4j(this.home, running);
      this.lock.release();
      this.lock = undefined;
      if (free || hasUsers(this.home.users)) break;
    }
    process.off("exit", this.atExit);
  }

  /** The process ends without having waited for `stop`: Neo4j is told, and goes within a second or two. */
  private exit(): void {
    this.leave();
    const alone = this.lock !== undefined && !hasUsers(this.home.users);
    const running = alone ? findRunning(this.home) : undefined;
    if (running) signalProcess(running.pid, "SIGTERM");
    this.lock?.release();
  }
}
