import { z } from "zod";
import { sceneNotesSchema } from "../export/sceneNotes";
import { readGraph, type ReadGraph, type ReadProgress } from "../export/readGraph";
import { idSchema, maxIdLength } from "../ontology/ids";
import { relationId } from "../ontology/relationId";
import { Problem } from "../ontology/problem";
import { storedType } from "../ontology/modality";
import type { Subgraph } from "../ontology/subgraph";
import { claimGraph } from "../queries/claimGraph";
import { unknown } from "../queries/asked";
import { someIdsSchema } from "../queries/parameters";
import { recordsInMemory, type RecordReader } from "../queries/recordStreams";
import type { GraphStore } from "../store/graphStore";
import { queryLimits } from "./limits";

/** Relations that one scene shows or hides at most. */
const sceneRelations = 20_000;

// An id of a relation holds two ids, each character of which may take nine.
const relationIds = z.array(z.string().max(20 * maxIdLength)).max(sceneRelations);

/** What may be exported. */
export const exportScope = z.union(
  [
    z.strictObject({ ids: someIdsSchema() }),
    /** These entities, what surrounds them, and the claims between them and it. */
    z.strictObject({ neighborhood: z.strictObject({ ids: someIdsSchema() }) }),
    z.strictObject({
      query: z.strictObject({ cypher: z.string().trim().min(1, "can't be empty").max(queryLimits.cypherLength), params: z.record(z.string(), z.unknown()).optional() }),
    }),
    /** What a scene shows: the claims of `relations`, or all among its entities but those of `hidden`; `filters` is said in the manifest, and so are its `notes`. */
    z.strictObject({
      scene: z.strictObject({ entities: someIdsSchema(), relations: relationIds.optional(), hidden: relationIds.optional(), filters: z.unknown().optional(), notes: sceneNotesSchema.optional() }),
    }),
    z.strictObject({ dataset: idSchema }),
    z.strictObject({ all: z.literal(true) }),
  ],
  { error: "a scope is {ids}, {neighborhood: {ids}}, {query: {cypher, params?}}, {scene: {entities, relations?, hidden?, notes?}}, {dataset} or {all: true}" },
);
export type ExportScope = z.output<typeof exportScope>;

/** The records of a scope, with what is to be said of them. */
export interface ScopeReader {
  reader: RecordReader;
  missing: string[];
  truncated: boolean;
}

export interface ScopeOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ReadProgress) => void;
}

/** How the records of a scope are read. Runs the query where it is one. Throws `not-found` where nothing of what is asked for is there. */
export async function readerOf(store: GraphStore, scope: ExportScope, { signal }: ScopeOptions = {}): Promise<ScopeReader> {
  if ("query" in scope) return queryReader(store, scope.query, signal);
  if ("all" in scope) return { reader: store.records({ all: true }, { signal }), missing: [], truncated: false };
  if ("dataset" in scope) return { reader: await datasetReader(store, scope.dataset, signal), missing: [], truncated: false };
  const ids = "ids" in scope ? scope.ids : "scene" in scope ? scope.scene.entities : scope.neighborhood.ids;
  const reader = store.records("neighborhood" in scope ? { around: ids } : { ids }, { signal });
  const missing = await missingOf(store, ids, signal);
  return { reader: "scene" in scope ? shownOnly(reader, scope.scene) : reader, missing, truncated: false };
}

/** Reads the graph of a scope; the caller closes it. */
export async function readScope(store: GraphStore, scope: ExportScope, options: ScopeOptions = {}): Promise<ReadGraph> {
  const { reader, missing, truncated } = await readerOf(store, scope, options);
  return readGraph(reader, { ...options, missing, truncated });
}

async function missingOf(store: GraphStore, ids: readonly string[], signal?: AbortSignal): Promise<string[]> {
  const known = new Set<string>();
  for await (const entity of store.records({ ids }, { signal }).entities()) known.add(entity.id);
  const missing = ids.filter((id) => !known.has(id));
  if (known.size === 0) throw unknown("entity", missing);
  return missing;
}

async function datasetReader(store: GraphStore, dataset: string, signal?: AbortSignal): Promise<RecordReader> {
  const reader = store.records({ dataset }, { signal });
  if ((await reader.sources()).length > 0) return reader;
  throw new Problem("not-found", `There is no data set "${dataset}"`, { hint: "GET /api/datasets lists them." });
}

/** Leaves out the claims of relations that the scene doesn't show. */
function shownOnly(reader: RecordReader, { relations, hidden = [] }: { relations?: string[]; hidden?: string[] }): RecordReader {
  const shown = relations && new Set(relations);
  const left = new Set(hidden);
  async function* claims() {
    for await (const named of reader.claims()) {
      const { claim } = named;
      const id = relationId(claim.subject, storedType(claim.relation, claim.modality), claim.object);
      if ((shown?.has(id) ?? true) && !left.has(id)) yield named;
    }
  }
  const spoken = async () => {
    const seen = { claims: 0, relations: new Set<string>(), sources: new Set<string>() };
    for await (const { claim } of claims()) {
      seen.claims++;
      seen.relations.add(relationId(claim.subject, storedType(claim.relation, claim.modality), claim.object));
      seen.sources.add(claim.source);
    }
    return seen;
  };
  return {
    entities: reader.entities,
    claims,
    async sources() {
      const { sources } = await spoken();
      return (await reader.sources()).filter((source) => sources.has(source.id));
    },
    async counts() {
      const seen = await spoken();
      return { entities: (await reader.counts()).entities, claims: seen.claims, relations: seen.relations.size, sources: seen.sources.size };
    },
  };
}

/** Every node and relationship that a query answers, with the sources of the claims among them. */
async function queryReader(store: GraphStore, { cypher, params }: { cypher: string; params?: Record<string, unknown> }, signal?: AbortSignal): Promise<ScopeReader> {
  const question = { cypher, params, limit: Number.MAX_SAFE_INTEGER - 1, timeoutMs: queryLimits.timeoutMs.max };
  let rows = 0;
  let subgraph: Subgraph | undefined;
  for await (const event of store.stream(question, { signal })) {
    if ("row" in event) rows++;
    if ("end" in event) subgraph = event.end.subgraph;
  }
  const { entities = [], claims = [], sources = [], truncated = false } = subgraph ?? {};
  if (rows > 0 && entities.length + sources.length === 0) {
    throw new Problem("bad-input", "The query answers values, but no entity and no claim that could be exported.", {
      hint: "Return the nodes and relationships themselves: MATCH (a)-[r:DETAINED]->(b) RETURN a, r, b",
    });
  }
  const known = new Map(sources.map((source) => [source.id, source]));
  const ids = [...new Set(claims.map((claim) => claim.source))].filter((id) => !known.has(id));
  for (const source of await sourcesOf(store, ids, signal)) known.set(source.id, source);
  return { reader: recordsInMemory(claimGraph({ entities, claims, sources: [...known.values()] }), { all: true }), missing: [], truncated };
}

async function sourcesOf(store: GraphStore, ids: readonly string[], signal?: AbortSignal) {
  if (ids.length === 0) return [];
  const wanted = new Set(ids);
  return (await store.records({ all: true }, { signal }).sources()).filter((source) => wanted.has(source.id));
}
