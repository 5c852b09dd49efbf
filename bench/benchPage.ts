import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildApp } from "../lib/cli/buildApp";
import { projectFolder, readEnv } from "../lib/env/env";

/** The page in a bench build, served by a process of its own. */
export interface ServedPage {
  url: string;
  close(): Promise<void>;
}

/** Builds the page with its hook for benchmarks where the build is stale, and serves it: with an empty store, or the Neo4j that `graph` names. */
export async function servedPage(say: (text: string) => void, graph?: { uri: string; username: string; password: string }): Promise<ServedPage> {
  const env = { ...process.env, WHOWHOM_BENCH: "1", NODE_ENV: "production" as const };
  await buildApp(projectFolder, readEnv(env), { say });
  const child = spawn(process.execPath, ["--import", "tsx", join("bench", "appChild.ts")], { cwd: projectFolder, env: { ...env, ...storeOf(graph) }, stdio: ["pipe", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  const ended = new Promise<number | null>((settle) => child.once("exit", settle));
  const port = await new Promise<number>((settle, reject) => {
    createInterface(child.stdout).on("line", (line) => line.startsWith("{") && settle((JSON.parse(line) as { port: number }).port));
    void ended.then((code) => reject(new Error(`The page's server ended with ${code}: ${complaints}`)));
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}

const storeOf = (graph?: { uri: string; username: string; password: string }) =>
  graph ? { NEO4J_URI: graph.uri, NEO4J_USERNAME: graph.username, NEO4J_PASSWORD: graph.password } : { NEO4J_URI: "" };
