import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Problem } from "../../ontology/problem";
import { boltState } from "./boltProbe";
import { argumentFile, javaArguments, javaEnvironment } from "./javaArguments";
import { heapMegabytes, keepDataVersion, localPassword, localUsername, neo4jConf, writePrivately, type Neo4jHome } from "./neo4jHome";
import type { Neo4jInstallation } from "./neo4jInstallation";
import type { Choice } from "./neo4jRelease";
import { commandLine, isRunning, processIdentity, signalProcess, type ProcessIdentity } from "./processIdentity";
import { runProgram } from "./runProgram";

/** A Neo4j process, ours or found: who it is and where it answers. Kept in `running.json`. */
export interface RunningNeo4j extends ProcessIdentity {
  port: number;
  version: string;
}

/** All that a start needs. */
export interface Launch {
  home: Neo4jHome;
  choice: Choice;
  installation: Neo4jInstallation;
  /** A class-data archive, if there is one. */
  quickStart?: string;
}

/** Replaying a long log after a crash takes a while; a start that takes longer than this has failed. */
const longestStartMs = 180_000;

/** What doesn't stop by itself within this time is killed; its log makes that safe. */
const politeStopMs = 2500;

/**
 * Starts Neo4j on a port and waits until it answers a query.
 * @throws Problem `store-down` when it ends before, with its own last words; AbortError when the signal fires
 */
export async function launchNeo4j(launch: Launch, port: number, signal?: AbortSignal): Promise<RunningNeo4j> {
  const { home, choice, installation } = launch;
  const password = localPassword(home);
  writeFileSync(join(home.conf, "neo4j.conf"), neo4jConf(port));
  await setPasswordOnce(launch, password, signal);
  // Java complains where it can use only most of an archive; in its log that would look like a reason to fail.
  const options = launch.quickStart === undefined ? [] : [`-XX:SharedArchiveFile=${launch.quickStart}`, "-Xlog:cds=off"];
  const main = [choice.release.mainClass, `--home-dir=${home.folder}`, `--config-dir=${home.conf}`];
  writeFileSync(home.javaArguments, argumentFile([...javaArguments(choice.java, installation, { heapMegabytes, options }), ...main]));
  const running: RunningNeo4j = { ...spawnJava(choice.java.program, home.javaArguments, home.console), port, version: installation.version };
  // Written before it answers, so that one who finds us killed also finds what we started.
  writePrivately(home.running, JSON.stringify(running));
  try {
    await untilReady(running, password, home, signal);
  } catch (error) {
    await stopNeo4j(home, running);
    throw error;
  }
  keepDataVersion(home, installation.version);
  return running;
}

/** The Neo4j that `running.json` names, if it still runs and is this folder's: its command line names our argument file. */
export function findRunning(home: Neo4jHome): RunningNeo4j | undefined {
  try {
    const running = JSON.parse(readFileSync(home.running, "utf8")) as RunningNeo4j;
    const ours = isRunning(running) && commandLine(running.pid).includes(home.javaArguments);
    return ours ? running : undefined;
  } catch {
    return undefined;
  }
}

/** The port of the last start, whether or not anything runs now. */
export function lastPort(home: Neo4jHome): number | undefined {
  try {
    return (JSON.parse(readFileSync(home.running, "utf8")) as RunningNeo4j).port;
  } catch {
    return undefined;
  }
}

/** Stops it within three seconds, and waits until it is gone. */
export async function stopNeo4j(home: Neo4jHome, running: RunningNeo4j): Promise<void> {
  signalProcess(running.pid, "SIGTERM");
  if (!(await isGone(running, politeStopMs))) {
    signalProcess(running.pid, "SIGKILL");
    await isGone(running, 10_000);
  }
  rmSync(join(home.folder, "run"), { recursive: true, force: true });
}

async function isGone(identity: ProcessIdentity, withinMs: number): Promise<boolean> {
  for (const end = Date.now() + withinMs; Date.now() < end; ) {
    if (!isRunning(identity)) return true;
    await delay(25);
  }
  return !isRunning(identity);
}

/**
 * Starts Java apart from our terminal, so that a Ctrl-C reaches only us and we stop it in order; its words go to a file,
 * so that it survives us and can be found again.
 */
export function spawnJava(program: string, argumentsFile: string, consoleFile: string): ProcessIdentity {
  const log = openSync(consoleFile, "w");
  try {
    const child = spawn(program, [`@${argumentsFile}`], { detached: true, stdio: ["ignore", log, log], env: javaEnvironment(), windowsHide: true });
    child.on("error", () => undefined);
    child.unref();
    if (child.pid === undefined) throw new Problem("store-down", `${program} can't be started`);
    return processIdentity(child.pid) ?? { pid: child.pid, started: "gone" };
  } finally {
    closeSync(log);
  }
}

async function untilReady(running: RunningNeo4j, password: string, home: Neo4jHome, signal?: AbortSignal): Promise<void> {
  for (const end = Date.now() + longestStartMs; Date.now() < end; await delay(60, undefined, { signal })) {
    signal?.throwIfAborted();
    if (!isRunning(running)) {
      throw new Problem("store-down", `Neo4j ${running.version} ended while it started: ${lastWords(home)}`, { hint: `Look into ${home.console}.` });
    }
    const state = await boltState({ port: running.port, username: localUsername, password });
    if (state === "ready" && isRunning(running)) return;
    if (state === "refused") {
      throw new Problem("store-down", "The local Neo4j doesn't take the password that is kept for it", {
        hint: `Move ${home.folder} away; npm run seed fills a new one.`,
      });
    }
  }
  throw new Problem("store-down", `Neo4j ${running.version} didn't answer within ${longestStartMs / 1000} s`, { hint: `Look into ${home.console}.` });
}

/** Neo4j's complaint: the innermost reason it gives, else its last line. */
function lastWords(home: Neo4jHome): string {
  const lines = readFileSync(home.console, "utf8").split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const cause = lines.findLast((line) => line.startsWith("Caused by:")) ?? lines.findLast((line) => /error|exception|can't|could not/i.test(line));
  return (cause ?? lines.at(-1) ?? "it said nothing").replace(/^Caused by:\s*/, "").slice(0, 300);
}

/** Neo4j takes a first password only before its first start; the argument file keeps it off the list of processes. */
async function setPasswordOnce({ home, choice, installation }: Launch, password: string, signal?: AbortSignal): Promise<void> {
  const marker = join(home.folder, "password-set");
  try {
    if (readFileSync(marker, "utf8").trim() === "yes") return;
  } catch {
    // Not yet set.
  }
  // A first start that was cut off between here and there left a password of its own.
  rmSync(join(home.folder, "data", "dbms", "auth.ini"), { force: true });
  const file = join(home.folder, "admin.args");
  const admin = ["org.neo4j.server.startup.Neo4jAdminCommand", "dbms", "set-initial-password", password];
  writePrivately(file, argumentFile([...javaArguments(choice.java, installation, { heapMegabytes: 256, options: ["-XX:TieredStopAtLevel=1"] }), ...admin]));
  const env = javaEnvironment({ NEO4J_HOME: home.folder, NEO4J_CONF: home.conf });
  const end = await runProgram(choice.java.program, [`@${file}`], { env, signal, silenceMs: 60_000 });
  rmSync(file, { force: true });
  if (end.code !== 0) throw new Problem("store-down", `Neo4j's first password can't be set: ${end.lines.at(-1) ?? `code ${end.code}`}`);
  writeFileSync(marker, "yes\n");
}
