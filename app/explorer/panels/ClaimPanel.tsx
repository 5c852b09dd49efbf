"use client";

import { later } from "../../ui/later";
import { conflictKeys } from "../../../lib/ontology/conflictKeys";
import { relationId } from "../../../lib/ontology/relationId";
import { storedType } from "../../../lib/ontology/modality";
import { Button } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { claimMessages } from "../messages/claims";
import { useAnswer } from "../useAnswer";
import { AccusedByClaim } from "./AccusedNote";
import { readClaim, type ClaimAnswer, type SomeClaims } from "./claimAnswers";
import { ClaimList } from "./ClaimList";
import { ClaimSentence } from "./ClaimSentence";
import { ClaimTable } from "./ClaimTable";
import { Failed, Loading } from "./states";

const DisputeList = later(() => import("./DisputeList"));

const words = claimMessages;

/** One claim: what one source says, where, in whose voice, and what speaks of it or of the same. */
export default function ClaimPanel({ id }: { id: string }) {
  const { inspect } = useExplorer();
  const answered = useAnswer(`claim ${id}`, (signal) => readClaim(id, signal));
  if (answered.state === "loading") return <Loading />;
  if (answered.state === "failed") return <Failed message={answered.message} onRetry={answered.retry} />;
  const { answer } = answered;
  const { claim, about } = answer;
  const conflict = conflictKeys(claim.flags);
  return (
    <>
      <div className="space-y-3 px-5 py-4">
        <h2 className="text-[22px]/[28px]">
          <ClaimSentence claim={claim} entities={answer.entities} title onEntity={(entity) => inspect({ kind: "entity", id: entity })} />
        </h2>
        <AccusedByClaim claim={claim} entities={answer.entities} />
        <ClaimTable claims={[claim]} answer={answer} onSource={(source) => inspect({ kind: "source", id: source })} />
        <Button onClick={() => inspect({ kind: "relation", id: relationId(claim.subject, storedType(claim.relation, claim.modality), claim.object) })}>{words.ofRelation}</Button>
      </div>
      {conflict.length > 0 && <DisputeList keys={conflict} isHere={(one) => one.id === id} />}
      <Around title={words.speaksOf} some={{ claims: about ? [about] : [], total: about ? 1 : 0 }} answer={answer} />
      <Around title={words.spokenOfBy} some={answer.spokenOfBy} answer={answer} />
      <Around title={words.sameOccurrence} some={answer.occurrence} answer={answer} />
      <p className="meta border-t border-hair px-5 py-3 break-all">
        {words.id} {claim.id}
      </p>
    </>
  );
}

function Around({ title, some: { claims, total }, answer }: { title: string; some: SomeClaims; answer: ClaimAnswer }) {
  if (total === 0) return null;
  return (
    <section className="border-t border-hair px-5 py-4">
      <h3 className="group-heading mb-1">{title}</h3>
      <ClaimList claims={claims} answer={answer} />
      {claims.length < total && <p className="meta">{words.firstOf(claims.length, total)}</p>}
    </section>
  );
}
