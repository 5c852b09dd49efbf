import { useMemo, useState, type KeyboardEvent, type MouseEvent } from "react";
import { dateText } from "../../../lib/scene/dateText";
import { dateHistogram, type DateHistogram } from "../../../lib/scene/filterCounts";
import { meets } from "../../../lib/scene/filters";
import { useExplorer } from "../explorerContext";
import { locale, messages } from "../messages";
import { useFilters } from "../useFilters";

const { filters: words } = messages;

/** From and to, with the relations over time behind them; undated ones by choice. */
export function DateEditor() {
  const { document } = useExplorer();
  const filters = useFilters();
  const histogram = useMemo(() => dateHistogram(document, filters.publisherOf), [document, filters.publisherOf]);
  const { from, to, undated } = filters.on("date") ?? { from: null, to: null, undated: true };
  const set = (change: Partial<{ from: string | null; to: string | null; undated: boolean }>) => {
    const next = { by: "date" as const, from, to, undated, ...change };
    if (next.from === null && next.to === null && next.undated) filters.remove("date");
    else filters.set(next);
  };
  return (
    <div className="px-2">
      {histogram.bars.length > 0 ? <Histogram histogram={histogram} period={{ from, to }} onChoose={(period) => set(period)} /> : <p className="meta">{words.noDates}</p>}
      <div className="mt-3 flex flex-wrap gap-3">
        <DayField label={words.from} value={from} max={to} onChange={(day) => set({ from: day })} />
        <DayField label={words.to} value={to} min={from} onChange={(day) => set({ to: day })} />
      </div>
      <label className="mt-2 flex min-h-8 items-center gap-2.5 max-phone:min-h-11">
        <input type="checkbox" checked={undated} onChange={() => set({ undated: !undated })} className="size-4 accent-ink" />
        {words.undated(histogram.undated)}
      </label>
    </div>
  );
}

interface DayFieldProps {
  label: string;
  value: string | null;
  min?: string | null;
  max?: string | null;
  onChange: (day: string | null) => void;
}

/** A day is taken over once it is whole: while a year is typed, it passes through the first centuries. */
function DayField({ label, value, min, max, onChange }: DayFieldProps) {
  const take = (day: string) => {
    if (day === "") onChange(null);
    else if (day >= "1000") onChange(day);
  };
  return (
    <label className="text-[13px] text-ink-2">
      {label}
      <input
        type="date"
        value={value ?? ""}
        min={min ?? undefined}
        max={max ?? undefined}
        onChange={(event) => event.target.validity.badInput || take(event.target.value)}
        className="mt-0.5 block h-8 rounded-[4px] border border-control bg-panel px-2 text-ink max-phone:h-11"
      />
    </label>
  );
}

interface Period {
  from: string | null;
  to: string | null;
}

const height = 56;

/** A bar a month or a year; the arrow keys go from one to the next. */
function Histogram({ histogram, period, onChoose }: { histogram: DateHistogram; period: Period; onChoose: (period: Period) => void }) {
  const { bars, unit } = histogram;
  const [at, setAt] = useState(0);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const label = ({ from, to }: { from: string; to: string }) => {
    const [first, last] = unit === "month" ? [from.slice(0, 7), from.slice(0, 7)] : [from.slice(0, 4), to.slice(0, 4)];
    return first === last ? dateText(first, messages.dates, locale) : dateText(`${first}/${last}`, messages.dates, locale);
  };
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
      <div role="group" aria-label={words.histogram} onKeyDown={onKeyDown} className="flex items-end border-b border-control">
        {bars.map((bar, index) => {
          const name = words.bar(label(bar), bar.count);
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
        <span>{first && label(first)}</span>
        <span>{last && label(last)}</span>
      </p>
      <p className="meta">{words.barHint}</p>
    </div>
  );
}
