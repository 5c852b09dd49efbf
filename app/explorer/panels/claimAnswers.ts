import type { Claim, Entity, Source } from "../../../lib/ontology/records";
import { api } from "../api";

/** Claims as far as they were read, and how many there are. */
export interface SomeClaims {
  claims: Claim[];
  total: number;
}

/** A claim with what it hangs together with. */
export interface ClaimAnswer {
  claim: Claim;
  /** The claim that it speaks of. */
  about: Claim | null;
  /** The claims that speak of it. */
  spokenOfBy: SomeClaims;
  /** Other claims on the same occurrence. */
  occurrence: SomeClaims;
  sources: ReadonlyMap<string, Source>;
  entities: ReadonlyMap<string, Entity>;
}

const readAtOnce = 100;

/** Reads a claim and what speaks of the same. Rejects with AnswerError, 404 where there is none. */
export async function readClaim(id: string, signal: AbortSignal): Promise<ClaimAnswer> {
  const own = await api.claims({ ids: [id], limit: 1 }, signal);
  const claim = own.claims[0] as Claim;
  const [about, spoken, around] = await Promise.all([
    claim.about === undefined ? null : api.claims({ ids: [claim.about], limit: 1 }, signal),
    api.claims({ about: id, limit: readAtOnce }, signal),
    claim.event === undefined ? null : api.claims({ event: claim.event, limit: readAtOnce }, signal),
  ]);
  const told = [about, spoken, around].flatMap((answer) => answer ?? []);
  const beside = new Map([claim, ...(about?.claims ?? []), ...spoken.claims].map((one) => [one.id, one]));
  const others = (around?.claims ?? []).filter((one) => !beside.has(one.id));
  return {
    claim,
    about: about?.claims[0] ?? null,
    spokenOfBy: spoken,
    occurrence: { claims: others, total: (around?.total ?? 0) - [...beside.values()].filter((one) => around !== null && one.event === claim.event).length },
    sources: new Map([own, ...told].flatMap((answer) => answer.sources).map((source) => [source.id, source])),
    entities: await entitiesOf([own, ...told].flatMap((answer) => answer.claims), signal),
  };
}

/** The claims of an entity at one of their ends. */
export interface ClaimsOfEntity {
  acts: SomeClaims;
  actedOn: SomeClaims;
  sources: ReadonlyMap<string, Source>;
  entities: ReadonlyMap<string, Entity>;
}

/** Reads the first `limit` claims of either direction. */
export async function readClaimsOf(id: string, limit: number, signal: AbortSignal): Promise<ClaimsOfEntity> {
  const [acts, actedOn] = await Promise.all([api.claims({ subject: id, limit }, signal), api.claims({ object: id, limit }, signal)]);
  const sources = [...acts.sources, ...actedOn.sources];
  return { acts, actedOn, sources: new Map(sources.map((source) => [source.id, source])), entities: await entitiesOf([...acts.claims, ...actedOn.claims], signal) };
}

/** Ids in one question. */
const idsAtOnce = 2000;

/** Everybody that claims name, as far as the store knows them. */
export async function entitiesOf(claims: readonly Claim[], signal: AbortSignal): Promise<ReadonlyMap<string, Entity>> {
  const ids = [...new Set(claims.flatMap((claim) => [claim.subject, claim.object, ...claim.assertedBy.filter((voice) => voice.includes(":"))]))];
  const parts = Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, part) => ids.slice(part * idsAtOnce, (part + 1) * idsAtOnce));
  const answers = await Promise.all(parts.map((part) => api.between(part, signal)));
  return new Map(answers.flatMap(({ entities }) => entities).map((entity) => [entity.id, entity]));
}
