import { Problem } from "../ontology/problem";
import { exitCodes } from "./exitCodes";

/** When the user or the system ends the command. */
export interface CommandEnd {
  /** Fires once; what the command has begun is then undone in order. */
  signal: AbortSignal;
  /** The exit code that the signal asks for; undefined before. */
  code(): number | undefined;
  /** Resolves when the signal fires. */
  wait(): Promise<void>;
}

/** npm hands on a Ctrl-C that the terminal has already sent us: within this time two are one. */
const oneKeyMs = 1000;

/** Listens to Ctrl-C, to a request to end, to the terminal going away, and to an answer that can't be written. A second Ctrl-C ends at once. */
export function commandEnd(): CommandEnd {
  const controller = new AbortController();
  let code: number | undefined;
  let since = 0;
  const end = (asked: number) => {
    if (code !== undefined) {
      if (Date.now() - since > oneKeyMs) process.exit(asked);
      return;
    }
    code = asked;
    since = Date.now();
    controller.abort(new Problem("cancelled", "Stopped."));
  };
  process.on("SIGINT", () => end(exitCodes.interrupted));
  process.on("SIGTERM", () => end(exitCodes.terminated));
  process.on("SIGHUP", () => end(exitCodes.terminated));
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (code !== undefined) return;
    // Whoever read our answer has gone (as head does): nobody wants the rest.
    if (error.code === "EPIPE") return end(exitCodes.ok);
    process.stderr.write(`The answer can't be written: ${error.message}\n`);
    end(exitCodes.failed);
  });
  // Nobody hears what else there is to say, which is no reason to leave what was begun.
  process.stderr.on("error", () => undefined);
  const { signal } = controller;
  return { signal, code: () => code, wait: () => waitFor(signal) };
}

async function waitFor(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  // Listening to signals alone doesn't keep a process alive.
  const alive = setInterval(() => undefined, 2 ** 30);
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  clearInterval(alive);
}
