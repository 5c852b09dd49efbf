import { eventTypes } from "./eventTypes";
import type { ColourRole, RelationTypeRow } from "./relationTypeRow";
import { tieTypes } from "./tieTypes";
import type { Kind } from "./kinds";
import type { Modality } from "./modality";
import type { Status } from "./status";

/** A relation type with everything filled in. Its codes in CAMEO and PLOVER: `codesOf`. */
export interface RelationType {
  type: string;
  nature: "event" | "tie";
  infinitive: string;
  active: string;
  passive: string;
  /** The active phrase of several who act. */
  plural: string;
  symmetric: boolean;
  subject: readonly Kind[] | null;
  object: readonly Kind[] | null;
  quad: 1 | 2 | 3 | 4 | null;
  colour: ColourRole;
  status: Status | null;
}

const colourOfQuad = { 1: "verbal-cooperation", 2: "material-cooperation", 3: "verbal-conflict", 4: "material-conflict" } as const;

const pluralOf = new Map([["was", "were"], ["is", "are"], ["has", "have"], ["publishes", "publish"]]);

const complete = (nature: "event" | "tie") => ({ type, active = type.toLowerCase().replaceAll("_", " "), ...row }: RelationTypeRow): RelationType => ({
  type,
  nature,
  infinitive: row.infinitive ?? active.replace(/^([a-z]+)ed\b/, "$1"),
  active,
  passive: row.passive ?? `was ${active} by`,
  plural: row.plural ?? (nature === "event" ? active : ofSeveral(active)),
  symmetric: row.symmetric ?? false,
  subject: row.subject ?? null,
  object: row.object ?? null,
  quad: row.quad ?? null,
  colour: row.colour ?? (row.quad ? colourOfQuad[row.quad] : "tie"),
  status: row.status ?? null,
});

/** Every relation type, events first, in the order of the tables. */
export const relationTypes: readonly RelationType[] = [...eventTypes.map(complete("event")), ...tieTypes.map(complete("tie"))];

const byType = new Map(relationTypes.map((row) => [row.type, row]));

/** The relation type of that name, or undefined. */
export function findRelationType(type: string): RelationType | undefined {
  return byType.get(type);
}

/** The relation type of that name. Throws when it isn't one: for names that were validated before. */
export function relationType(type: string): RelationType {
  const found = byType.get(type);
  if (!found) throw new RangeError(`No relation type ${type}; the nearest are ${nearestRelationTypes(type).join(", ")}`);
  return found;
}

/** The known type names nearest to `type` by edit distance (Levenshtein), best first, for "did you mean". */
export function nearestRelationTypes(type: string, count = 3): string[] {
  const asked = type.toUpperCase().replace(/[^A-Z]+/g, "_");
  return relationTypes
    .map((row) => ({ name: row.type, distance: editDistance(asked, row.type) - (sharesWord(asked, row.type) ? 4 : 0) }))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, "en"))
    .slice(0, count)
    .map((near) => near.name);
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split("_").filter((word) => word.length > 3));
  return b.split("_").some((word) => words.has(word));
}

/** Levenshtein distance of two strings in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** The verbs that passive phrases begin with. */
const infinitiveOf = new Map([
  ["was", "be"], ["is", "be"], ["has", "have"], ["had", "have"], ["faced", "face"], ["heard", "hear"], ["hosts", "host"], ["lost", "lose"],
  ["met", "meet"], ["seeks", "seek"], ["suffered", "suffer"], ["survived", "survive"], ["became", "become"], ["includes", "include"], ["employs", "employ"],
]);

/** The words of a relation as one reads them, e.g. "detained", "was detained by", "will release"; of `several`, "work for", "were detained by". */
export function phrase(type: string, modality: Modality, voice: "active" | "passive" = "active", several = false): string {
  const row = relationType(type);
  const isActive = voice === "active" || row.symmetric;
  if (modality !== "predicted") return several ? (isActive ? row.plural : ofSeveral(row.passive)) : row[voice];
  if (isActive) return `will ${row.infinitive}`;
  return row.passive.replace(/^[a-z]+/, (verb) => `will ${infinitiveOf.get(verb) ?? verb}`);
}

/** A phrase of one in the words of several: "was held by" is "were held by", "heads" is "head"; what is past stays. */
function ofSeveral(words: string): string {
  return words.replace(/^[a-z]+/, (verb) => pluralOf.get(verb) ?? verb.replace(/([^s])s$/, "$1"));
}
