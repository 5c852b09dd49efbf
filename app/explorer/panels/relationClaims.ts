import { storedType, plainType } from "../../../lib/ontology/modality";
import { relationEnds } from "../../../lib/ontology/relationId";
import { conflictKeys } from "../../../lib/ontology/conflictKeys";
import type { Claim, Entity, Source } from "../../../lib/ontology/records";
import { api, type ClaimsAnswer } from "../api";

/** Everything the relation panel shows. */
export interface RelationAnswer {
  subject: string;
  object: string;
  relation: string;
  /** The relation's own claims, then those of other ends or modality that speak of the same deed: one column each. */
  compared: Claim[];
  /** How many of `compared` are the relation's own. */
  own: number;
  /** Other claims on the same occurrence. */
  occurrence: Claim[];
  events: string[];
  sources: ReadonlyMap<string, Source>;
  entities: ReadonlyMap<string, Entity>;
  total: number;
}

const readAtOnce = 200;
const eventsRead = 3;

/** Reads the claims of a relation, and beside them what other sources say of the same occurrence. */
export async function readRelation(id: string, signal: AbortSignal): Promise<RelationAnswer> {
  const ends = relationEnds(id);
  if (!ends) throw new RangeError(`No relation ${id}`);
  const { subject, object } = ends;
  const { relation } = plainType(ends.storedType);
  const all = await api.claims({ subject, relation, object, limit: readAtOnce }, signal);
  const own = all.claims.filter((claim) => storedType(claim.relation, claim.modality) === ends.storedType);
  const events = [...new Set(own.map((claim) => claim.event).filter((event) => event !== undefined))].slice(0, eventsRead);
  const around = await Promise.all(events.map((event) => api.claims({ event, limit: readAtOnce }, signal)));
  const others = aroundOwn(own, [all, ...around]);
  const sameDeed = others.filter((claim) => claim.relation === relation && (claim.object === object || (claim.subject === subject && claim.object === object)));
  const occurrence = others.filter((claim) => !sameDeed.includes(claim));
  const ids = [...new Set([...own, ...others].flatMap((claim) => [claim.subject, claim.object, ...claim.assertedBy.filter((voice) => voice.includes(":"))]))];
  const { entities } = await api.between(ids.slice(0, 500), signal);
  return {
    subject,
    object,
    relation,
    compared: [...own, ...sameDeed],
    own: own.length,
    occurrence,
    events,
    sources: new Map([all, ...around].flatMap((answer) => answer.sources).map((source) => [source.id, source])),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    total: all.total,
  };
}

function aroundOwn(own: Claim[], answers: ClaimsAnswer[]): Claim[] {
  const seen = new Set(own.map((claim) => claim.id));
  const others: Claim[] = [];
  for (const claim of answers.flatMap((answer) => answer.claims)) {
    if (seen.has(claim.id)) continue;
    seen.add(claim.id);
    others.push(claim);
  }
  return others;
}

/** Whether two claims of the list take part in one disagreement. */
export function disagree(claims: readonly Claim[]): boolean {
  const seen = new Set<string>();
  for (const key of claims.flatMap((claim) => [...new Set(conflictKeys(claim.flags))])) {
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}
