import type { Env } from "../env/env";
import type { Problem } from "../ontology/problem";
import { isProblem } from "../ontology/problem";
import type { GraphStore } from "../store/graphStore";
import type { LocalSettings } from "../store/local/prepareNeo4j";
import { startLocalNeo4j } from "../store/local/startLocalNeo4j";
import { openStore } from "../store/openStore";
import type { Step } from "./progressView";

/** A store that a command works on, and what ends it together with the Neo4j below it. */
export interface OpenGraph {
  store: GraphStore;
  /** For people: `Neo4j 5.26.31 at bolt://127.0.0.1:40001`. */
  engine: string;
  /** Why it is memory, where no Neo4j could be had. */
  instead?: Problem;
  close(): Promise<void>;
}

export interface OpenGraphOptions {
  signal?: AbortSignal;
  onProgress?: (step: Step) => void;
}

/** What the local Neo4j needs to know of the environment. */
export function localSettings(env: Env, { signal, onProgress }: OpenGraphOptions = {}): LocalSettings {
  return {
    dataDir: env.WHOWHOM_DATA,
    cacheDir: env.WHOWHOM_CACHE,
    archiveBase: env.WHOWHOM_NEO4J_BASE,
    mavenBase: env.WHOWHOM_MAVEN_BASE,
    version: env.WHOWHOM_NEO4J_VERSION,
    javaHome: env.WHOWHOM_JAVA,
    onProgress,
    signal,
  };
}

/**
 * Opens the Neo4j that NEO4J_URI names, else the local one (attaching where it runs, else starting it).
 * @throws Problem `store-down` when neither can be had
 */
export async function openGraph(env: Env, options: OpenGraphOptions = {}): Promise<OpenGraph> {
  if (env.NEO4J_URI !== undefined) {
    const store = await openStore({ neo4j: { uri: env.NEO4J_URI, username: env.NEO4J_USERNAME, password: env.NEO4J_PASSWORD ?? "", database: env.NEO4J_DATABASE } });
    return { store, engine: `Neo4j ${store.engine.version} at ${env.NEO4J_URI}`, close: () => store.close() };
  }
  const local = await startLocalNeo4j(localSettings(env, options));
  try {
    const store = await openStore({ neo4j: { uri: local.uri, username: local.username, password: local.password }, renew: () => local.renew() });
    const close = async () => {
      await store.close().catch(() => undefined);
      await local.stop();
    };
    return { store, engine: `Neo4j ${store.engine.version} at ${local.uri}`, close };
  } catch (error) {
    await local.stop();
    throw error;
  }
}

/** As `openGraph`, but in memory where no local Neo4j can be had. A Neo4j that the user names is never replaced. */
export async function openGraphOrMemory(env: Env, options: OpenGraphOptions = {}): Promise<OpenGraph> {
  try {
    return await openGraph(env, options);
  } catch (error) {
    if (env.NEO4J_URI !== undefined || !isProblem(error) || error.code !== "store-down") throw error;
    const store = await openStore({ instead: [error.message, error.hint].filter((part) => part !== undefined).join(" ") });
    return { store, engine: "memory", instead: error, close: () => store.close() };
  }
}
