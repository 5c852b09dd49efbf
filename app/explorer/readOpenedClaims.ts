import type { ClaimTest } from "../../lib/ontology/claimTests";
import { plainType, storedType } from "../../lib/ontology/modality";
import { relationEnds } from "../../lib/ontology/relationId";
import type { OpenedClaim } from "../../lib/scene/elements";
import { api } from "./api";

/** More arcs than this between two entities can't be told apart; the inspector lists all claims. */
const arcsAtMost = 12;
const readAtOnce = 200;

/** The claims of a relation that pass `tests`, as far as they are drawn. Rejects with AnswerError. */
export async function readOpenedClaims(id: string, tests: readonly ClaimTest[], signal: AbortSignal): Promise<OpenedClaim[]> {
  const ends = relationEnds(id);
  if (!ends) return [];
  const { subject, object } = ends;
  const { relation } = plainType(ends.storedType);
  const found: OpenedClaim[] = [];
  let cursor: string | undefined;
  do {
    const answer = await api.claims({ subject, relation, object, limit: readAtOnce, ...(tests.length > 0 && { filters: tests }), ...(cursor !== undefined && { cursor }) }, signal);
    const publishers = new Map(answer.sources.map((source) => [source.id, source.publisher]));
    const ofIt = answer.claims.filter((claim) => storedType(claim.relation, claim.modality) === ends.storedType);
    found.push(...ofIt.map((claim) => ({ id: claim.id, modality: claim.modality, date: claim.date ?? null, publisher: publishers.get(claim.source) ?? "" })));
    ({ cursor } = answer);
  } while (cursor !== undefined && found.length < arcsAtMost);
  return found.slice(0, arcsAtMost);
}
