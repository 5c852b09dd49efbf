"use client";

import { Button } from "../../../ui/Button";
import { consoleMessages } from "../../messages/console";
import type { PlanStep } from "../../queryApi";
import { PlanTree } from "./PlanTree";

const words = consoleMessages.plan;

interface AnswerPlanProps {
  plan: PlanStep | null;
  asking: boolean;
  failure: string | null;
  onExplain: () => void;
  onProfile: () => void;
}

/** How Neo4j finds the answer: its operators from the result down to the scans, with what it reckons and what it counted. */
export function AnswerPlan({ plan, asking, failure, onExplain, onProfile }: AnswerPlanProps) {
  return (
    <div className="min-h-0 flex-1 overflow-auto px-4 py-3">
      <p className="mb-3 flex flex-wrap items-center gap-2">
        <Button onClick={onExplain} disabled={asking}>
          {words.explain}
        </Button>
        <Button onClick={onProfile} disabled={asking}>
          {words.profile}
        </Button>
        <span className="meta" role="status">
          {asking ? words.asking : (failure ?? (plan ? "" : words.none))}
        </span>
      </p>
      {plan && <PlanTree plan={plan} />}
    </div>
  );
}
