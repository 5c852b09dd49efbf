import { join } from "node:path";
import { projectFolder, readEnv, type Env } from "../env/env";
import { readSeed } from "../import/readSeed";
import { setCurrentStore } from "../store/currentStore";
import { prepareNeo4j } from "../store/local/prepareNeo4j";
import { makeQuickStart } from "../store/local/quickStart";
import { buildApp } from "./buildApp";
import type { CommandEnd } from "./commandEnd";
import { exitCodes } from "./exitCodes";
import { loadSeed, needsSeed } from "./loadSeed";
import { localSettings, openGraphOrMemory, type OpenGraph } from "./openGraph";
import { printable } from "./printable";
import { progressView, type ProgressView } from "./progressView";
import { checkPort, takeServerPlace, type ServerPlace } from "./serverPlace";
import { warmUp } from "./warmUp";

/** `whowhom start`: builds what is stale, brings up the store, seeds it if empty, serves until Ctrl-C. @returns the exit code */
export async function startCommand(end: CommandEnd): Promise<number> {
  const env = readEnv();
  const view = progressView();
  try {
    const place = await takeServerPlace(env.WHOWHOM_DATA, end.signal, () => view.line("Another whowhom is starting on these data; waiting for its address …"));
    if ("url" in place) {
      process.stdout.write(`whowhom already runs at ${place.url}\n`);
      return exitCodes.ok;
    }
    try {
      return await serveUntilEnd(env, place, end, view);
    } finally {
      place.leave();
    }
  } finally {
    view.close();
  }
}

async function serveUntilEnd(env: Env, place: ServerPlace, end: CommandEnd, view: ProgressView): Promise<number> {
  const { signal } = end;
  await checkPort(env.HOST, env.PORT);
  const training = await buildAndObtain(env, signal, view);
  try {
    const graph = await openGraphOrMemory(env, { signal, onProgress: view.step });
    try {
      await seedIfEmpty(env, graph, signal, view);
      signal.throwIfAborted();
      await serveGraph(env, graph, place, end, view);
      return exitCodes.ok;
    } finally {
      setCurrentStore(undefined);
      await graph.close();
    }
  } finally {
    await training.stop();
  }
}

/** Neo4j is obtained, and its quick start is made, while the page is being built. What hinders the former is said when the store is opened. */
async function buildAndObtain(env: Env, signal: AbortSignal, view: ProgressView): Promise<{ stop(): Promise<void> }> {
  const ended = new AbortController();
  let training: Promise<void> = Promise.resolve();
  const obtain = async () => {
    const prepared = await prepareNeo4j(localSettings(env, { signal, onProgress: view.step }));
    training = makeQuickStart(prepared, AbortSignal.any([signal, ended.signal]));
  };
  const obtaining = env.NEO4J_URI === undefined ? obtain().catch(() => undefined) : undefined;
  const stop = async () => {
    ended.abort();
    await training;
  };
  try {
    await buildApp(projectFolder, env, { signal, say: view.line });
    await obtaining;
    signal.throwIfAborted();
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function seedIfEmpty(env: Env, { store }: OpenGraph, signal: AbortSignal, view: ProgressView): Promise<void> {
  if (!(await needsSeed(env, store, signal))) return;
  const { records } = await readSeed(join(projectFolder, "seed"));
  await loadSeed(env, store, records, { signal, onProgress: view.step });
}

async function serveGraph(env: Env, graph: OpenGraph, place: ServerPlace, end: CommandEnd, view: ProgressView): Promise<void> {
  setCurrentStore(graph.store);
  // Next would else run React's development build.
  Object.assign(process.env, { NODE_ENV: "production" });
  const { serve } = await import("../http/server");
  const server = await serve({ host: env.HOST, port: env.PORT, dir: projectFolder });
  try {
    place.publish(server.url);
    void warmUp(graph.store, end.signal);
    view.close();
    process.stdout.write(`${engineText(graph)}whowhom is ready at ${server.url}\n`);
    await end.wait();
    process.stderr.write("Stopping …\n");
  } finally {
    await server.close();
  }
}

function engineText({ engine, instead }: OpenGraph): string {
  if (!instead) return `The graph is kept in ${engine}\n`;
  const hint = instead.hint === undefined ? "" : `  ${printable(instead.hint)}\n`;
  return `The graph is kept in memory, without Cypher, until whowhom stops: ${printable(instead.message)}\n${hint}`;
}
