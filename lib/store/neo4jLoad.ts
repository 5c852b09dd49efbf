import { labelOfKind } from "../ontology/kinds";
import { Problem } from "../ontology/problem";
import { findRelationType } from "../ontology/relationTypes";
import type { Records } from "../ontology/records";
import { withDays, type StoredClaim } from "../queries/claimGraph";
import { claimIndex, exactly, exactlyAtMost } from "../queries/neo4jIndexes";
import { entityProperties, sourceProperties, type Properties } from "../queries/neo4jRows";
import type { AskNeo4j } from "../queries/namedQuery";
import { stoppedLoad } from "./errors";
import type { LoadOptions, LoadReport } from "./graphStore";
import { batches, batchSize, claimsToRemove, heldClaims, heldDatasets, heldNodes, orphans, spelledBy, type HeldClaim } from "./neo4jHeld";
import type { Connection } from "./neo4jConnection";
import { keepCounts } from "./neo4jCounts";
import { ensureSchema, refuseForeignLabels } from "./neo4jSchema";
import { claimRows, createClaims, typeOf } from "./neo4jClaimRows";
import { checkRecords } from "./recordCheck";
import { sameFields } from "./sameFields";
import { withoutNamesOf } from "./withoutNamesOf";

type Count = LoadReport["entities"];

/**
 * Makes the store hold `records` (see `GraphStore.load`). All that is needed is read and checked before the first write;
 * writes then go entities, sources, claims, removals, in batches of their own, each harmless when repeated: a load that
 * was killed anywhere leaves every claim whole and with its ends, and the next load finishes it.
 */
export async function loadIntoNeo4j(connection: Connection, records: Records, options: LoadOptions): Promise<LoadReport> {
  const step = stepper(options);
  if (!options.intoExisting) await refuseForeignLabels(connection);
  const claims = records.claims.map(withDays);
  await ensureSchema(connection, new Set(claims.filter((claim) => findRelationType(claim.relation)).map(typeOf)));
  step("comparing", 0, records.claims.length);
  const held = await readHeld(connection, records);
  checkRecords(records, options.datasets, {
    entities: new Set(held.entities.keys()),
    datasetOf: held.datasetOf,
    sourceOfClaim: new Map([...held.claims].map(([id, { claim }]) => [id, claim.source])),
  });

  const written = await writeRecords(connection, { ...records, claims }, held, step);
  const removed = await remove(connection, records, options.datasets, held.datasetOf, step);
  const report = {
    entities: { ...written.entities, removed: removed.entities },
    sources: { ...written.sources, removed: removed.sources },
    claims: { ...written.claims, removed: removed.claims },
  };
  await keepCounts(connection, report);
  return report;
}

/** What of some records is stored already. */
interface HeldRecords {
  entities: Stored;
  sources: Stored;
  claims: ReadonlyMap<string, HeldClaim>;
}

/** Writes records that were checked before: entities, sources, claims, what is new or changed. */
async function writeRecords(connection: Connection, records: Records & { claims: readonly StoredClaim[] }, held: HeldRecords, step: Step): Promise<LoadReport> {
  const named = await writeNamed(connection, records, held, step);
  return { ...named, claims: await writeClaims(connection, records.claims, held.claims, step) };
}

/** Writes entities and sources: what claims name, and what has to be there before them. */
export async function writeNamed(connection: Connection, records: Records, held: Pick<HeldRecords, "entities" | "sources">, step: Step): Promise<Pick<LoadReport, "entities" | "sources">> {
  const entityRows = records.entities.map((entity) => ({ properties: entityProperties(entity), label: labelOfKind[entity.kind] }));
  const entities = await writeNodes(connection, "entities", entityRows, held.entities, step);
  const sourceRows = records.sources.map((source) => ({ properties: sourceProperties(source), label: "Source" }));
  return { entities, sources: await writeNodes(connection, "sources", sourceRows, held.sources, step) };
}

export type Step = (phase: string, done: number, total: number) => void;

/** Tells the progress and stops the load where its asker has gone. */
export function stepper({ signal, onProgress }: Pick<LoadOptions, "signal" | "onProgress">): Step {
  return (phase, done, total) => {
    onProgress?.({ phase, done, total });
    if (signal?.aborted) throw stoppedLoad();
  };
}

async function readHeld(connection: Connection, records: Records) {
  const ids = new Set([...records.entities.map((entity) => entity.id), ...records.claims.flatMap((claim) => [claim.subject, claim.object])]);
  return {
    entities: await heldNodes(connection, "Entity", [...ids]),
    sources: await heldNodes(connection, "Source", records.sources.map((source) => source.id)),
    datasetOf: await heldDatasets(connection),
    claims: await heldClaims(connection, records.claims.map((claim) => claim.id)),
  };
}

interface NodeRow {
  properties: Properties;
  label: string;
}

const writeEntities = `
  UNWIND $rows AS row
  MERGE (n:Entity {id: row.properties.id})
  REMOVE n:${Object.values(labelOfKind).join(":")}
  SET n = row.properties, n:$(row.label)`;
const writeSources = "UNWIND $rows AS row MERGE (n:Source {id: row.properties.id}) SET n = row.properties";

type Stored = ReadonlyMap<string, object>;

async function writeNodes(connection: Connection, phase: "entities" | "sources", rows: NodeRow[], held: Stored, step: Step): Promise<Count> {
  const cypher = phase === "entities" ? writeEntities : writeSources;
  const stored = ({ properties }: NodeRow) => held.get(String(properties.id));
  const created = rows.filter((row) => !stored(row));
  const changed = rows.filter((row) => {
    const old = stored(row);
    return old && !sameFields(row.properties, old);
  });
  await inBatches(phase, [...created, ...changed], step, (batch) => connection.write((ask) => ask(cypher, { rows: batch })));
  return { created: created.length, changed: changed.length, unchanged: rows.length - created.length - changed.length, removed: 0 };
}


