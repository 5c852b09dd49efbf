import { Problem, type Issue } from "../ontology/problem";
import type { Claim, Entity, Records, Source } from "../ontology/records";
import { relationType } from "../ontology/relationTypes";
import { ActorResolver } from "./actors";
import type { KnownActors } from "./actorsFile";
import { EntityIndex } from "./entityIndex";
import { contentHash, Fingerprints } from "./fingerprints";
import type { EventRow, FormatOptions, ImportFormat, ReadRow } from "./importFormat";
import { listedAtMost, type ImportReport } from "./importReport";
import type { InputFile } from "./inputFile";
import { placeText, type Place } from "./located";
import { RejectFile } from "./rejectFile";
import { rowClaim } from "./rowClaim";
import { TwoSidedEvents } from "./twoSided";

/** What the import needs of a store; `lib/store/importTarget.ts` makes it of one. */
export interface ImportTarget {
  /** Every entity of the store. */
  entities(): AsyncIterable<Entity>;
  sources(): Promise<Source[]>;
  append(batches: AsyncIterable<Records>, options: { dataset: string; types: readonly string[] }): Promise<{ claims: { created: number; changed: number; unchanged: number } }>;
}

/** How far an import is; bytes are those of the file as it lies on the disk. */
export interface ImportProgress {
  rows: number;
  bytes: number;
  totalBytes: number;
}

/** What the file is and how to read it. */
export interface ImportSettings extends FormatOptions {
  /** Id of the data set that the rows belong to. */
  dataset: string;
  title?: string;
  publisher?: string;
  /** EDTF; when the data set was released. */
  published?: string;
  url?: string;
  language?: string;
  actors?: KnownActors;
  /** Read, check and report only. */
  dryRun?: boolean;
  /** Where refused rows are kept; nowhere when left out. */
  rejects?: string;
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

/** Claims written at a time. */
const batchSize = 5000;

/** Rows between two reports of progress. */
const tellEvery = 2000;

/** So many rows from the begin, all of them refused, aren't of this format. */
const sampleRows = 100;

/**
 * Imports a file: reads it row by row, finds or makes the entities, and loads batches of claims. Memory grows with the number
 * of actors and by 20 bytes a row, not with the size of the file.
 * @throws Problem where the file as a whole can't be read, or no row of it; what was loaded before stays, and importing again goes on
 */
export async function importFile(input: InputFile, format: ImportFormat, settings: ImportSettings, target: ImportTarget): Promise<ImportReport> {
  const running = new Import(input, format, settings, target);
  return running.run();
}

async function readThrough(batches: AsyncGenerator<Records>): Promise<void> {
  while (!(await batches.next()).done);
}

class Import {
  private readonly rows = { read: 0, loaded: 0, duplicate: 0, refused: 0 };
  private readonly refused: (Place & { reason: string })[] = [];
  private readonly seen = new Fingerprints();
  private readonly twoSided: TwoSidedEvents;
  private readonly rejectFile: RejectFile;
  private readonly index = new EntityIndex();
  private readonly resolver: ActorResolver;
  private readonly sourceId: string;
  /** Sources that claims may name: of the store, of this file, of the data set. */
  private readonly sources = new Map<string, Source>();
  private newSources: Source[] = [];
  /** Rows read at the last report of progress. */
  private told = 0;
  private newEntities = new Map<string, Entity>();

  constructor(private readonly input: InputFile, private readonly format: ImportFormat, private readonly settings: ImportSettings, private readonly target: ImportTarget) {
    this.sourceId = `source:${settings.dataset}`;
    this.twoSided = new TwoSidedEvents(settings.dataset);
    this.rejectFile = new RejectFile(settings.rejects, format.rejects);
    this.resolver = new ActorResolver({ source: this.sourceId, index: this.index, known: settings.actors, countryCodes: settings.countryCodes });
  }

  async run(): Promise<ImportReport> {
    const { dataset, dryRun = false } = this.settings;
    for (const source of await this.target.sources()) this.sources.set(source.id, source);
    this.refuseForeignDataset();
    for await (const entity of this.target.entities()) this.index.addStored(entity);
    let rejectFile: string | null;
    let claims: ImportReport["claims"] = null;
    try {
      if (dryRun) await readThrough(this.batches());
      else {
        const { created, changed, unchanged } = (await this.target.append(this.batches(), { dataset, types: this.format.types(this.settings) })).claims;
        claims = { created, changed, unchanged };
      }
    } catch (error) {
      throw this.whatWasDone(error);
    } finally {
      rejectFile = await this.rejectFile.close();
    }
    return this.report(claims, rejectFile);
  }

