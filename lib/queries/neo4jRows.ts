import type { StoredClaim } from "./claimGraph";
import { searchText } from "./names";
import { plainType } from "../ontology/modality";
import type { Claim, Entity, Name, Source } from "../ontology/records";

/** Property values as Neo4j keeps them: scalars and lists of scalars; dates as ISO text on this side of the driver. */
export type Properties = Record<string, string | number | boolean | readonly string[]>;

/** Properties of entities that serve look-ups only, or say more of `names`. */
export const entityInternals: readonly string[] = ["search", "nameKinds", "nameScripts", "nameLanguages", "nameSources"];

/** Properties of sources that serve counting only (`datasetCounts.ts`). */
const sourceInternals: readonly string[] = ["claimTypes", "claimCounts"];

/** Properties that are no part of a record. */
export const internalProperties: readonly string[] = [...entityInternals, ...sourceInternals];

/** A relationship as read: its own properties, its stored type and the ids of the entities at its ends. */
export interface ClaimRow {
  properties: Readonly<Record<string, unknown>>;
  type: string;
  subject: string;
  object: string;
}

/**
 * What is stored of an entity. `names` is a list of every spelling, `name` included, so that `"X" IN e.names` finds it;
 * the lists beside it say what each spelling is, with an empty text where there is nothing to say.
 */
export function entityProperties(entity: Entity): Properties {
  const { names, ...scalars } = entity;
  const spelt: Partial<Name>[] = names.some((name) => name.value === entity.name) ? names : [{ value: entity.name }, ...names];
  const column = (field: keyof Name) => spelt.map((name) => name[field] ?? "");
  return {
    ...defined(scalars),
    names: column("value"),
    nameKinds: column("kind"),
    nameScripts: column("script"),
    nameLanguages: column("language"),
    nameSources: column("source"),
    search: searchText(entity),
  };
}

/** The entity that `entityProperties` was made of. */
export function entityFromProperties(properties: Readonly<Record<string, unknown>>): Entity {
  const column = (key: string) => (properties[key] ?? []) as string[];
  const [kinds, scripts, languages, sources] = ["nameKinds", "nameScripts", "nameLanguages", "nameSources"].map(column) as [string[], string[], string[], string[]];
  const names = column("names").map((value, i) =>
    defined({ value, kind: kinds[i] || undefined, script: scripts[i] || undefined, language: languages[i] || undefined, source: sources[i] || undefined }),
  );
  return { ...without(properties, entityInternals), names: names.filter((name) => name.kind !== undefined) } as unknown as Entity;
}

/** What is stored of a source. */
export function sourceProperties(source: Source): Properties {
  return defined(source);
}

/** The source that `sourceProperties` was made of. */
export function sourceFromProperties(properties: Readonly<Record<string, unknown>>): Source {
  return without(properties, sourceInternals) as unknown as Source;
}

/** What is stored on a claim's relationship; its ends and its relation are the relationship's own. `earliest` and `latest` become dates. */
export function claimProperties(claim: StoredClaim): Properties {
  const { subject: _subject, object: _object, relation: _relation, ...own } = claim;
  return defined(own) as Properties;
}

/** The claim with its days, as `claimGraph` holds it. */
export function storedClaimFromProperties({ properties, type, subject, object }: ClaimRow): StoredClaim {
  const { earliest = null, latest = null, ...own } = properties;
  // neo4j-admin stores no empty list, and neither does one who adds a claim by hand.
  return { assertedBy: [], flags: [], ...own, subject, relation: plainType(type).relation, object, earliest, latest } as unknown as StoredClaim;
}

/** The claim that `claimProperties` was made of. */
export function claimFromProperties(row: ClaimRow): Claim {
  return without(storedClaimFromProperties(row), ["earliest", "latest"]) as unknown as Claim;
}

/** The fields that hold something. */
function defined<T extends object>(fields: T): { [Key in keyof T]: NonNullable<T[Key]> } {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined && value !== null) kept[key] = value;
  return kept as { [Key in keyof T]: NonNullable<T[Key]> };
}

function without(fields: object, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}
