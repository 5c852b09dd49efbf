import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { boltState } from "./boltProbe";
import { tryLock } from "./fileLock";
import { freePort } from "./freePort";
import { argumentFile, javaArguments } from "./javaArguments";
import { heapMegabytes, localUsername, neo4jConf } from "./neo4jHome";
import type { Neo4jInstallation } from "./neo4jInstallation";
import { spawnJava } from "./neo4jProcess";
import type { Choice } from "./neo4jRelease";
import { commandLine, isRunning, signalProcess, type ProcessIdentity } from "./processIdentity";

/** What a class-data archive is for: one build of Java and one class path, both exactly. */
export interface QuickStart {
  choice: Choice;
  installation: Neo4jInstallation;
}

/** The class-data archive for this Java and these jars, where one was made: with it Neo4j starts in less than half the time. */
export function quickStartArchive(quickStart: QuickStart): string | undefined {
  const file = archivePath(quickStart);
  return existsSync(file) ? file : undefined;
}

/**
 * Makes the class-data archive unless it is there: runs an empty Neo4j aside, with low priority, and has Java write down
 * at its end which classes it used. That takes some 20 seconds of one core, once for each cache, so it is done in the
 * background and given up when the signal fires. Never throws: without the archive all works, only slower.
 */
export async function makeQuickStart(quickStart: QuickStart, signal: AbortSignal): Promise<void> {
  const archive = archivePath(quickStart);
  if (existsSync(archive) || signal.aborted) return;
  const lock = tryLock(`${archive}.lock`);
  if (!lock) return;
  const folder = `${archive}.draft-${randomUUID()}`;
  try {
    endLeftTrainings(archive);
    await train(quickStart, folder, signal);
    renameSync(join(folder, "classes.jsa"), archive);
  } catch {
    // Given up or failed: the next start tries again.
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    lock.release();
  }
}

async function train({ choice, installation }: QuickStart, folder: string, signal: AbortSignal): Promise<void> {
  for (const part of ["conf", "import", "logs"]) mkdirSync(join(folder, part), { recursive: true });
  const port = await freePort();
  writeFileSync(join(folder, "conf", "neo4j.conf"), neo4jConf(port, false));
  const main = [choice.release.mainClass, `--home-dir=${folder}`, `--config-dir=${join(folder, "conf")}`];
  const options = [`-XX:ArchiveClassesAtExit=${join(folder, "classes.jsa")}`];
  const argsFile = join(folder, "java.args");
  writeFileSync(argsFile, argumentFile([...javaArguments(choice.java, installation, { heapMegabytes, options }), ...main]));
  const java = spawnJava(choice.java.program, argsFile, join(folder, "logs", "console.log"));
  const kill = () => signalProcess(java.pid, "SIGKILL");
  process.once("exit", kill);
  signal.addEventListener("abort", kill, { once: true });
  try {
    writeFileSync(join(folder, "training.json"), JSON.stringify(java));
    setPriority(java.pid, 10);
    while (isRunning(java) && (await boltState({ port, username: localUsername, password: "" })) !== "ready") await delay(200, undefined, { signal, ref: false });
    signalProcess(java.pid, "SIGTERM");
    while (isRunning(java)) await delay(200, undefined, { signal, ref: false });
  } finally {
    kill();
    process.off("exit", kill);
    signal.removeEventListener("abort", kill);
  }
}

/** We hold the lock, so a training that still runs has lost the process that watched over it. */
function endLeftTrainings(archive: string): void {
  const parent = join(archive, "..");
  for (const name of readdirSync(parent).filter((candidate) => candidate.startsWith(`${basename(archive)}.draft-`))) {
    const folder = join(parent, name);
    try {
      const java = JSON.parse(readFileSync(join(folder, "training.json"), "utf8")) as ProcessIdentity;
      if (isRunning(java) && commandLine(java.pid).includes(folder)) signalProcess(java.pid, "SIGKILL");
    } catch {
      // It was cut off before it started anything.
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function archivePath({ choice, installation }: QuickStart): string {
  const key = createHash("sha256").update(JSON.stringify([choice.java.home, choice.java.build, installation.jars])).digest("hex").slice(0, 16);
  return join(installation.folder, "..", `quick-start-${installation.version}-${key}.jsa`);
}
