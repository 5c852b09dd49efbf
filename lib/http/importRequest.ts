import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { readActors, type KnownActors } from "../import/actorsFile";
import { parseMapping } from "../import/csvMapping";
import { importFile, type ImportProgress } from "../import/importFile";
import type { ImportReport } from "../import/importReport";
import { apart, openInput, type InputFile } from "../import/inputFile";
import { rejectName } from "../import/rejectFile";
import { datasetOf, formatNamed } from "../import/settingsFields";
import { Problem } from "../ontology/problem";
import type { GraphStore } from "../store/graphStore";
import { importTarget } from "../store/importTarget";
import type { importParams } from "./importParams";
import { receiveFile } from "./receiveFile";

/** What is told while a file is imported, in this order: how far it is, refused rows as text in pieces, the report. */
export type ImportEvent = { progress: ImportProgress } | { rejects: string } | { end: ImportReport };

/** Characters of refused rows that one answer carries; lines of JSON carry all of them. */
const rejectsAtMost = 8_000_000;

interface ImportContext {
  store: GraphStore;
  request: Request;
  signal: AbortSignal;
}

/**
 * Imports the file in the body of a request. Whoever stops listening stops the import.
 * @throws Problem what `receiveFile` and `importFile` throw; `bad-input` for a format, a mapping or a table of actors that can't be used
 */
export async function* importEvents(params: z.output<typeof importParams>, { store, request, signal }: ImportContext): AsyncGenerator<ImportEvent> {
  const format = formatNamed(params.format);
  const mapping = params.mapping === undefined ? undefined : parseMapping(params.mapping);
  const received = await receiveFile(request, signal);
  const left = new AbortController();
  let running: Promise<ImportReport> | undefined;
  try {
    const stop = AbortSignal.any([signal, left.signal]);
    const { file: name = "upload", dataset, dryRun, actors: actorsName, mapping: _mapping, encoding, ...settings } = params;
    const whole = await openInput(received.path, { name, encoding, signal: stop });
    const { input, actors } = await withActors(whole, actorsName);
    const rejects = join(received.folder, "rejected");
    const steps = latest<ImportProgress>();
    running = importFile(input, format, { ...settings, mapping, actors, dryRun, dataset: dataset ?? datasetOf(name), rejects, signal: stop, onProgress: steps.tell }, importTarget(store, { signal: stop }));
    running.then(steps.end, steps.end);
    for await (const progress of steps) yield { progress };
    const report = await running;
    if (report.rejectFile === null) return yield { end: report };
    for await (const text of createReadStream(rejects, "utf8")) yield { rejects: text as string };
    yield { end: { ...report, rejectFile: rejectName(name, format) } };
  } finally {
    left.abort();
    await running?.catch(() => undefined);
    await received.remove();
  }
}

/** The table of actors that lies in a zip beside the file. */
async function withActors(input: InputFile, name: string | undefined): Promise<{ input: InputFile; actors?: KnownActors }> {
  if (name === undefined) return { input };
  const found = apart(input, name);
  if (!found) throw new Problem("bad-input", `There is no ${name} in ${input.name}, which should say what actors are.`, { hint: "Put the file and the table into one zip, and name the table with actors=." });
  return { input: found.rest, actors: await readActors(found.text) };
}

/** The report alone, with the refused rows in it as far as one answer carries them. */
export async function importAnswer(events: AsyncIterable<ImportEvent>): Promise<ImportReport> {
  let rejects = "";
  for await (const event of events) {
    if ("rejects" in event && rejects.length <= rejectsAtMost) rejects += event.rejects;
    if (!("end" in event)) continue;
    if (event.end.rejectFile === null) return event.end;
    if (rejects.length <= rejectsAtMost) return { ...event.end, rejects };
    const advice = "There are too many refused rows for one answer: ask with Accept: application/x-ndjson, or use the command.";
    return { ...event.end, rejectFile: null, advice: [...event.end.advice, advice] };
  }
  throw new Error("An import ended without its report");
}

/** Tells whoever listens the latest value; those before it that nobody has taken are passed over. */
function latest<Value>() {
  let waiting: Value | undefined;
  let ended = false;
  let wake: () => void = () => undefined;
  const change = (next: () => void) => () => (next(), wake());
  return {
    tell: (value: Value) => change(() => void (waiting = value))(),
    end: change(() => void (ended = true)),
    async *[Symbol.asyncIterator](): AsyncGenerator<Value> {
      while (!ended || waiting !== undefined) {
        const value = waiting;
        waiting = undefined;
        if (value !== undefined) yield value;
        else await new Promise<void>((resolve) => void (wake = resolve));
      }
    },
  };
}
