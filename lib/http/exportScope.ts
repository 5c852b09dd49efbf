import { z } from "zod";
import { sceneNotesSchema } from "../export/sceneNotes";
import { readGraph, type ReadGraph, type ReadProgress } from "../export/readGraph";
import { claimTestSchema } from "../ontology/claimTestSchema";
import { claimTestSubjects, type ClaimTest } from "../ontology/claimTests";
import { idSchema, maxIdLength } from "../ontology/ids";
import { relationId } from "../ontology/relationId";
import { Problem } from "../ontology/problem";
import { storedType } from "../ontology/modality";
import type { Source } from "../ontology/records";
import type { Subgraph } from "../ontology/subgraph";
import { claimGraph, withDays } from "../queries/claimGraph";
import { unknown } from "../queries/asked";
import { someIdsSchema } from "../queries/parameters";
import { recordsInMemory, type RecordReader } from "../queries/recordStreams";
import { passing } from "../queries/testedClaims";
import type { GraphStore } from "../store/graphStore";
import { queryLimits } from "./limits";

/** Relations that one scene shows or hides at most. */
const sceneRelations = 20_000;

// An id of a relation holds two ids, each character of which may take nine.
const relationIds = z.array(z.string().max(20 * maxIdLength)).max(sceneRelations);

const isOfClaims = (filter: unknown): boolean => typeof filter === "object" && filter !== null && "by" in filter && claimTestSubjects.some((by) => by === filter.by);

/** The filters that claims must pass are read strictly: a file must not hold what it says it leaves out. The others are only said. */
const sceneFilters = z.unknown().superRefine((filters, context) => {
  if (!Array.isArray(filters)) return;
  filters.forEach((filter, at) => {
    const issue = isOfClaims(filter) ? claimTestSchema.safeParse(filter).error?.issues[0] : undefined;
    if (issue) context.addIssue({ code: "custom", message: issue.message, path: [at] });
  });
});

const testsOf = (filters: unknown): ClaimTest[] => (Array.isArray(filters) ? filters.flatMap((filter) => claimTestSchema.safeParse(filter).data ?? []) : []);

/** What may be exported. */
export const exportScope = z.union(
  [
    z.strictObject({ ids: someIdsSchema() }),
    /** These entities, what surrounds them, and the claims between them and it. */
    z.strictObject({ neighborhood: z.strictObject({ ids: someIdsSchema() }) }),
    z.strictObject({
      query: z.strictObject({ cypher: z.string().trim().min(1, "can't be empty").max(queryLimits.cypherLength), params: z.record(z.string(), z.unknown()).optional() }),
    }),
    /**
     * What a scene shows: the claims of `relations`, or all among its entities but those of `hidden`, that pass those of its `filters`
     * which look at claims; all filters are said in the manifest, and so are its `notes`.
     */
    z.strictObject({
      scene: z.strictObject({ entities: someIdsSchema(), relations: relationIds.optional(), hidden: relationIds.optional(), filters: sceneFilters.optional(), notes: sceneNotesSchema.optional() }),
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
  return { reader: "scene" in scope ? await shownOnly(reader, scope.scene) : reader, missing, truncated: false };
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

/** Leaves out the claims of relations that the scene doesn't show, and those that don't pass its filters. */
async function shownOnly(reader: RecordReader, { relations, hidden = [], filters }: { relations?: string[]; hidden?: string[]; filters?: unknown }): Promise<RecordReader> {
  const shown = relations && new Set(relations);
  const left = new Set(hidden);
  const tests = testsOf(filters);
  const sources = tests.length === 0 ? new Map<string, Source>() : new Map((await reader.sources()).map((source) => [source.id, source]));
  const doesPass = passing(tests, (id) => sources.get(id));
  async function* claims() {
    for await (const named of reader.claims()) {
      const { claim } = named;
      const id = relationId(claim.subject, storedType(claim.relation, claim.modality), claim.object);
      if ((shown?.has(id) ?? true) && !left.has(id) && (tests.length === 0 || doesPass(withDays(claim)))) yield named;
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
      const { sources: told } = await spoken();
      return (await reader.sources()).filter((source) => told.has(source.id));
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
