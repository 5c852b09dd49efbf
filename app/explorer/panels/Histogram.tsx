import { useState, type KeyboardEvent, type MouseEvent } from "react";
import { dateText } from "../../../lib/scene/dateText";
import type { DateHistogram } from "../../../lib/scene/filterCounts";
import { meets } from "../../../lib/ontology/claimTests";
import { locale, messages } from "../messages";

/** ISO days, both in the period; null: without end. */
export interface Period {
  from: string | null;
  to: string | null;
}

interface HistogramProps {
  label: string;
  histogram: Pick<DateHistogram, "bars" | "unit">;
  period: Period;
  onChoose: (period: Period) => void;
  /** What a bar says: its period in words and its count. */
  nameOf: (period: string, count: number) => string;
}

const height = 56;

/** A bar a month or a year; a click chooses its period, with Shift up to it; the arrow keys go from one to the next. */
export function Histogram({ label, histogram: { bars, unit }, period, onChoose, nameOf }: HistogramProps) {
  const [at, setAt] = useState(0);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const choose = (index: number) => (event: MouseEvent) => {
    const bar = bars[index];
    if (!bar) return;
    setAt(index);
    const whole = period.from === bar.from && period.to === bar.to;
    if (event.shiftKey && period.from !== null && period.to !== null) onChoose({ from: bar.from < period.from ? bar.from : period.from, to: bar.to > period.to ? bar.to : period.to });
    else onChoose(whole ? { from: null, to: null } : { from: bar.from, to: bar.to });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step === undefined ? undefined : Math.min(bars.length - 1, Math.max(0, at + step));
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    (event.currentTarget.children[next] as HTMLElement | undefined)?.focus();
  };
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <div>
      <div role="group" aria-label={label} onKeyDown={onKeyDown} className="flex items-end border-b border-control">
        {bars.map((bar, index) => {
          const name = nameOf(periodWords(bar, unit), bar.count);
          const kept = meets({ earliest: bar.from, latest: bar.to }, period);
          return (
            <button key={bar.from} type="button" aria-label={name} title={name} aria-pressed={kept && period.from !== null} tabIndex={index === Math.min(at, bars.length - 1) ? 0 : -1} onClick={choose(index)} className="flex min-w-0 flex-1 items-end px-px hover:bg-sunk">
              <svg aria-hidden className="w-full" height={height} viewBox={`0 0 10 ${height}`} preserveAspectRatio="none">
                <rect y={height - (bar.count / most) * height} width={10} height={(bar.count / most) * height} fill={kept ? "var(--ink-2)" : "var(--hair)"} />
              </svg>
            </button>
          );
        })}
      </div>
      <p aria-hidden className="flex justify-between text-[12px] text-ink-3">
        <span>{first && periodWords(first, unit)}</span>
        <span>{last && last !== first && periodWords(last, unit)}</span>
      </p>
    </div>
  );
}

function periodWords({ from, to }: { from: string; to: string }, unit: DateHistogram["unit"]): string {
  const [first, last] = unit === "month" ? [from.slice(0, 7), from.slice(0, 7)] : [from.slice(0, 4), to.slice(0, 4)];
  return dateText(first === last ? first : `${first}/${last}`, messages.dates, locale);
}
