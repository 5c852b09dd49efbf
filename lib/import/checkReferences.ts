import type { Issue } from "../ontology/problem";
import { kinds, type Kind } from "../ontology/kinds";
import type { Entity } from "../ontology/records";
import { editDistance, findRelationType, nearestRelationTypes } from "../ontology/relationTypes";
import { fieldOf, issueAt, placeText, recordName, type LocatedRecord, type Place, type RecordKind } from "./located";
import type { ValidRecords } from "./validate";

/** Where each id is written first. A malformed record counts too: what points at it doesn't dangle. */
type KnownIds = Record<RecordKind, Map<string, Place>>;

/** Above this many ids none is suggested: comparing with all of them would take longer than reading the file. */
const suggestAmong = 5000;

/** The kind that the prefix of an id names (`person:x`), or null. */
function kindOfId(id: string): Kind | null {
  return kinds.find((kind) => id.startsWith(`${kind}:`)) ?? null;
}

/** Ids that two records of one kind share: an issue at every later one that names the first. */
export function checkDuplicates(located: readonly LocatedRecord[]): { known: KnownIds; issues: Issue[] } {
  const known: KnownIds = { entity: new Map(), source: new Map(), claim: new Map() };
  const issues: Issue[] = [];
  for (const record of located) {
    const id = fieldOf(record.value, "id");
    if (typeof id !== "string") continue;
    const place = record.placeOf(["id"]);
    const first = known[record.kind].get(id);
    if (first) issues.push({ ...place, message: `${recordName(record)} stands twice: also at ${placeText(first)}` });
    else known[record.kind].set(id, place);
  }
  return { known, issues };
}

/** Ids that point at nothing: ends, voices, countries, sources of claims and spellings, and what a claim is about. */
export function checkDangling(valid: ValidRecords, known: KnownIds): Issue[] {
  const issues: Issue[] = [];
  const look = (owner: ValidRecords[keyof ValidRecords][number], path: PropertyKey[], kind: RecordKind, id: string) => {
    if (known[kind].has(id)) return;
    const field = path[0] === "names" ? "names.source" : String(path[0]);
    issues.push(issueAt(owner, path, `${field} "${id}" is no ${kind} of these files${suggestion(id, known[kind])}`));
  };
  for (const claim of valid.claims) {
    const { source, subject, object, assertedBy, about } = claim.record;
    look(claim, ["source"], "source", source);
    look(claim, ["subject"], "entity", subject);
    look(claim, ["object"], "entity", object);
    assertedBy.forEach((voice, at) => kindOfId(voice) && look(claim, ["assertedBy", at], "entity", voice));
    if (about === undefined) continue;
    if (about === claim.record.id) issues.push(issueAt(claim, ["about"], `claim "${about}" is about itself`));
    else look(claim, ["about"], "claim", about);
  }
  for (const entity of valid.entities) {
    if (entity.record.country !== undefined) look(entity, ["country"], "entity", entity.record.country);
    entity.record.names.forEach((name, at) => name.source !== undefined && look(entity, ["names", at, "source"], "source", name.source));
  }
  return issues;
}

function suggestion(id: string, known: ReadonlyMap<string, Place>): string {
  if (known.size > suggestAmong) return "";
  const near = [...known.keys()].map((other) => ({ other, distance: editDistance(id, other) })).sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= Math.max(2, id.length / 3) ? `; did you mean "${near.other}"?` : "";
}

/** Relation types that the ontology lacks, and ends of a kind that the type doesn't take (`other` may stand anywhere). */
export function checkRelations(valid: ValidRecords): Issue[] {
  const entities = new Map(valid.entities.map(({ record }) => [record.id, record]));
  return valid.claims.flatMap((claim) => {
    const { relation } = claim.record;
    const type = findRelationType(relation);
    if (!type) return [issueAt(claim, ["relation"], `unknown relation type "${relation}"; the nearest are ${nearestRelationTypes(relation).join(", ")}`)];
    return (["subject", "object"] as const).flatMap((end) => {
      const entity = entities.get(claim.record[end]);
      const allowed = type[end];
      if (!entity || !allowed || entity.kind === "other" || allowed.includes(entity.kind)) return [];
      return [issueAt(claim, [end], `the ${end} of ${relation} must be ${allowed.join(" or ")}; "${entity.id}" is of kind ${entity.kind}`)];
    });
  });
}

/** Entities whose id prefix names another kind than they have, and countries that are no state. */
export function checkKinds(valid: ValidRecords): Issue[] {
  const entities = new Map(valid.entities.map(({ record }) => [record.id, record]));
  return valid.entities.flatMap((entity) => {
    const { id, kind, country } = entity.record;
    const issues: Issue[] = [];
    const prefix = kindOfId(id);
    if (prefix && prefix !== kind) issues.push(issueAt(entity, ["kind"], `entity "${id}" is of kind ${kind}, but its id says ${prefix}`));
    const land: Entity | undefined = country === undefined ? undefined : entities.get(country);
    if (land && land.kind !== "state" && land.kind !== "other") issues.push(issueAt(entity, ["country"], `country "${land.id}" is of kind ${land.kind}, not state`));
    return issues;
  });
}

/** Entities that nothing uses: no claim as an end or a voice, no entity as its country. */
export function checkUnused(located: readonly LocatedRecord[]): Issue[] {
  const used = new Set<unknown>();
  for (const { kind, value } of located) {
    if (kind === "entity") used.add(fieldOf(value, "country"));
    if (kind !== "claim") continue;
    used.add(fieldOf(value, "subject")).add(fieldOf(value, "object"));
    const voices = fieldOf(value, "assertedBy");
    if (Array.isArray(voices)) voices.forEach((voice) => used.add(voice));
  }
  return located.flatMap((record) => {
    const id = fieldOf(record.value, "id");
    if (record.kind !== "entity" || typeof id !== "string" || used.has(id)) return [];
    return [issueAt(record, ["id"], `entity "${id}": no claim uses it`)];
  });
}
