import { storedType } from "../../../lib/ontology/modality";
import type { Claim, Entity, Source } from "../../../lib/ontology/records";
import { api } from "../api";
import { entitiesOf } from "./claimAnswers";

/** Claims of the store that can't all be true together. */
export interface Dispute {
  key: string;
  claims: Claim[];
  total: number;
  differ: Differences;
}

/** What the claims of a dispute say differently. What one leaves open differs from nothing. */
export interface Differences {
  date: boolean;
  actor: boolean;
  deed: boolean;
}

export interface Disputes {
  disputes: Dispute[];
  sources: ReadonlyMap<string, Source>;
  entities: ReadonlyMap<string, Entity>;
}

/** Id of the heading over them. */
export const disputesHeading = "what-disagrees";

const keysRead = 8;
const claimsRead = 200;

/** Reads all claims that take part in these disagreements, in sight or not. Rejects with AnswerError. */
export async function readDisputes(keys: readonly string[], signal: AbortSignal): Promise<Disputes> {
  const asked = keys.slice(0, keysRead);
  const answers = await Promise.all(asked.map((conflict) => api.claims({ conflict, limit: claimsRead }, signal)));
  const entities = await entitiesOf(answers.flatMap(({ claims }) => claims), signal);
  return {
    disputes: answers.map(({ claims, total }, at) => ({ key: asked[at] ?? "", claims, total, differ: differencesOf(claims, (id) => isNamed(entities.get(id))) })),
    sources: new Map(answers.flatMap(({ sources }) => sources).map((source) => [source.id, source])),
    entities,
  };
}

/** Whether an end says who it is. */
export function isNamed(entity: Pick<Entity, "unnamed" | "collective"> | undefined): boolean {
  return !entity?.unnamed || Boolean(entity.collective);
}

/** What claims of one disagreement differ in. Who acts is compared where they tell of one deed only. */
export function differencesOf(claims: readonly Claim[], named: (id: string) => boolean): Differences {
  const several = (values: readonly (string | undefined)[]) => new Set(values.filter((value) => value !== undefined)).size > 1;
  const deed = several(claims.map(({ relation, modality }) => storedType(relation, modality)));
  return { date: several(claims.map(({ date }) => date)), actor: !deed && several(claims.map(({ subject }) => (named(subject) ? subject : undefined))), deed };
}
