import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectFolder } from "../lib/env/env";

/** What became of a process. */
export interface ChildEnd {
  seconds: number;
  /** Resident memory every 100 ms, in megabytes. */
  megabytes: number[];
  stdout: string;
  /** Bytes and lines of stdout, which isn't kept where it is long. */
  bytes: number;
  lines: number;
}

/** So much of stdout is kept. */
const keptBytes = 1_000_000;

const program = (file: string) => join(projectFolder, file);

/** Runs a command of whowhom as a user does, and watches its memory. Throws what it said where it fails. */
export function runCommand(args: readonly string[], env: Record<string, string>): Promise<ChildEnd> {
  return runNode([program("lib/cli/whowhom.mjs"), ...args], env);
}

/** Runs a TypeScript file of this folder in a process of its own, and watches its memory. */
export function runScript(file: string, env: Record<string, string>): Promise<ChildEnd> {
  return runNode(["--import", "tsx", program(file)], env);
}

async function runNode(args: readonly string[], env: Record<string, string>): Promise<ChildEnd> {
  const memoryFile = join(tmpdir(), `whowhom-bench-${randomUUID()}.json`);
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", pathToFileURL(program("bench/sampleMemory.mjs")).href, ...args], {
    cwd: projectFolder, env: { ...process.env, ...env, WHOWHOM_BENCH_MEMORY: memoryFile }, stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr, bytes, lines] = ["", "", 0, 0];
  child.stdout.on("data", (chunk: Buffer) => {
    if (bytes < keptBytes) stdout += chunk.toString();
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  });
  child.stderr.on("data", (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-2_000)));
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code !== 0) throw new Error(`${args.slice(0, 3).join(" ")} ended with code ${code}: ${stderr}`);
  const samples = existsSync(memoryFile) ? (JSON.parse(readFileSync(memoryFile, "utf8")) as number[]) : [];
  return { seconds: (performance.now() - started) / 1000, megabytes: samples.map((sample) => sample / 2 ** 20), stdout, bytes, lines };
}

/** Memory once a process has begun its work, and the most it took: of samples over its life. */
export function memoryGrowth(megabytes: readonly number[]): { early: number; peak: number } {
  const peakOf = (samples: readonly number[]) => samples.reduce((most, one) => Math.max(most, one), 0);
  return { early: peakOf(megabytes.slice(0, Math.ceil(megabytes.length / 4))), peak: peakOf(megabytes) };
}
