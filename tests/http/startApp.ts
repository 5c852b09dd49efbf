import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { buildApp } from "../../lib/cli/buildApp";
import { projectFolder, readEnv } from "../../lib/env/env";
import type { Neo4jSettings } from "../../lib/store/neo4jConnection";

/** `fixture`: small, for the routes; `seed`: what the project comes with; `hostile`: names that are markup. */
export type GraphName = "fixture" | "seed" | "hostile";

export interface TestApp {
  port: number;
  /** What the server has written to stderr so far. */
  complaints(): string;
  /** Whether the process still runs. */
  lives(): boolean;
  /** Stops it as Ctrl-C would, and answers its exit code. */
  close(): Promise<number | null>;
}

/** Builds the app where the build is stale, and serves it with one of the graphs for tests, in memory or in this Neo4j, in a process of its own; `variables` are added to ours. */
export async function startApp(neo4j?: Neo4jSettings, graph: GraphName = "fixture", variables: Record<string, string> = {}): Promise<TestApp> {
  const testing = { ...process.env, WHOWHOM_TEST: "1" };
  await buildApp(projectFolder, readEnv(testing), { say: () => {} });
  const env = { ...testing, ...variables, NODE_ENV: "production" as const, TEST_APP_NEO4J: neo4j && JSON.stringify(neo4j), TEST_APP_GRAPH: graph };
  const child = spawn(process.execPath, ["--import", "tsx", "tests/http/appProcess.ts"], { cwd: projectFolder, env, stdio: ["pipe", "pipe", "pipe"] });
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
