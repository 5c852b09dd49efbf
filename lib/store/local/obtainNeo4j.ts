import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { isProblem, Problem } from "../../ontology/problem";
import { waitForLock } from "./fileLock";
import type { Java } from "./findJava";
import { completeInstallation, readInstallation, type Neo4jInstallation } from "./neo4jInstallation";
import { obtainByArchive } from "./obtainByArchive";
import { obtainByMaven } from "./obtainByMaven";
import type { OnProgress } from "./progress";

export interface ObtainOptions {
  version: string;
  /** Folder for downloads that all clones share. */
  cacheDir: string;
  java: Java;
  archiveBase: string;
  mavenBase?: string;
  onProgress?: OnProgress;
  signal?: AbortSignal;
}

/**
 * Neo4j Community of this version: from the cache, else from Maven, else from the official archive. Only one process
 * gets it at a time; the others wait and find it in the cache. What isn't whole is never returned.
 * @throws Problem `store-down` with what each way said, when all fail
 */
export async function obtainNeo4j(options: ObtainOptions): Promise<Neo4jInstallation> {
  const { cacheDir, version, signal, onProgress } = options;
  const kept = await readInstallation(cacheDir, version);
  if (kept) return kept;
  await mkdir(cacheDir, { recursive: true }).catch((error: unknown) => {
    throw new Problem("store-down", `The folder ${cacheDir} can't be made`, { hint: "Set WHOWHOM_CACHE to a folder you may write to.", cause: error });
  });
  const wait = () => onProgress?.({ phase: "Waiting for another whowhom that is getting Neo4j", done: 0, total: 0, unit: "steps" });
  const lock = await waitForLock(join(cacheDir, `neo4j-${version}.lock`), signal, wait);
  try {
    return (await readInstallation(cacheDir, version)) ?? (await obtainAnew(options));
  } finally {
    lock.release();
  }
}

async function obtainAnew(options: ObtainOptions): Promise<Neo4jInstallation> {
  const { cacheDir, version, signal } = options;
  await removeDrafts(cacheDir, version);
  const reasons: string[] = [];
  const ways = [
    { origin: "Maven", get: (draft: string) => obtainByMaven(version, draft, options) },
    { origin: options.archiveBase, get: (draft: string) => obtainByArchive(version, draft, options) },
  ];
  for (const { origin, get } of ways) {
    const draft = join(cacheDir, `${draftPrefix(version)}${randomUUID()}`);
    try {
      await get(draft);
      return await completeInstallation(draft, cacheDir, version, origin);
    } catch (error) {
      signal?.throwIfAborted();
      reasons.push(isProblem(error) || error instanceof Error ? error.message : String(error));
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  throw new Problem("store-down", `Neo4j ${version} can't be obtained: ${reasons.join("; ")}`, {
    hint: "Connect to the network and start again (what was downloaded is kept), or set NEO4J_URI to a Neo4j of your own.",
  });
}

function draftPrefix(version: string): string {
  return `neo4j-${version}.draft-`;
}

/** What an attempt that was killed left; we hold the lock, so nobody is at work on it. */
async function removeDrafts(cacheDir: string, version: string): Promise<void> {
  const names = (await readdir(cacheDir)).filter((name) => name.startsWith(draftPrefix(version)));
  await Promise.all(names.map((name) => rm(join(cacheDir, name), { recursive: true, force: true })));
}
