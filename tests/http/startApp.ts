import { spawn, spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(import.meta.dirname, "../..");

export interface TestApp {
  port: number;
  /** What the server has written to stderr so far. */
  complaints(): string;
  /** Whether the process still runs. */
  lives(): boolean;
  /** Stops it as Ctrl-C would, and answers its exit code. */
  close(): Promise<number | null>;
}

/** Builds the app where the build is stale, and serves it with the fixture graph in a process of its own. */
export async function startApp(): Promise<TestApp> {
  build();
  const child = spawn(process.execPath, ["--import", "tsx", "tests/http/appProcess.ts"], { cwd: root, env: { ...process.env, NODE_ENV: "production" }, stdio: ["pipe", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  const exited = new Promise<number | null>((settle) => child.once("exit", settle));
  const port = await new Promise<number>((settle, reject) => {
    createInterface(child.stdout).on("line", (line) => line.startsWith("{") && settle((JSON.parse(line) as { port: number }).port));
    void exited.then((code) => reject(new Error(`The app ended with ${code} before it served:\n${complaints}`)));
  });
  return {
    port,
    complaints: () => complaints,
    lives: () => child.exitCode === null && child.signalCode === null,
    close() {
      child.stdin.end();
      return exited;
    },
  };
}

function build(): void {
  const built = statSync(join(root, ".next/BUILD_ID"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ["app", "lib"].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(root, folder, name)));
  const newest = Math.max(...[...sources, join(root, "next.config.js"), join(root, "package-lock.json")].map((path) => statSync(path).mtimeMs));
  if (newest < built) return;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The app doesn't build:\n${stdout}${stderr}`);
}
