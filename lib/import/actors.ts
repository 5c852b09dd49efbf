import type { Kind } from "../ontology/kinds";
import type { Entity, Name } from "../ontology/records";
import type { KnownActor, KnownActors } from "./actorsFile";
import { sectorActor, type SectorActor } from "./actorSectors";
import { countryNamed, countryOf, countryWithCode, splitCountry, type CodeList } from "./countries";
import type { Country } from "./countryTable";
import { contentHash } from "./fingerprints";
import type { EntityIndex } from "./entityIndex";
import type { Actor } from "./importFormat";
import { displayName, nameKey, slug } from "./nameKey";

/** A match that a person has to make: the actor stands for itself until then. */
export interface DoubtfulMatch {
  name: string;
  country?: string;
  /** The entity that was made for it. */
  id: string;
  /** Ids of the entities that it may be. */
  candidates: string[];
  reason: string;
}

export interface ActorOptions {
  /** The source that spells the names so. */
  source: string;
  /** What the store holds. */
  index: EntityIndex;
  known?: KnownActors;
  countryCodes?: CodeList;
}

/** What is known of an actor before the store is asked. */
interface Sought {
  /** As the file spells it. */
  spelling: string;
  /** `Police` of `Police (Kyrgyzstan)`, where the country is known. */
  base?: string;
  kind?: Kind;
  country?: Country;
  sector?: SectorActor;
  id?: string;
}

/**
 * Finds or makes the entity of each actor. An actor is an entity of the store that has its very name, in any case, and no
 * other country; what may be one, and may not, is only listed. What an actor is comes from the row, the analyst's table, the
 * table of countries, or the list of sectors; else its kind is `other`.
 */
export class ActorResolver {
  private readonly resolved = new Map<string, string>();
  private readonly touched = new Map<string, Entity>();
  private readonly madeIds = new Set<string>();
  private readonly matchedIds = new Set<string>();
  readonly doubtful: DoubtfulMatch[] = [];

  constructor(private readonly options: ActorOptions) {}

  /** The id of the actor's entity. */
  resolve(actor: Actor): string {
    const key = `${actor.name}\u001f${actor.country ?? ""}\u001f${actor.kind ?? ""}`;
    const before = this.resolved.get(key);
    if (before !== undefined) return before;
    const id = this.find(this.sought(actor));
    this.resolved.set(key, id);
    return id;
  }

  /** An entity's name, for sentences about it. */
  nameOf(id: string): string {
    return this.options.index.get(id)?.name ?? id;
  }

  /** The entities made or changed since the last call. */
  takeTouched(): Entity[] {
    const entities = [...this.touched.values()];
    this.touched.clear();
    return entities;
  }

  /** Entities that were made, by kind, and entities of the store that actors were found to be. */
  counts(): { made: Record<Kind, number>; matched: number } {
    const made = { person: 0, agency: 0, state: 0, other: 0 };
    for (const id of this.madeIds) made[this.options.index.get(id)?.kind ?? "other"]++;
    return { made, matched: this.matchedIds.size };
  }

  private sought({ name, country, kind }: Actor): Sought {
    const split = splitCountry(name);
    const columnCountry = country === undefined ? undefined : countryOf(country, this.options.countryCodes);
    const told = this.told(name, split?.country ?? columnCountry);
    const land = told?.country ?? split?.country ?? columnCountry;
    const sector = split && sectorActor(split.base);
    return {
      spelling: name, base: split?.base, country: land, sector: told?.kind ?? kind ? undefined : sector, id: told?.id,
      kind: told?.kind ?? kind ?? sector?.kind,
    };
  }

  /** What the analyst says of that name: of that country, or of any. */
  private told(name: string, country: Country | undefined): KnownActor | undefined {
    const all = this.options.known?.get(nameKey(name)) ?? [];
    return all.find((one) => one.country && one.country === country) ?? all.find((one) => !one.country || !country);
  }

  private find(sought: Sought): string {
    if (sought.id !== undefined) return this.asTold(sought, sought.id);
    const land = countryNamed(sought.spelling);
    if (land && (sought.kind === undefined || sought.kind === "state")) return this.countryId(land, sought.spelling);
    const countryId = sought.country && this.countryId(sought.country);
    const { match, doubt } = this.match(sought, countryId);
    if (match) return this.matched(match, sought.spelling);
    const id = this.make(sought, countryId);
    if (doubt) this.doubtful.push({ name: sought.spelling, ...(sought.country ? { country: sought.country.name } : {}), id, ...doubt });
    return id;
  }

