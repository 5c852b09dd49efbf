import { relationId } from "../../../../lib/ontology/relationId";
import { storedType } from "../../../../lib/ontology/modality";
import type { Claim, Source } from "../../../../lib/ontology/records";
import type { Relation } from "../../../../lib/ontology/subgraph";
import type { ClaimsAnswer, ClaimsFilter } from "../../api";

/** The table reads at most this many claims of a scene. */
export const claimsAtMost = 1_000;
const pageSize = 500;
/** Ids that the server takes in one question. */
const idsAtMost = 2_000;
/** Pages that are read while few of their claims are in sight. */
const pagesAtMost = 20;

/** The claims of a scene with their sources. */
export interface SceneClaims {
  claims: Claim[];
  sources: ReadonlyMap<string, Source>;
  /** Claims of all its relations; more than there are in `claims` where the reading stopped before. */
  total: number;
}

/** The relation that a claim is folded into. */
export const relationOf = (claim: Pick<Claim, "subject" | "relation" | "modality" | "object">) => relationId(claim.subject, storedType(claim.relation, claim.modality), claim.object);

/** Reads the claims of these relations page by page, up to `claimsAtMost`. Rejects as `ask` does. */
export async function readSceneClaims(relations: readonly Relation[], ask: (filter: ClaimsFilter) => Promise<ClaimsAnswer>): Promise<SceneClaims> {
  if (relations.length === 0) return { claims: [], sources: new Map(), total: 0 };
  const wanted = new Set(relations.map(({ id }) => id));
  const among = [...new Set(relations.flatMap(({ subject, object }) => [subject, object]))].sort().slice(0, idsAtMost);
  const total = relations.reduce((sum, { count }) => sum + count, 0);
  const claims: Claim[] = [];
  const sources = new Map<string, Source>();
  let cursor: string | undefined;
  for (let page = 0; page < pagesAtMost && claims.length < Math.min(total, claimsAtMost) && (page === 0 || cursor !== undefined); page++) {
    const answer = await ask({ among, limit: pageSize, ...(cursor && { cursor }) });
    claims.push(...answer.claims.filter((claim) => wanted.has(relationOf(claim))));
    for (const source of answer.sources) sources.set(source.id, source);
    ({ cursor } = answer);
  }
  return { claims: claims.slice(0, claimsAtMost), sources, total };
}
