import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import { onTestFinished } from "vitest";

const launcher = resolve(import.meta.dirname, "../../lib/cli/whowhom.mjs");

/** A whowhom command that runs in a process of its own. */
export interface CommandProcess {
  readonly pid: number;
  stdout(): string;
  stderr(): string;
  /** Resolves with the match as soon as stdout holds the pattern; refused when the command ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit code; a process that was killed has none. */
  ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
  /** Writes to its stdin, and ends it. */
  input(text: string): void;
}

/** Runs the command line; variables are added to ours. What still runs at the end of the test is killed. */
export function runWhowhom(args: readonly string[], variables: Record<string, string> = {}): CommandProcess {
  const child = spawn(process.execPath, [launcher, ...args], { env: { ...process.env, ...variables }, stdio: ["pipe", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const ended = new Promise<number | null>((settle) => child.once("close", settle));
  onTestFinished(async () => {
    if (!isOver(child)) child.kill("SIGKILL");
    await ended;
  });
  return {
    pid: child.pid ?? 0,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    says: (pattern) =>
      new Promise((settle, reject) => {
        const look = () => {
          const match = pattern.exec(output.stdout);
          if (match) settle(match);
        };
        child.stdout.on("data", look);
        look();
        void ended.then((code) => reject(new Error(`ended with ${code} without saying ${pattern}:\n${output.stdout}\n${output.stderr}`)));
      }),
    ended,
    signal: (name) => void child.kill(name),
    input: (text) => void child.stdin.end(text),
  };
}

function isOver(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Runs the command line to its end. */
export async function whowhom(args: readonly string[], variables: Record<string, string> = {}, stdin = ""): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const command = runWhowhom(args, variables);
  command.input(stdin);
  const code = await command.ended;
  return { code, stdout: command.stdout(), stderr: command.stderr() };
}

/** Polls until it holds; refused with the words after a minute. */
export async function until(words: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((settle) => setTimeout(settle, 50));
  }
  throw new Error(`waited a minute in vain until ${words}`);
}
