import { consoleMessages } from "../../messages/console";
import type { PlanStep } from "../../queryApi";

const words = consoleMessages.plan;

/** Rows this many times as many, or as few, as were expected are worth a word. */
const farOff = 10;

/** A plan as a list: the result first, the scans last. Only where it branches it goes to the right, so that a long one stays readable. */
export function PlanTree({ plan }: { plan: PlanStep }) {
  const total = hitsOf(plan);
  return (
    <>
      {total !== null && <p className="mb-2 font-semibold">{words.total(total)}</p>}
      <ul aria-label={words.label} className="cypher-mono">
        <Step step={plan} most={mostOf(plan)} />
      </ul>
    </>
  );
}

/** Reads of a step and of all under it; null where none were counted. */
function hitsOf({ dbHits, children }: PlanStep): number | null {
  return children.reduce<number | null>((sum, child) => {
    const below = hitsOf(child);
    return below === null ? sum : (sum ?? 0) + below;
  }, dbHits ?? null);
}

const effort = ({ dbHits, rows, estimatedRows }: PlanStep) => dbHits ?? rows ?? estimatedRows ?? 0;
const mostOf = (step: PlanStep): number => Math.max(effort(step), ...step.children.map(mostOf));

function countedWords({ rows, estimatedRows, dbHits }: PlanStep): string {
  const isFarOff = rows !== undefined && estimatedRows !== undefined && Math.max(rows, estimatedRows, 1) >= farOff * Math.max(1, Math.min(rows, estimatedRows));
  return [
    rows === undefined ? (estimatedRows === undefined ? null : words.estimated(estimatedRows)) : words.rows(rows),
    isFarOff ? words.expected(estimatedRows) : null,
    dbHits === undefined ? null : words.hits(dbHits),
  ].filter((text) => text !== null).join(" · ");
}

function Step({ step, most }: { step: PlanStep; most: number }) {
  const { operator, details, children, dbHits } = step;
  const share = most > 0 ? Math.max(2, Math.round((effort(step) / most) * 100)) : 0;
  const isMost = dbHits !== undefined && dbHits > 0 && dbHits === most;
  const [only] = children;
  return (
    <>
      <li className={`border-l-2 py-1 pl-3 ${isMost ? "border-ink" : "border-hair"}`}>
        <span className="font-bold">{operator}</span> <span className="text-ink-2 break-words">{details}</span>
        <span className="meta flex flex-wrap items-center gap-x-2">
          <svg width={100} height={6} aria-hidden className="shrink-0">
            <rect width={100} height={6} fill="var(--hair)" />
            <rect width={share} height={6} fill="var(--ink-2)" />
          </svg>
          {`${countedWords(step)}${isMost ? " · " : ""}`}
          {isMost && <span className="font-semibold text-ink">{words.most}</span>}
        </span>
      </li>
      {children.length === 1 && only && <Step step={only} most={most} />}
      {children.length > 1 &&
        children.map((child, index) => (
          <li key={index} className="border-l-2 border-hair pl-5">
            <ul>
              <Step step={child} most={most} />
            </ul>
          </li>
        ))}
    </>
  );
}
