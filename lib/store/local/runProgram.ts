import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface ProgramOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  signal?: AbortSignal;
  /** Ends the program when it says nothing for so many milliseconds. */
  silenceMs?: number;
  onLine?: (line: string) => void;
}

/** How a program ended, and its last lines (output and errors together). */
export interface ProgramEnd {
  code: number;
  lines: string[];
}

/**
 * Runs a program to its end, without a terminal.
 * @throws Error when it can't be started or the signal fires
 */
export function runProgram(program: string, args: readonly string[], options: ProgramOptions = {}): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    // npm and mvn are .cmd files on Windows, which only a shell starts.
    const shell = process.platform === "win32" && program.endsWith(".cmd");
    const child = spawn(program, args, { cwd: options.cwd, env: options.env, signal: options.signal, shell, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    const lines: string[] = [];
    let clock: NodeJS.Timeout | undefined;
    const wind = () => {
      clearTimeout(clock);
      if (options.silenceMs !== undefined) clock = setTimeout(() => child.kill("SIGKILL"), options.silenceMs);
    };
    wind();
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        wind();
        lines.push(line);
        if (lines.length > 60) lines.shift();
        options.onLine?.(line);
      });
    }
    child.once("error", (error) => {
      clearTimeout(clock);
      reject(error);
    });
    child.once("close", (code) => {
      clearTimeout(clock);
      resolve({ code: code ?? 1, lines });
    });
  });
}
