"use client";

import { Button } from "../../../ui/Button";
import { consoleMessages } from "../../messages/console";
import type { PlanStep } from "../../queryApi";

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
      {plan && (
        <ul aria-label={words.label} className="cypher-mono">
          <Step step={plan} most={mostOf(plan)} />
        </ul>
      )}
    </div>
  );
}

const effort = ({ dbHits, rows, estimatedRows }: PlanStep) => dbHits ?? rows ?? estimatedRows ?? 0;
const mostOf = (step: PlanStep): number => Math.max(effort(step), ...step.children.map(mostOf));

function Step({ step, most }: { step: PlanStep; most: number }) {
  const { operator, details, estimatedRows, rows, dbHits, children } = step;
  const share = most > 0 ? Math.max(2, Math.round((effort(step) / most) * 100)) : 0;
  const counted = [
    rows === undefined ? (estimatedRows === undefined ? null : words.estimated(estimatedRows)) : words.rows(rows),
    dbHits === undefined ? null : words.hits(dbHits),
  ].filter((text) => text !== null);
  return (
    <li className="border-l border-hair py-1 pl-3">
      <span className="font-bold">{operator}</span> <span className="text-ink-2 break-words">{details}</span>
      <span className="meta flex items-center gap-2">
        <svg width={100} height={6} aria-hidden className="shrink-0">
          <rect width={100} height={6} fill="var(--hair)" />
          <rect width={share} height={6} fill="var(--ink-2)" />
        </svg>
        {counted.join(" · ")}
      </span>
      {children.length > 0 && (
        <ul className="mt-1">
          {children.map((child, index) => (
            <Step key={index} step={child} most={most} />
          ))}
        </ul>
      )}
    </li>
  );
}
