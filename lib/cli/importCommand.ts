import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { setFlagsFromString } from "node:v8";
import { z } from "zod";
import { readEnv } from "../env/env";
import { readActors, type KnownActors } from "../import/actorsFile";
import { parseMapping } from "../import/csvMapping";
import type { ImportFormat } from "../import/importFormat";
import { importFile } from "../import/importFile";
import { importReportText } from "../import/importReport";
import { openInput } from "../import/inputFile";
import { rejectName } from "../import/rejectFile";
import { datasetOf, formatNamed, settingsFields } from "../import/settingsFields";
import { Problem } from "../ontology/problem";
import { datasets } from "../queries/datasets";
import { importTarget } from "../store/importTarget";
import type { GraphStore } from "../store/graphStore";
import { removeDataset } from "../store/removeDataset";
import type { CommandEnd } from "./commandEnd";
import { exitCodes } from "./exitCodes";
import { importView } from "./importView";
import { openGraph } from "./openGraph";
import { printable } from "./printable";
import { progressView } from "./progressView";

/** As commander reads them; `settingsFields` are checked before they are used. */
export interface ImportCommandOptions extends Record<string, unknown> {
  entities?: string;
  relations?: string;
  mapping?: string;
  actors?: string;
  rejects?: string;
  dryRun?: boolean;
  json?: boolean;
  intoExisting?: boolean;
  list?: boolean;
  remove?: string;
}

/** By how much what is in use may have grown, in percent, until it is swept: on a large machine Node lets several times that much pile up. */
const sweepAfter = 40;

/** `whowhom import`: loads a file, lists data sets, or removes one. @returns the exit code */
export async function importCommand(file: string | undefined, options: ImportCommandOptions, end: CommandEnd): Promise<number> {
  if (options.list) return withStore(end, listDatasets);
  const { remove: dataset } = options;
  if (dataset !== undefined) return withStore(end, (store) => remove(store, dataset, options, end));
  if (file === undefined) throw new Problem("bad-input", "No file is named.", { hint: "whowhom import FILE --format quads; --help tells the rest." });
  if (typeof options["format"] !== "string") throw new Problem("bad-input", "No format is named.", { hint: "--format icews, quads, csv or json; --help says how each looks." });
  return runImport(file, formatNamed(options["format"]), options, end);
}

async function runImport(file: string, format: ImportFormat, options: ImportCommandOptions, end: CommandEnd): Promise<number> {
  const said = checkedSettings(options);
  setFlagsFromString(`--heap-growing-percent=${sweepAfter}`);
  const input = await openInput(file, { encoding: said.encoding, signal: end.signal });
  const beside = (path: string | undefined) => (path === undefined ? undefined : openInput(path, { signal: end.signal }));
  const settings = {
    ...said,
    dataset: said.dataset ?? datasetOf(basename(file)),
    entities: await beside(options.entities),
    relations: await beside(options.relations),
    mapping: options.mapping === undefined ? undefined : parseMapping(await textOf(options.mapping)),
    actors: options.actors === undefined ? undefined : await actorsOf(options.actors),
    rejects: options.dryRun ? undefined : (options.rejects ?? rejectName(basename(file), format)),
    dryRun: options.dryRun,
    signal: end.signal,
  };
  return withStore(end, async (store) => {
    const view = importView();
    try {
      const target = importTarget(store, { intoExisting: options.intoExisting, signal: end.signal });
      const report = await importFile(input, format, { ...settings, onProgress: view.progress }, target);
      view.close();
      process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : printable(importReportText(report)));
      return report.rows.refused > 0 ? exitCodes.someRefused : exitCodes.ok;
    } finally {
      view.close();
    }
  });
}

async function actorsOf(path: string): Promise<KnownActors | undefined> {
  const [table] = (await openInput(path)).texts;
  return table && readActors(table);
}

function checkedSettings(options: ImportCommandOptions) {
  const names = Object.keys(settingsFields);
  const parsed = z.object(settingsFields).safeParse(Object.fromEntries(Object.entries(options).filter(([name]) => names.includes(name))));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ message: `--${path.join(".").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${message}` }));
  throw new Problem("bad-input", "The options can't be used.", { issues });
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new Problem("bad-input", `Can't read ${path}: ${(error as Error).message}.`, { cause: error });
  }
}

async function withStore(end: CommandEnd, work: (store: GraphStore) => Promise<number>): Promise<number> {
  const view = progressView();
  try {
    const graph = await openGraph(readEnv(), { signal: end.signal, onProgress: view.step });
    view.close();
    try {
      return await work(graph.store);
    } finally {
      await graph.close();
    }
  } finally {
    view.close();
  }
}

async function listDatasets(store: GraphStore): Promise<number> {
  const { datasets: found } = await store.read(datasets, {}, { timeoutMs: 600_000 });
  for (const { id, sources, claims } of found) process.stdout.write(`${printable(id)}\t${sources} sources\t${claims} claims\n`);
  return exitCodes.ok;
}

async function remove(store: GraphStore, dataset: string, { intoExisting }: ImportCommandOptions, { signal }: CommandEnd): Promise<number> {
  const view = progressView();
  try {
    const removed = await removeDataset(store, dataset, { intoExisting, signal, onProgress: view.step });
    view.close();
    process.stdout.write(`removed ${dataset}: ${removed.claims} claims, ${removed.sources} sources, ${removed.entities} entities\n`);
    return exitCodes.ok;
  } finally {
    view.close();
  }
}
