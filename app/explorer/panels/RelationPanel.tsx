"use client";

import { later } from "../../ui/later";
import { useState } from "react";
import type { Claim, Source } from "../../../lib/ontology/records";
import { relationId } from "../../../lib/ontology/relationId";
import { storedType } from "../../../lib/ontology/modality";
import { captionOf } from "../../../lib/scene/elements";
import { claimDateText } from "../../../lib/scene/dateText";
import { testsKey } from "../../../lib/scene/narrowed";
import { own } from "../../../lib/scene/scene";
import { Button } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { locale, messages } from "../messages";
import { claimMessages } from "../messages/claims";
import { inspectorMessages } from "../messages/inspector";
import { relationMessages } from "../messages/relation";
import { useSceneActs } from "../useSceneActs";
import { useAnswer } from "../useAnswer";
import { AccusedByClaim } from "./AccusedNote";
import { ClaimTable } from "./ClaimTable";
import { ClaimSentence, ClaimLine } from "./ClaimSentence";
import { disputesHeading } from "./disputes";
import { readRelation, type RelationAnswer } from "./relationClaims";
import { FailingClaims } from "./FailingClaims";
import { isMachineCoded } from "./machineCoded";
import { Failed, Loading } from "./states";
import { relationOf } from "./table/readSceneClaims";

/** Claims compared at first; more of them are read when they are asked for. */
const firstClaims = 200;
const mostClaims = 1000;

export interface RelationActs {
  onEntity: (id: string) => void;
  onSource: (id: string) => void;
  onRelationId: (id: string) => void;
}

const DisputeList = later(() => import("./DisputeList"));
const NotesOn = later(() => import("./notes/NotesOn"));

/** A relation: every claim behind it side by side, what differs marked, and the same occurrence in other claims. */
export function RelationPanel({ id, acts }: { id: string; acts: RelationActs }) {
  const { inspect, document, narrowing } = useExplorer();
  const [limit, setLimit] = useState(firstClaims);
  const tests = own(document.relations, id) ? narrowing.tests : [];
  const answered = useAnswer(`${id} ${limit} ${testsKey(tests)}`, (signal) => readRelation(id, limit, signal, tests), { grows: true });
  if (answered.state === "loading") return <Loading />;
  if (answered.state === "failed") return <Failed message={answered.message} onRetry={answered.retry} />;
  const answer = answered.answer;
  const lead = answer.compared[0];
  const failing = <FailingClaims key={testsKey(tests)} id={id} failing={answer.failing} passing={answer.total} onSource={acts.onSource} />;
  if (!lead && answer.failing > 0) return <div className="space-y-3 px-5 py-4">{failing}</div>;
  if (!lead) return <Failed message={inspectorMessages.noRelations} onRetry={answered.retry} />;
  return (
    <>
      <div className="space-y-3 px-5 py-4">
        <Title answer={answer} lead={lead} acts={acts} />
        <Differences answer={answer} />
        <AccusedByClaim claim={lead} entities={answer.entities} />
        <OnCanvas id={id} />
        <ClaimTable claims={answer.compared} answer={answer} codedSaid={areCoded(answer)} onSource={acts.onSource} onClaim={(claim) => inspect({ kind: "claim", id: claim })} />
        {answer.own < answer.total && (
          <p className="flex flex-wrap items-center gap-3">
            <span className="meta">{limit < mostClaims ? relationMessages.first(answer.own, answer.total) : claimMessages.firstOf(answer.own, answer.total)}</span>
            {limit < mostClaims && <Button onClick={() => setLimit(Math.min(mostClaims, limit * 5))}>{claimMessages.more}</Button>}
          </p>
        )}
        {failing}
      </div>
      {answer.conflict.length > 0 && <DisputeList keys={answer.conflict} isHere={(claim) => relationOf(claim) === id} />}
      <NotesOn id={id} />
      {answer.occurrence.length > 0 && (
        <section className="border-t-[6px] border-sunk px-5 py-4">
          <h3 className="group-heading mb-1">{relationMessages.sameOccurrence}</h3>
          <ul className="divide-y divide-hair">
            {answer.occurrence.map((claim) => (
              <li key={claim.id}>
                <button type="button" className="block w-full py-2 text-left hover:bg-sunk" onClick={() => acts.onRelationId(relationId(claim.subject, storedType(claim.relation, claim.modality), claim.object))}>
                  <ClaimLine claim={claim} entities={answer.entities} meta={occurrenceMeta(claim, answer.sources)} />
                </button>
              </li>
            ))}
          </ul>
          {answer.events.isCut && <p className="meta">{relationMessages.occurrenceCut(answer.events.claims, answer.events.each)}</p>}
        </section>
      )}
      {answer.events.read < answer.events.all && <p className="meta px-5 pb-3">{relationMessages.occurrencesCut(answer.events.read, answer.events.all)}</p>}
      <p className="meta border-t border-hair px-5 py-3">{relationMessages.claims(answer.total)}</p>
    </>
  );
}

/** Opens the arrow into one arc a claim, and folds it again. */
function OnCanvas({ id }: { id: string }) {
  const { inSight, session } = useExplorer();
  const acts = useSceneActs();
  const relation = inSight.relations.find((one) => one.id === id);
  if (!relation || relation.count < 2) return null;
  return <Button onClick={() => acts.turnClaims(id)}>{session.opened.includes(id) ? messages.opened.fold : messages.opened.open(relation.count)}</Button>;
}

function Title({ answer, lead, acts }: { answer: RelationAnswer; lead: Claim; acts: RelationActs }) {
  return (
    <h2 className="text-[22px]/[28px]">
      <ClaimSentence claim={{ ...lead, subject: answer.subject, object: answer.object, modality: answer.modality }} entities={answer.entities} title onEntity={acts.onEntity} />
    </h2>
  );
}

const areCoded = ({ compared, sources }: RelationAnswer) => compared.every((claim) => isMachineCoded(claim, sources.get(claim.source)));

function Differences({ answer }: { answer: RelationAnswer }) {
  const sources = new Set(answer.compared.map((claim) => claim.source)).size;
  const dates = new Set(answer.compared.map((claim) => claim.date).filter(Boolean));
  const naming = answer.compared.filter((claim) => !answer.entities.get(claim.subject)?.unnamed);
  const first = answer.entities.get(naming[0]?.subject ?? "");
  const saying = new Set(naming.map((claim) => claim.source)).size;
  const by = first && saying < sources ? `${inspectorMessages.by} ${captionOf(first)}, ${inspectorMessages.says(saying, sources)}` : null;
  const differ = answer.conflict.length > 0 ? (dates.size > 1 ? inspectorMessages.datesDiffer : inspectorMessages.sourcesDisagree) : null;
  const coded = areCoded(answer) ? claimMessages.machineCoded : null;
  return (
    <p className="meta">
      {[inspectorMessages.sources(sources), coded].filter(Boolean).join(" · ")}
      {differ && (
        <>
          {" · "}
          <button type="button" className="underlined" onClick={() => document.getElementById(disputesHeading)?.scrollIntoView({ block: "start" })}>
            {differ}
          </button>
        </>
      )}
      {by && ` · ${by}`}
    </p>
  );
}

function occurrenceMeta(claim: Claim, sources: ReadonlyMap<string, Source>): string {
  const source = sources.get(claim.source);
  return [claimDateText(claim, messages.dates, locale), source?.publisher, isMachineCoded(claim, source) ? claimMessages.machineCoded : null].filter(Boolean).join(" · ");
}