  /** A data set of documents is kept in files of its own, and what isn't in them would be removed when these are loaded. */
  private refuseForeignDataset(): void {
    const own = [...this.sources.values()].filter((source) => source.dataset === this.settings.dataset && source.id !== this.sourceId);
    const claimed = this.sources.get(this.sourceId);
    if (this.format.id === "json" || (own.length === 0 && (!claimed || claimed.dataset === this.settings.dataset))) return;
    throw new Problem("bad-input", `The data set ${this.settings.dataset} is one of documents: ${own[0]?.title ?? claimed?.title}.`, { hint: "Choose another id with --dataset (in the API dataset=)." });
  }

  private async *batches(): AsyncGenerator<Records> {
    const { signal } = this.settings;
    if (this.format.id !== "json") this.addSource(this.ownSource());
    let claims: Claim[] = [];
    for await (const row of this.format.read(this.input, this.settings)) {
      if (signal?.aborted) throw new Problem("cancelled", "The import was stopped.");
      const claim = await this.take(row);
      if (claim) claims.push(claim);
      if (this.rows.read - this.told >= tellEvery) this.tell();
      if (this.rows.read === sampleRows && this.rows.refused === sampleRows) throw this.nothingReadable();
      if (claims.length < batchSize) continue;
      yield this.batch(claims);
      claims = [];
    }
    if (this.rows.read === this.rows.refused) throw this.rows.read === 0 ? this.empty() : this.nothingReadable();
    yield this.batch(claims);
    this.tell();
  }

  private batch(claims: Claim[]): Records {
    for (const entity of this.resolver.takeTouched()) this.newEntities.set(entity.id, entity);
    const records = { entities: [...this.newEntities.values()], sources: this.newSources, claims };
    this.newEntities = new Map();
    this.newSources = [];
    return records;
  }

  private tell(): void {
    this.told = this.rows.read;
    this.settings.onProgress?.({ rows: this.rows.read, bytes: this.input.readBytes(), totalBytes: this.input.bytes });
  }

  /** The claim of a row that is to be loaded. */
  private async take(row: ReadRow): Promise<Claim | undefined> {
    switch (row.what) {
      case "header": return void this.rejectFile.setHeader(row.raw);
      case "record": return void ("entity" in row.record ? this.addEntity(row.record.entity) : this.addSource(row.record.source));
      case "refused": return this.refuse(row.place, row.raw, row.reason);
      default:
    }
    const hash = contentHash(row.what === "event" ? [this.settings.dataset, ...row.content] : [row.claim.id]);
    const reason = row.what === "claim" ? this.whyNot(row.claim) : undefined;
    if (reason !== undefined) return this.refuse(row.place, row.raw, reason);
    const claim = row.what === "claim" ? row.claim : this.claimOf(row, hash);
    const wrong = this.wrongEnd(claim);
    if (wrong !== undefined) return this.refuse(row.place, row.raw, wrong);
    this.rows.read++;
    if (this.seen.add(hash, 1) > 0) return void this.rows.duplicate++;
    this.rows.loaded++;
    const event = row.what === "event" ? this.twoSided.keyOf(claim) : undefined;
    return event === undefined ? claim : { ...claim, event };
  }

  private async refuse(place: Place, raw: string, reason: string): Promise<undefined> {
    this.rows.read++;
    this.rows.refused++;
    if (this.refused.length < listedAtMost) this.refused.push({ ...place, reason });
    await this.rejectFile.add(raw);
  }

  private claimOf(row: EventRow, hash: string): Claim {
    const [subject, object] = [row.subject, row.object].map((actor) => this.resolver.resolve(actor)) as [string, string];
    const id = `claim:${this.settings.dataset}:${hash.slice(0, 24)}`;
    const end = (entity: string) => ({ id: entity, name: this.resolver.nameOf(entity) });
    return rowClaim(row, { id, source: this.sourceId }, { subject: end(subject), object: end(object) });
  }

  /** Why a claim that the file holds as we do can't stand; undefined where it can. */
  private whyNot(claim: Claim): string | undefined {
    if (!this.sources.has(claim.source)) return `its source "${claim.source}" is neither in the file nor in the store`;
    const lacking = [claim.subject, claim.object].find((id) => !this.index.get(id));
    return lacking === undefined ? undefined : `the entity "${lacking}" is neither in the file nor in the store`;
  }

