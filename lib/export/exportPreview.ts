import type { Entity } from "../ontology/records";
import type { NamedClaim, RecordCounts, RecordReader } from "../queries/recordStreams";
import { exportBundle, type ExportWish } from "./exportBundle";
import { readGraph } from "./readGraph";

/** How much an export would be. */
export interface ExportPreview {
  format: string;
  fileName: string;
  counts: RecordCounts;
  /** Size of the file. */
  bytes: number;
  /** False where the size was reckoned from the first records. */
  exact: boolean;
  warnings: string[];
}

/** Records of each kind that are written to know the size. */
const sampleSize = 500;

/** What is to be read, and what is to be said of it. */
export interface PreviewSubject {
  reader: RecordReader;
  missing: readonly string[];
  truncated: boolean;
}

/** Counts the records and reckons the size of the file from the first of them; exactly where there are no more. */
export async function exportPreview(wish: ExportWish, { reader, missing, truncated }: PreviewSubject): Promise<ExportPreview> {
  const counts = await reader.counts();
  const sample = await sampleOf(reader);
  const whole = await sizeOf(wish, sample, { missing, truncated });
  const rows = (some: { entities: number; claims: number }) => some.entities + some.claims;
  const exact = rows(counts) === rows(whole.counts);
  const bare = exact ? whole : await sizeOf(wish, { ...sample, entities: none, claims: none }, { missing, truncated });
  const bytes = exact ? whole.bytes : bare.bytes + Math.round(((whole.bytes - bare.bytes) * rows(counts)) / Math.max(1, rows(whole.counts)));
  return { format: wish.format.id, fileName: whole.fileName, counts, bytes, exact, warnings: whole.warnings };
}

async function* none(): AsyncGenerator<never> {
  // Nothing: what is left is what the file takes without records.
}

async function sampleOf(reader: RecordReader): Promise<RecordReader> {
  const [sources, entities, claims] = [await reader.sources(), await first(reader.entities()), await first(reader.claims())];
  return {
    counts: () => reader.counts(),
    sources: async () => sources,
    entities: () => each<Entity>(entities),
    claims: () => each<NamedClaim>(claims),
  };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function first<T>(records: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const record of records) {
    found.push(record);
    if (found.length === sampleSize) break;
  }
  return found;
}

async function sizeOf(wish: ExportWish, reader: RecordReader, said: { missing: readonly string[]; truncated: boolean }) {
  const read = await readGraph(reader, said);
  try {
    const { fileName, bytes, warnings } = exportBundle(wish, read);
    let size = 0;
    for await (const chunk of bytes) size += chunk.length;
    return { fileName, bytes: size, counts: read.graph.counts, warnings: warnings() };
  } finally {
    await read.close();
  }
}
