import type { Claim, Entity, Records, Source } from "../ontology/records";
import { storedType } from "../ontology/modality";
import { Problem } from "../ontology/problem";
import { claimGraph, withDays } from "../queries/claimGraph";
import { foldClaims } from "../queries/foldedRelations";
import { compareText } from "../queries/order";
import { recordsInMemory, type NamedClaim, type RecordReader } from "../queries/recordStreams";
import type { ExportGraph, NamedRelation } from "./format";
import { canonicalJson, graphHasher } from "./graphHash";
import { lineSpool, type LineSpool } from "./lineSpool";

export interface ReadProgress {
  entities: number;
  claims: number;
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** Called now and then. */
  onProgress?: (progress: ReadProgress) => void;
  missing?: readonly string[];
  truncated?: boolean;
}

/** A graph that was read for an export; `close` it when it is written. */
export interface ReadGraph {
  graph: ExportGraph;
  /** The hash of the data (`graphHash`). */
  version: string;
  /** What reading had to change, for the manifest. */
  warnings: string[];
  close(): Promise<void>;
}

/** Records between two reports of progress. */
const reportEvery = 2_000;

/**
 * Reads the records once, from the first to the last, and keeps them as lines (see `lineSpool`): so counts and hash are
 * known before the first byte is written, every reader of the graph gets the same records, and a client that takes its
 * time holds no transaction of the database. Memory doesn't grow with the graph.
 */
export async function readGraph(reader: RecordReader, { signal, onProgress, missing = [], truncated = false }: ReadOptions = {}): Promise<ReadGraph> {
  const spools = { entities: lineSpool(), claims: lineSpool() };
  const close = async () => void (await Promise.all([spools.entities.close(), spools.claims.close()]));
  const done = { entities: 0, claims: 0 };
  const step = (kind: keyof ReadProgress) => {
    if (++done[kind] % reportEvery !== 0) return;
    stopIfAborted(signal);
    onProgress?.(done);
  };
  const text = wellFormed();
  const hasher = graphHasher();
  const relations = relationCounter();
  try {
    stopIfAborted(signal);
    const sources = (await reader.sources()).map((source) => text.of(source));
    for (const { line } of sources) hasher.add(line);
    for await (const entity of reader.entities()) {
      const { line } = text.of(entity);
      hasher.add(line);
      await spools.entities.add(line);
      step("entities");
    }
    for await (const named of reader.claims()) {
      const { line, record } = text.of(named.claim);
      hasher.add(line);
      relations.see(record);
      const full = spools.claims.add(`${line}\t${JSON.stringify(named.subject)}\t${JSON.stringify(named.object)}`);
      if (full) await full;
      step("claims");
    }
    onProgress?.(done);
    const counts = { ...done, relations: relations.count(), sources: sources.length };
    const facts = { sources: sources.map(({ record }) => record), counts, storedTypes: relations.types(), missing, truncated };
    return { graph: { ...spooled(spools), ...facts }, version: hasher.digest(), warnings: text.warnings(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Problem("cancelled", "The export was cancelled.");
}

/** The same of records in memory, for graphs that are small. */
export function readRecords(records: Records): Promise<ReadGraph> {
  return readGraph(recordsInMemory(claimGraph(records), { all: true }));
}

/** Half of a character that takes two (an unpaired surrogate) is no text: UTF-8 has none, and every reader does something else with it. */
const unpaired = /\\u[dD][89a-fA-F]/;

function wellFormed() {
  let replaced = 0;
  const mend = (value: string) => {
    const mended = Buffer.from(value).toString();
    for (let at = 0; at < value.length; at++) if (value[at] !== mended[at]) replaced++;
    return mended;
  };
  return {
    of<T extends Entity | Source | Claim>(record: T): { line: string; record: T } {
      const line = canonicalJson(record);
      if (!unpaired.test(line)) return { line, record };
      const mended = JSON.parse(line, (_, value: unknown) => (typeof value === "string" ? mend(value) : value)) as T;
      return { line: canonicalJson(mended), record: mended };
    },
    warnings: () => (replaced === 0 ? [] : [`${replaced} halves of characters (unpaired surrogates) replaced by U+FFFD`]),
  };
}

/** Counts relations in claims that come in the order of `RecordReader.claims`. */
function relationCounter() {
  const types = new Set<string>();
  let count = 0;
  let last = "";
  return {
    see(claim: Claim) {
      const key = relationKey(claim);
      if (key !== last) count++;
      last = key;
      types.add(storedType(claim.relation, claim.modality));
    },
    count: () => count,
    types: () => [...types].sort(compareText),
  };
}

// Ids hold no control characters.
const relationKey = (claim: Claim) => `${claim.subject}\0${storedType(claim.relation, claim.modality)}\0${claim.object}`;

type Readers = Pick<ExportGraph, "entities" | "claims" | "claimsAsJson" | "namedClaims" | "relations" | "namedRelations">;

function spooled({ entities, claims }: { entities: LineSpool; claims: LineSpool }): Readers {
  async function* namedClaims(): AsyncGenerator<NamedClaim> {
    for await (const line of claims.lines()) {
      // JSON writes a tab within a text as \t, so that a tab only stands between texts.
      const [claim, subject, object] = line.split("\t") as [string, string, string];
      yield { claim: JSON.parse(claim) as Claim, subject: JSON.parse(subject) as string, object: JSON.parse(object) as string };
    }
  }
  async function* claimsAsJson(): AsyncGenerator<string> {
    for await (const line of claims.lines()) yield line.slice(0, line.indexOf("\t"));
  }
  async function* namedRelations(): AsyncGenerator<NamedRelation> {
    let group: NamedClaim[] = [];
    for await (const named of namedClaims()) {
      if (group[0] && relationKey(group[0].claim) !== relationKey(named.claim)) {
        yield folded(group);
        group = [];
      }
      group.push(named);
    }
    if (group.length > 0) yield folded(group);
  }
  return {
    async *entities() {
      for await (const line of entities.lines()) yield JSON.parse(line) as Entity;
    },
    async *claims() {
      for await (const claim of claimsAsJson()) yield JSON.parse(claim) as Claim;
    },
    claimsAsJson,
    namedClaims,
    async *relations() {
      for await (const { relation } of namedRelations()) yield relation;
    },
    namedRelations,
  };
}

/** The claims of one relation as that relation. */
function folded(group: readonly NamedClaim[]): NamedRelation {
  const [relation] = foldClaims(group.map(({ claim }) => withDays(claim)));
  const [first] = group;
  if (!relation || !first) throw new RangeError("A relation has at least one claim");
  return { relation, subject: first.subject, object: first.object };
}
