"use client";

import { useState } from "react";
import { passesTests } from "../../../lib/ontology/passesTests";
import { daySpan } from "../../../lib/scene/daySpan";
import { useExplorer } from "../explorerContext";
import { narrowingMessages as words } from "../messages/narrowing";
import { useAnswer } from "../useAnswer";
import { ClaimTable } from "./ClaimTable";
import { readRelation } from "./relationClaims";
import { Failed, Loading } from "./states";

/** Claims that are looked through for those that fail. */
const readAtMost = 1_000;

interface FailingClaimsProps {
  /** Of the relation. */
  id: string;
  failing: number;
  passing: number;
  onSource: (id: string) => void;
}

/** How many claims of a relation the filters leave out; they stand apart from those that pass when they are asked for. */
export function FailingClaims({ id, failing, passing, onSource }: FailingClaimsProps) {
  const [isOpen, setOpen] = useState(false);
  if (failing === 0) return null;
  return (
    <section className="space-y-2">
      <p className="meta">
        {passing > 0 ? words.failing(failing) : words.noneOf(failing)}:{" "}
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} className="underlined min-h-6 text-ink max-phone:min-h-11">
          {isOpen ? words.fold : words.show}
        </button>
      </p>
      {isOpen && <Failing id={id} onSource={onSource} />}
    </section>
  );
}

function Failing({ id, onSource }: Pick<FailingClaimsProps, "id" | "onSource">) {
  const { narrowing, inspect } = useExplorer();
  const answered = useAnswer(id, (signal) => readRelation(id, readAtMost, signal));
  if (answered.state === "loading") return <Loading />;
  if (answered.state === "failed") return <Failed message={answered.message} onRetry={answered.retry} />;
  const { answer } = answered;
  const own = answer.compared.slice(0, answer.own);
  const failing = own.filter((claim) => !passesTests(narrowing.tests, claim, (source) => answer.sources.get(source), daySpan));
  return (
    <>
      <ClaimTable claims={failing} answer={answer} onSource={onSource} onClaim={(claim) => inspect({ kind: "claim", id: claim })} />
      {answer.own < answer.total && <p className="meta">{words.first(answer.own)}</p>}
    </>
  );
}
