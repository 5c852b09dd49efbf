import { once } from "node:events";
import { access, constants, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { readEnv } from "../env/env";
import { exportBundle, type ExportBundle } from "../export/exportBundle";
import { findFormat } from "../export/formats";
import { exportScope, readScope, type ExportScope } from "../http/exportScope";
import { Problem } from "../ontology/problem";
import { counts } from "../queries/counts";
import type { GraphStore } from "../store/graphStore";
import type { CommandEnd } from "./commandEnd";
import { exitCodes } from "./exitCodes";
import { openGraph } from "./openGraph";
import { printable } from "./printable";
import { progressView, type ProgressView } from "./progressView";

export interface ExportCommandOptions {
  format: string;
  ids?: string[];
  around?: string[];
  query?: string;
  dataset?: string;
  all?: true;
  claims: "single" | "folded";
  output?: string;
}

/** `whowhom export`: writes a part of the graph as a file, whole or not at all. @returns the exit code */
export async function exportCommand(options: ExportCommandOptions, end: CommandEnd): Promise<number> {
  const format = findFormat(options.format);
  const scope = scopeOf(options);
  if (options.output === undefined && process.stdout.isTTY) {
    throw new Problem("bad-input", "An export isn't for the terminal", { hint: "Say where it should go: -o FILE, or > FILE" });
  }
  // Before millions of claims are read for it.
  if (options.output !== undefined) await access(dirname(options.output), constants.W_OK).catch((cause: unknown) => { throw unwritable(options.output ?? "", cause); });
  const view = progressView();
  try {
    const graph = await openGraph(readEnv(), { signal: end.signal, onProgress: view.step });
    try {
      const read = await readScope(graph.store, scope, { signal: end.signal, onProgress: await reading(graph.store, scope, view) });
      try {
        const bundle = exportBundle({ format, scope, options: { claims: options.claims } }, read);
        const size = await (options.output === undefined ? toStdout(bundle, end.signal) : toFile(bundle, options.output, end.signal));
        view.close();
        const { entities, claims, sources } = read.graph.counts;
        process.stderr.write(`${entities} entities, ${claims} claims, ${sources} sources: ${size} bytes of ${bundle.mime}${options.output === undefined ? "" : ` in ${options.output}`}\n`);
        for (const warning of bundle.warnings()) process.stderr.write(`note: ${printable(warning)}\n`);
        return exitCodes.ok;
      } finally {
        await read.close();
      }
    } finally {
      await graph.close();
    }
  } finally {
    view.close();
  }
}

/** The scope that the options name, checked as a request's is. */
function scopeOf({ ids, around, query, dataset, all }: ExportCommandOptions): ExportScope {
  const split = (lists: readonly string[]) => lists.flatMap((list) => list.split(",")).filter((id) => id !== "");
  const given = ids ? { ids: split(ids) } : around ? { neighborhood: { ids: split(around) } } : query !== undefined ? { query: { cypher: query } } : dataset !== undefined ? { dataset } : all ? { all } : undefined;
  if (!given) throw new Problem("bad-input", "It isn't said what to export", { hint: "Give --ids, --around, --query, --dataset or --all." });
  const parsed = exportScope.safeParse(given);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ message, path }) => ({ message, path: path.map(String).join(".") }));
  throw new Problem("bad-input", "What to export can't be understood", { issues });
}

/** Shows how far the reading is; the whole is known only of everything. */
async function reading(store: GraphStore, scope: ExportScope, view: ProgressView) {
  const total = "all" in scope ? await store.read(counts, {}) : { entities: 0, claims: 0 };
  const rows = total.entities + total.claims;
  return ({ entities, claims }: { entities: number; claims: number }) => view.step({ phase: "Reading the graph", done: Math.min(entities + claims, rows), total: rows });
}

async function toStdout({ bytes }: ExportBundle, signal: AbortSignal): Promise<number> {
  let size = 0;
  for await (const chunk of bytes) {
    signal.throwIfAborted();
    size += chunk.length;
    if (!process.stdout.write(chunk)) await once(process.stdout, "drain", { signal });
  }
  return size;
}

function unwritable(path: string, cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Problem("bad-input", `The file ${path} can't be written: ${why}`, { hint: `Check that the folder ${dirname(path)} is there and that you may write to it.`, cause });
}

/** Beside its place first, so that what was there stays until the new file is whole. */
async function toFile({ bytes }: ExportBundle, path: string, signal: AbortSignal): Promise<number> {
  const draft = `${path}.${process.pid}.part`;
  const file = await open(draft, "w").catch((cause: unknown) => { throw unwritable(path, cause); });
  let size = 0;
  try {
    for await (const chunk of bytes) {
      signal.throwIfAborted();
      await file.write(chunk);
      size += chunk.length;
    }
    await file.close();
    await rename(draft, path);
    return size;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