  private wrongEnd(claim: Claim): string | undefined {
    const type = relationType(claim.relation);
    for (const end of ["subject", "object"] as const) {
      const kind = this.index.get(claim[end])?.kind ?? "other";
      const allowed = type[end];
      if (allowed && kind !== "other" && !allowed.includes(kind)) return `the ${end} of ${claim.relation} has to be ${allowed.join(" or ")}; ${claim[end]} is of kind ${kind}`;
    }
    return undefined;
  }

  /** An entity of the store stays as it is, and gains the spellings that it lacks. */
  private addEntity(entity: Entity): void {
    const stored = this.index.get(entity.id);
    const added = stored && entity.names.filter(({ value }) => value !== stored.name && !stored.names.some((name) => name.value === value));
    if (added?.length === 0) return;
    const merged = stored && added ? { ...stored, names: [...stored.names, ...added] } : entity;
    this.index.add(merged);
    this.newEntities.set(merged.id, merged);
  }

  private addSource(source: Source): void {
    this.sources.set(source.id, source);
    this.newSources.push(source);
  }

  /** The source of the data set: as the settings say, else as the store has it. */
  private ownSource(): Source {
    const { dataset, title, publisher, published, url, language } = this.settings;
    const stored = this.sources.get(this.sourceId);
    const source = stored ?? {
      id: this.sourceId, dataset, title: this.input.name, publisher: this.format.publisher ?? "not said", published: "XXXX", language: "en", kind: "dataset" as const,
    };
    const said = Object.fromEntries(Object.entries({ title, publisher, published, url, language }).filter(([, value]) => value !== undefined));
    return { ...source, ...said };
  }

  private nothingReadable(): Problem {
    const issues: Issue[] = this.refused.map(({ reason, ...place }) => ({ ...place, message: reason }));
    const first = this.refused[0];
    const many = this.rows.refused === sampleRows ? `The first ${sampleRows} rows` : this.rows.refused === 1 ? "The only row" : `All ${this.rows.refused} rows`;
    return new Problem("bad-input", `${many} of ${this.input.name} can't be read as ${this.format.id}: ${first ? `${placeText(first)} ${first.reason}` : ""}.`, { issues, hint: `Expected: ${this.format.layout}` });
  }

  private empty(): Problem {
    return new Problem("bad-input", `${this.input.name} holds no rows.`, { hint: `Expected: ${this.format.layout}` });
  }

  /** A problem in the middle says what is in the store already. */
  private whatWasDone(error: unknown): unknown {
    if (!(error instanceof Problem) || this.settings.dryRun || this.rows.loaded < batchSize) return error;
    const { message, code, hint, line, column, issues } = error;
    const more = "Rows before it may be loaded; importing the file again goes on where it stopped, and doubles nothing.";
    return new Problem(code, message, { hint: [hint, more].filter(Boolean).join(" "), line, column, issues, cause: error });
  }

  private report(claims: ImportReport["claims"], rejectFile: string | null): ImportReport {
    const { dataset, dryRun = false } = this.settings;
    const { made, matched } = this.resolver.counts();
    const { doubtful } = this.resolver;
    return {
      format: this.format.id, file: this.input.name, dataset, source: this.sourceId, dryRun, rows: this.rows, claims,
      entities: { made, matched, doubtful: doubtful.length },
      twoSided: this.twoSided.counts(),
      refused: this.refused,
      doubtful: doubtful.slice(0, listedAtMost),
      rejectFile,
      advice: this.advice(made.other, doubtful.length, rejectFile),
    };
  }

  private advice(others: number, doubts: number, rejectFile: string | null): string[] {
    const source = this.sources.get(this.sourceId);
    return [
      ...(others > 0 ? [`Nothing says what ${others.toLocaleString("en")} of the entities are, so they are of kind other: give a table of actors with the columns name,kind,country and import again (--actors FILE; in the API actors=).`] : []),
      ...(doubts > 0 ? ["Doubtful matches were not made: to make one, give its name and the id of the entity in a table of actors (columns name,id)."] : []),
      ...(this.input.passedOver.length > 0 ? [`Passed over in ${this.input.name}, since they tell of data and hold none: ${this.input.passedOver.slice(0, 10).join(", ")}.`] : []),
      ...(rejectFile === null ? [] : ["Mend the refused rows there and import that file into the same data set, with the same options."]),
      ...(source?.published === "XXXX" ? ["The data set has no date of release: say published, e.g. --published 2018-10."] : []),
      ...(source?.publisher === "not said" ? ["The data set has no publisher: say who publishes it (--publisher)."] : []),
    ];
  }
}
