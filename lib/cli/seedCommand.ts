import { isAbsolute, join, relative, resolve } from "node:path";
import { projectFolder, readEnv } from "../env/env";
import { readSeed } from "../import/readSeed";
import type { LoadReport } from "../store/graphStore";
import type { CommandEnd } from "./commandEnd";
import { exitCodes } from "./exitCodes";
import { loadSeed } from "./loadSeed";
import { openGraph } from "./openGraph";
import { progressView } from "./progressView";

export interface SeedOptions {
  from?: string;
  check?: boolean;
  intoExisting?: boolean;
}

/** `whowhom seed`: loads a seed folder, or only checks it. @returns the exit code */
export async function seedCommand(options: SeedOptions, end: CommandEnd): Promise<number> {
  const folder = shortPath(options.from ?? join(projectFolder, "seed"));
  // Before the database is opened: files with issues are told about at once.
  const { records } = await readSeed(folder);
  const { entities, sources, claims } = records;
  if (options.check) {
    process.stdout.write(`${folder}: ${entities.length} entities, ${sources.length} sources and ${claims.length} claims, no issues\n`);
    return exitCodes.ok;
  }
  const env = readEnv();
  const view = progressView();
  const watching = { signal: end.signal, onProgress: view.step };
  try {
    const graph = await openGraph(env, watching);
    try {
      const report = await loadSeed(env, graph.store, records, { ...watching, intoExisting: options.intoExisting });
      view.close();
      process.stdout.write(reportText(report));
      return exitCodes.ok;
    } finally {
      await graph.close();
    }
  } finally {
    view.close();
  }
}

/** From here where it lies below, so that places in it can be read and clicked. */
function shortPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere === "" || fromHere.startsWith("..") || isAbsolute(fromHere) ? resolve(path) : fromHere;
}

/** One line for each kind of record: `claims: 3 created, 1 changed, 380 unchanged, 2 removed`. */
function reportText(report: LoadReport): string {
  const kinds = ["entities", "sources", "claims"] as const;
  return kinds.map((kind) => `${kind}: ${Object.entries(report[kind]).map(([what, count]) => `${count} ${what}`).join(", ")}\n`).join("");
}