  private match(sought: Sought, countryId: string | undefined): { match?: Entity; doubt?: Pick<DoubtfulMatch, "candidates" | "reason"> } {
    const { index } = this.options;
    const based = sought.base === undefined ? [] : index.named(sought.base).filter((entity) => entity.country === countryId);
    const named = [...new Set([...index.named(sought.spelling), ...based])].filter((entity) => entity.kind !== "state" || sought.kind === "state");
    const fitting = named.filter((entity) => (sought.kind === undefined || entity.kind === sought.kind) && !contradicts(entity.country, countryId));
    // Where the file says the country, an entity of that country is meant before one of none.
    const same = fitting.filter((entity) => countryId !== undefined && entity.country === countryId);
    const candidates = same.length > 0 ? same : fitting;
    const [one, other] = candidates;
    const doubt = (entities: readonly { id: string }[], reason: string) => ({ doubt: { candidates: entities.map(({ id }) => id), reason } });
    if (other) return doubt(candidates, "several entities have this name");
    if (one) return isWeakName(one, sought.spelling) ? doubt([one], "only a short form of its name is the same") : { match: one };
    const elsewhere = named.filter((entity) => !this.madeIds.has(entity.id) && contradicts(entity.country, countryId));
    if (elsewhere.length > 0) return doubt(elsewhere, "the name is the same, the country is another");
    const near = index.loosely(sought.spelling).filter((entity) => !contradicts(entity.country, countryId) && (sought.kind === undefined || entity.kind === sought.kind));
    if (near.length > 0) return doubt(near, "the name differs only in accents or punctuation");
    const coded = sought.kind === undefined ? countryWithCode(sought.spelling) : undefined;
    return coded ? doubt([{ id: countryEntityId(coded) }], `the name is the code of ${coded.name}`) : {};
  }

  private asTold(sought: Sought, id: string): string {
    const entity = this.options.index.get(id);
    if (entity) return this.matched(entity, sought.spelling);
    return this.add({ ...this.described(sought, sought.country && this.countryId(sought.country)), id });
  }

  private matched(entity: Entity, spelling?: string): string {
    if (!this.madeIds.has(entity.id)) this.matchedIds.add(entity.id);
    const spelt = spelling === undefined || entity.name === spelling || entity.names.some(({ value }) => value === spelling);
    if (!spelt) this.put({ ...entity, names: [...entity.names, this.name(spelling, "alias")] });
    return entity.id;
  }

  /** The entity of a country: one of the store that has one of its names, else made. `spelling` is the file's own, where it names the country itself. */
  private countryId(country: Country, spelling?: string): string {
    const { index } = this.options;
    const kind = kindOfCountry(country);
    const id = countryEntityId(country);
    const stored = [index.get(id), ...[country.name, ...country.aliases].flatMap((name) => index.named(name))].find((entity) => entity?.kind === kind);
    if (stored) return this.matched(stored, spelling);
    const own: Name = { value: country.name, kind: "added" };
    const names = spelling === undefined ? [own] : spelling === country.name ? [this.name(spelling, "primary")] : [own, this.name(spelling, "alias")];
    return this.add({ id, kind, name: country.name, names });
  }

  private make(sought: Sought, countryId: string | undefined): string {
    const entity = this.described(sought, countryId);
    return this.add({ ...entity, id: this.freeId(entity, sought.spelling) });
  }

  private described({ spelling, kind = "other", sector }: Sought, country: string | undefined): Omit<Entity, "id"> {
    const name = displayName(spelling);
    const names = [this.name(spelling, spelling === name ? "primary" : "alias")];
    const flags = { ...(sector?.collective ? { collective: true as const } : {}), ...(sector?.unnamed ? { unnamed: true as const } : {}) };
    return { kind, name, names, ...(country === undefined ? {} : { country }), ...flags };
  }

  /** An id from the kind and the name; with the country, or else a hash of the spelling behind it, where it is taken. */
  private freeId({ kind, name, country }: Omit<Entity, "id">, spelling: string): string {
    const hash = contentHash([kind, spelling, country ?? ""]).slice(0, 10);
    const plain = `${kind}:${slug(name) || hash}`;
    const land = country?.slice(country.indexOf(":") + 1);
    const tries = [plain, ...(land === undefined ? [] : [`${plain}-${land}`]), `${plain}-${hash}`];
    return tries.find((id) => !this.options.index.get(id)) ?? `${plain}-${hash}`;
  }

  private name(value: string, kind: Name["kind"]): Name {
    return { value, kind, source: this.options.source };
  }

  private add(entity: Entity): string {
    this.madeIds.add(entity.id);
    this.put(entity);
    return entity.id;
  }

  private put(entity: Entity): void {
    this.options.index.add(entity);
    this.touched.set(entity.id, entity);
  }
}

/** Territories aren't states. */
const kindOfCountry = (country: Country): Kind => (country.state ? "state" : "other");
const countryEntityId = (country: Country) => `${kindOfCountry(country)}:${slug(country.name)}`;

const contradicts = (one: string | undefined, other: string | undefined) => one !== undefined && other !== undefined && one !== other;

/** Whether a person's entity has this name only as a short form: a surname, or initials. */
function isWeakName(entity: Entity, spelling: string): boolean {
  if (entity.kind !== "person") return false;
  const key = nameKey(spelling);
  const forms = entity.names.filter(({ value }) => nameKey(value) === key);
  return nameKey(entity.name) !== key && forms.length > 0 && forms.every(({ kind, value }) => kind === "short" || !/\s/.test(value.trim()));
}
