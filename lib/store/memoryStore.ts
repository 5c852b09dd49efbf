import tool from "../../package.json";
import { Problem } from "../ontology/problem";
import type { Claim, Entity, Records, Source } from "../ontology/records";
import { claimGraph } from "../queries/claimGraph";
import { recordsInMemory } from "../queries/recordStreams";
import { cancelledProblem, stoppedLoad } from "./errors";
import type { CypherEvent, GraphStore, LoadOptions, LoadReport } from "./graphStore";
import { parsedParams } from "./parsedParams";
import { checkRecords } from "./recordCheck";
import { sameFields } from "./sameFields";
import { withoutNamesOf } from "./withoutNamesOf";

/** The graph in the memory of this process: answers every named query as Neo4j does, and keeps nothing when it ends. `instead`: why it isn't Neo4j. */
export function memoryStore(records: Records = { entities: [], sources: [], claims: [] }, instead?: string): GraphStore {
  let graph = claimGraph(records);
  let held = records;
  return {
    engine: { name: "memory", version: tool.version, ...(instead !== undefined && { instead }) },
    read: async (query, params, options) => {
      const parsed = parsedParams(query, params);
      if (options?.signal?.aborted) throw cancelledProblem();
      return query.inMemory(graph, parsed);
    },
    stream: refuseCypher,
    tryWrite: async () => {
      throw needsNeo4j();
    },
    write: async () => {
      throw needsNeo4j();
    },
    records: (scope) => recordsInMemory(graph, scope),
    load: async (given, options) => {
      const { records: merged, report } = merge(held, given, options);
      graph = claimGraph(merged);
      held = merged;
      return report;
    },
    append: async (batches, { signal }) => {
      const given = await gathered(batches);
      const { records: merged, report } = merge(held, given, { datasets: [], signal });
      graph = claimGraph(merged);
      held = merged;
      return report;
    },
    close: async () => undefined,
  };
}

async function* refuseCypher(): AsyncGenerator<CypherEvent> {
  throw needsNeo4j();
}

function needsNeo4j(): Problem {
  return new Problem("no-cypher", "Cypher needs Neo4j, and this graph is kept in memory.", {
    hint: "Install Java 17 or 21 and start again, so that whowhom brings its own Neo4j; or set NEO4J_URI to the address of one.",
  });
}

/** The batches as one; of an entity or source that comes twice the last counts. */
async function gathered(batches: AsyncIterable<Records>): Promise<Records> {
  const entities = new Map<string, Entity>();
  const sources = new Map<string, Source>();
  const claims: Claim[] = [];
  for await (const batch of batches) {
    for (const entity of batch.entities) entities.set(entity.id, entity);
    for (const source of batch.sources) sources.set(source.id, source);
    for (const claim of batch.claims) claims.push(claim);
  }
  return { entities: [...entities.values()], sources: [...sources.values()], claims };
}

/** What is held after a load, by the rules of `GraphStore.load`. */
function merge(held: Records, given: Records, { datasets, signal, onProgress }: LoadOptions): { records: Records; report: LoadReport } {
  const datasetOf = new Map(held.sources.map((source) => [source.id, source.dataset]));
  checkRecords(given, datasets, {
    entities: new Set(held.entities.map((entity) => entity.id)),
    datasetOf,
    sourceOfClaim: new Map(held.claims.map((claim) => [claim.id, claim.source])),
  });
  onProgress?.({ phase: "claims", done: given.claims.length, total: given.claims.length });
  if (signal?.aborted) throw stoppedLoad();

  const goes = (source: string) => datasets.includes(datasetOf.get(source) ?? "");
  const sources = replaced(held.sources, given.sources, ({ id }) => goes(id));
  const claims = replaced(held.claims, given.claims, ({ source }) => goes(source));
  const entities = replaced(held.entities, given.entities, unused(held, given, claims.records, datasets.length > 0 || claims.count.changed > 0));
  const gone = new Set(held.sources.filter(({ id }) => !sources.records.some((source) => source.id === id)).map(({ id }) => id));
  if (gone.size > 0) entities.records = entities.records.map((entity) => withoutNamesOf(entity, gone));
  return {
    records: { entities: entities.records, sources: sources.records, claims: claims.records },
    report: { entities: entities.count, sources: sources.count, claims: claims.count },
  };
}

/** Whether an entity is used by no claim that stays, neither as an end nor as a voice, and is the country of none that is used. */
function unused(held: Records, given: Records, claims: readonly Claim[], tidy: boolean): (entity: Entity) => boolean {
  if (!tidy) return () => false;
  const used = new Set([...given.entities.map(({ id }) => id), ...claims.flatMap((claim) => [claim.subject, claim.object, ...claim.assertedBy])]);
  for (const entity of [...held.entities, ...given.entities]) if (used.has(entity.id) && entity.country !== undefined) used.add(entity.country);
  return ({ id }) => !used.has(id);
}

/** `given` over `held`, without what `goes` says of the rest. */
function replaced<T extends { id: string }>(held: readonly T[], given: readonly T[], goes: (record: T) => boolean) {
  const before = new Map(held.map((record) => [record.id, record]));
  const now = new Map(given.map((record) => [record.id, record]));
  const count = { created: 0, changed: 0, unchanged: 0, removed: 0 };
  for (const record of given) {
    const old = before.get(record.id);
    count[!old ? "created" : sameFields(old, record) ? "unchanged" : "changed"]++;
  }
  const rest = held.filter((record) => !now.has(record.id));
  const kept = rest.filter((record) => !goes(record));
  count.removed = rest.length - kept.length;
  return { records: [...kept, ...given], count };
}