/** Writes claims whose ends and sources are there. A changed claim is deleted and created again in one transaction, since its type and ends can't be changed. */
export async function writeClaims(connection: Connection, claims: readonly StoredClaim[], held: ReadonlyMap<string, HeldClaim>, step: Step): Promise<Count> {
  const created = claims.filter((claim) => !held.has(claim.id));
  const changed = claims.filter((claim) => {
    const old = held.get(claim.id);
    return old && !sameFields(withoutNulls(claim), withoutNulls(old.claim));
  });
  await inBatches("claims", [...created, ...changed], step, (batch) =>
    connection.write(async (ask, attempt) => {
      const old = batch.flatMap((claim) => held.get(claim.id)?.relationship ?? []);
      if (old.length > 0) await ask(deleteClaims, { relationships: old });
      // Whether the attempt before was committed is unknown.
      if (attempt > 1) await deleteById(ask, batch);
      const [row] = await ask(createClaims, claimRows(batch));
      if (Number(row?.written) !== batch.length) throw endsGone();
    }),
  );
  return { created: created.length, changed: changed.length, unchanged: claims.length - created.length - changed.length, removed: 0 };
}

/** Someone else removed entities while claims on them were being written. */
const endsGone = () => new Problem("store-down", "Entities that the claims speak of were removed while the claims were being written.", { hint: "Load again to finish it." });

const deleteClaims = "MATCH ()-[r]->() WHERE elementId(r) IN $relationships DELETE r";

async function deleteById(ask: AskNeo4j, claims: readonly StoredClaim[]): Promise<void> {
  for (const batch of batches(claims, exactlyAtMost)) {
    const query = exactly("id", batch.map((claim) => claim.id));
    await ask("CALL db.index.fulltext.queryRelationships($index, $query) YIELD relationship AS r DELETE r", { index: claimIndex, query });
  }
}

/** Removes what the data sets no longer hold: claims first, so that a claim never stands without its source. */
async function remove(connection: Connection, records: Records, datasets: readonly string[], datasetOf: ReadonlyMap<string, string>, step: Step) {
  if (datasets.length === 0) return { entities: 0, sources: 0, claims: 0 };
  const given = { entities: idsOf(records.entities), sources: idsOf(records.sources), claims: idsOf(records.claims) };
  const owned = [...datasetOf].filter(([, dataset]) => datasets.includes(dataset)).map(([id]) => id);

  const sources = owned.filter((id) => !given.sources.has(id));
  const claims = await claimsToRemove(connection, owned.filter((id) => given.sources.has(id)), (id) => given.claims.has(id));
  await inBatches("removing claims", claims, step, (relationships) => connection.write((ask) => ask(deleteClaims, { relationships })));
  const whole = await removeClaimsOf(connection, sources, step);
  await inBatches("removing sources", sources, step, (ids) => connection.write((ask) => ask("MATCH (s:Source) WHERE s.id IN $ids DELETE s", { ids })));
  const entities = await removeOrphans(connection, (id) => given.entities.has(id), step);
  const spelled = (await spelledBy(connection, sources)).map((entity) => withoutNamesOf(entity, new Set(sources)));
  const rows = spelled.map((entity) => ({ properties: entityProperties(entity), label: labelOfKind[entity.kind] }));
  await inBatches("spellings", rows, step, (batch) => connection.write((ask) => ask(writeEntities, { rows: batch })));
  return { entities, sources: sources.length, claims: claims.length + whole };
}

/** Removes the entities that nothing uses any more. @returns how many */
export async function removeOrphans(connection: Connection, keep: (id: string) => boolean, step: Step): Promise<number> {
  const entities = await orphans(connection, keep);
  const deleteLoose = "MATCH (e:Entity) WHERE e.id IN $ids AND NOT (e)--() DELETE e";
  await inBatches("removing entities", entities, step, (ids) => connection.write((ask) => ask(deleteLoose, { ids })));
  return entities.length;
}

/** Removes all claims of sources that go: found and deleted some thousands at a time, since a list of a million is too long for either side. */
async function removeClaimsOf(connection: Connection, sources: readonly string[], step: Step): Promise<number> {
  const question = `CALL db.index.fulltext.queryRelationships($index, $query, {limit: ${batchSize}}) YIELD relationship AS r DELETE r RETURN count(*) AS removed`;
  let removed = 0;
  for (const batch of batches(sources, exactlyAtMost)) {
    const query = exactly("source", batch);
    for (let last = 1; last > 0; removed += last) {
      step("removing claims", removed, 0);
      last = Number((await connection.write((ask) => ask(question, { index: claimIndex, query })))[0]?.removed ?? 0);
    }
  }
  return removed;
}

/** Writes some thousands at a time; a phase without anything to do isn't told: "removing claims" would alarm who just loads. */
async function inBatches<T>(phase: string, items: readonly T[], step: Step, write: (batch: T[]) => Promise<unknown>): Promise<void> {
  if (items.length === 0) return;
  let done = 0;
  for (const batch of batches(items, batchSize)) {
    step(phase, done, items.length);
    await write(batch);
    done += batch.length;
  }
  step(phase, done, items.length);
}

const idsOf = (records: readonly { id: string }[]) => new Set(records.map((record) => record.id));
const withoutNulls = (claim: StoredClaim) => Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== null));
