import { isProblem } from "../ontology/problem";
import type { Records } from "../ontology/records";
import { findRelationType } from "../ontology/relationTypes";
import { withDays, type StoredClaim } from "../queries/claimGraph";
import type { AppendOptions, LoadReport } from "./graphStore";
import type { Connection } from "./neo4jConnection";
import { keepCounts } from "./neo4jCounts";
import { heldClaims, heldDatasets, heldNodes, type HeldClaim } from "./neo4jHeld";
import { typeOf } from "./neo4jClaimRows";
import { removeOrphans, stepper, writeClaims, writeNamed, type Step } from "./neo4jLoad";
import { ensureSchema, refuseForeignLabels } from "./neo4jSchema";
import { checkRecords } from "./recordCheck";

/** Batches of claims that are written at the same time. Neo4j locks their ends in one order, so that they don't block each other. */
const writers = 2;

/** Loads batches one after another (see `GraphStore.append`); while the claims of some are being written the next is made. */
export async function appendToNeo4j(connection: Connection, batches: AsyncIterable<Records>, options: AppendOptions): Promise<LoadReport> {
  const reading = batches[Symbol.asyncIterator]();
  const appending = new Appending(connection, options.dataset, stepper(options));
  try {
    let next = await reading.next();
    if (!next.done) await appending.prepare(options);
    while (!next.done) {
      const following = reading.next();
      // What hinders it is told when it is awaited; until then it must not count as unhandled.
      following.catch(() => undefined);
      await appending.write(next.value);
      next = await following;
    }
    return await appending.end();
  } finally {
    // Whatever happened, nothing is written any more once this has ended.
    await appending.settled();
    await reading.return?.();
  }
}

const none = () => ({ created: 0, changed: 0, unchanged: 0, removed: 0 });

class Appending {
  private readonly report: LoadReport = { entities: none(), sources: none(), claims: none() };
  /** Ids of entities that are certain to be stored. */
  private readonly stored = new Set<string>();
  private readonly prepared = new Set<string>();
  private datasetOf = new Map<string, string>();
  private fresh = false;
  private readonly writing = new Set<Promise<void>>();
  private failure: unknown;

  constructor(private readonly connection: Connection, private readonly dataset: string, private readonly step: Step) {}

  async prepare({ types = [], intoExisting }: AppendOptions): Promise<void> {
    if (!intoExisting) await refuseForeignLabels(this.connection);
    await this.ensure(types);
    this.datasetOf = await heldDatasets(this.connection);
    this.fresh = ![...this.datasetOf.values()].includes(this.dataset);
  }

  async write(records: Records): Promise<void> {
    const claims = records.claims.map(withDays);
    await this.ensure(claims.filter((claim) => findRelationType(claim.relation)).map(typeOf));
    const held = await this.held(records);
    checkRecords(records, [], {
      entities: this.stored,
      datasetOf: this.datasetOf,
      sourceOfClaim: new Map([...held.claims].map(([id, { claim }]) => [id, claim.source])),
    });
    this.count(await writeNamed(this.connection, records, held, this.step));
    for (const { id } of records.entities) this.stored.add(id);
    for (const { id, dataset } of records.sources) this.datasetOf.set(id, dataset);
    while (this.writing.size >= writers) await Promise.race(this.writing);
    if (this.failure !== undefined) throw this.failure;
    const writing: Promise<void> = this.writeClaims(claims, held.claims)
      .catch((error: unknown) => void (this.failure ??= error))
      .finally(() => this.writing.delete(writing));
    this.writing.add(writing);
  }

  async end(): Promise<LoadReport> {
    await this.settled();
    if (this.failure !== undefined) throw this.failure;
    if (this.report.claims.changed > 0) this.report.entities.removed = await removeOrphans(this.connection, (id) => this.stored.has(id), this.step);
    await keepCounts(this.connection, this.report);
    return this.report;
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await Promise.all(this.writing);
  }

  private async writeClaims(claims: readonly StoredClaim[], held: ReadonlyMap<string, HeldClaim>): Promise<void> {
    try {
      this.count({ claims: await writeClaims(this.connection, claims, held, this.step) });
    } catch (error) {
      // Someone else began the same data set meanwhile: from now on each claim is looked for first.
      if (!this.fresh || !isProblem(error) || error.code !== "bug") throw error;
      this.fresh = false;
      const found = await heldClaims(this.connection, claims.map(({ id }) => id));
      this.count({ claims: await writeClaims(this.connection, claims, found, this.step) });
    }
  }

  private count(written: Partial<LoadReport>): void {
    for (const kind of ["entities", "sources", "claims"] as const) {
      for (const what of ["created", "changed", "unchanged"] as const) this.report[kind][what] += written[kind]?.[what] ?? 0;
    }
  }

  private async held(records: Records) {
    const ends = new Set(records.claims.flatMap((claim) => [claim.subject, claim.object]));
    for (const { id } of records.entities) ends.delete(id);
    const unknown = [...ends].filter((id) => !this.stored.has(id));
    const entities = await heldNodes(this.connection, "Entity", [...records.entities.map(({ id }) => id), ...unknown]);
    for (const id of entities.keys()) this.stored.add(id);
    return {
      entities,
      sources: await heldNodes(this.connection, "Source", records.sources.map(({ id }) => id)),
      claims: this.fresh ? new Map() : await heldClaims(this.connection, records.claims.map(({ id }) => id)),
    };
  }

  private async ensure(types: readonly string[]): Promise<void> {
    const missing = new Set(types.filter((type) => !this.prepared.has(type)));
    if (missing.size === 0 && this.prepared.size > 0) return;
    await ensureSchema(this.connection, missing);
    for (const type of missing) this.prepared.add(type);
  }
}
