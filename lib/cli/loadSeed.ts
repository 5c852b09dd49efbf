import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "../env/env";
import type { Records } from "../ontology/records";
import { empty } from "../queries/empty";
import type { GraphStore, LoadReport } from "../store/graphStore";
import type { Step } from "./progressView";

export interface LoadSeedOptions {
  intoExisting?: boolean;
  signal?: AbortSignal;
  onProgress?: (step: Step) => void;
}

/** Loads the records of a seed folder into the store, in place of what it holds of the data sets that they name. Throws what the store throws. */
export async function loadSeed(env: Env, store: GraphStore, records: Records, options: LoadSeedOptions = {}): Promise<LoadReport> {
  const datasets = [...new Set(records.sources.map((source) => source.dataset))].sort();
  const marker = markerFile(env);
  mkdirSync(env.WHOWHOM_DATA, { recursive: true });
  writeFileSync(marker, `${datasets.join("\n")}\n`);
  const { onProgress } = options;
  const report = await store.load(records, { datasets, ...options, onProgress: onProgress && ((step) => onProgress({ ...step, phase: `Seed: ${step.phase}` })) });
  rmSync(marker, { force: true });
  return report;
}

/** Whether the store holds nothing, or a seed that was cut off while it was loaded. */
export async function needsSeed(env: Env, store: GraphStore, signal?: AbortSignal): Promise<boolean> {
  if (store.engine.name === "neo4j" && existsSync(markerFile(env))) return true;
  // A large store that was just started may take its time.
  return store.read(empty, {}, { signal, timeoutMs: 600_000 });
}

/** Lies there while a seed is being loaded into this database. */
function markerFile(env: Env): string {
  const database = env.NEO4J_URI === undefined ? "local" : createHash("sha256").update(`${env.NEO4J_URI} ${env.NEO4J_DATABASE ?? ""}`).digest("hex").slice(0, 12);
  return join(env.WHOWHOM_DATA, `seeding-${database}`);
}
