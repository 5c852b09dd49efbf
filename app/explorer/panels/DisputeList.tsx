"use client";

import { useState } from "react";
import type { Claim } from "../../../lib/ontology/records";
import { claimDateText } from "../../../lib/scene/dateText";
import { own } from "../../../lib/scene/scene";
import { Button } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { locale, messages } from "../messages";
import { disputeMessages } from "../messages/dispute";
import { inspectorMessages } from "../messages/inspector";
import { useAnswer } from "../useAnswer";
import { AddToCanvas } from "./AddToCanvas";
import { ClaimSentence } from "./ClaimSentence";
import { disputesHeading, readDisputes, type Dispute, type Disputes } from "./disputes";
import { DisagreeMark } from "./marks";
import { Failed, Loading } from "./states";
import { relationOf } from "./table/readSceneClaims";

const words = disputeMessages;
const shownAtFirst = 6;

interface DisputeListProps {
  /** Keys of the disagreements. */
  keys: readonly string[];
  /** Whether a claim is one of those that the panel is about. */
  isHere: (claim: Claim) => boolean;
}

/** What stands behind a ≠: all claims of the store that take part in a disagreement, side by side, with what they differ in. */
export default function DisputeList({ keys, isHere }: DisputeListProps) {
  const answered = useAnswer(`disputes ${keys.join(" ")}`, (signal) => readDisputes(keys, signal));
  return (
    <section className="border-t-[6px] border-sunk px-5 py-4" aria-labelledby={disputesHeading}>
      <h3 id={disputesHeading} className="group-heading mb-1 flex items-center gap-2">
        <DisagreeMark />
        {words.title}
      </h3>
      {answered.state === "loading" && <Loading />}
      {answered.state === "failed" && <Failed message={answered.message} onRetry={answered.retry} />}
      {answered.state === "ready" && answered.answer.disputes.map((dispute) => <OneDispute key={dispute.key} dispute={dispute} answer={answered.answer} isHere={isHere} />)}
    </section>
  );
}

function OneDispute({ dispute, answer, isHere }: { dispute: Dispute; answer: Disputes; isHere: DisputeListProps["isHere"] }) {
  const [all, setAll] = useState(false);
  const { claims, differ, total } = dispute;
  const ordered = [...claims.filter(isHere), ...claims.filter((claim) => !isHere(claim))];
  const what = (["deed", "actor", "date"] as const).filter((field) => differ[field]).map((field) => words[field]);
  return (
    <div className="mb-4 last:mb-0">
      <p className="meta mb-1">{words.differ(total, what)}</p>
      <table className="w-full border-collapse text-left align-top">
        <thead>
          <tr className="border-b-[1.5px] border-ink">
            {[words.source, words.claim, words.when].map((label) => (
              <th key={label} scope="col" className="meta py-1 pr-3 font-normal">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(all ? ordered : ordered.slice(0, shownAtFirst)).map((claim) => (
            <ClaimLine key={claim.id} claim={claim} dispute={dispute} answer={answer} here={isHere(claim)} />
          ))}
        </tbody>
      </table>
      {!all && ordered.length > shownAtFirst && <Button className="mt-2" onClick={() => setAll(true)}>{words.all(ordered.length)}</Button>}
      {claims.length < total && <p className="meta">{words.cut(claims.length, total)}</p>}
    </div>
  );
}

function ClaimLine({ claim, dispute: { differ }, answer: { sources, entities }, here }: { claim: Claim; dispute: Dispute; answer: Disputes; here: boolean }) {
  const { document, inspect } = useExplorer();
  const isDrawn = own(document.relations, relationOf(claim)) !== undefined && !document.hidden.includes(relationOf(claim));
  return (
    <tr className="border-b border-hair align-top">
      <th scope="row" className="w-[108px] py-2 pr-3 font-normal wrap-anywhere">
        <span className="block font-semibold">{sources.get(claim.source)?.publisher ?? claim.source}</span>
        {here && <span className="meta block">{words.here}</span>}
      </th>
      <td className="py-2 pr-3">
        <span className={differ.deed || differ.actor ? "marked" : ""}>
          <ClaimSentence claim={claim} entities={entities} />
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-x-3">
          {!here && (
            <button type="button" className="underlined min-h-6 max-phone:min-h-11" onClick={() => inspect({ kind: "claim", id: claim.id })}>
              {words.open}
            </button>
          )}
          {isDrawn && !here && <span className="meta">{words.onCanvas}</span>}
          <AddToCanvas claim={claim} />
        </span>
      </td>
      <td className="w-[96px] py-2">
        {claim.date === undefined ? (
          <span className="text-ink-3">{inspectorMessages.notSaid}</span>
        ) : (
          <span className={differ.date ? "marked" : ""}>{claimDateText(claim, messages.dates, locale)}</span>
        )}
      </td>
    </tr>
  );
}
