import { useMemo } from "react";
import { dateHistogram } from "../../../lib/scene/filterCounts";
import { useExplorer } from "../explorerContext";
import { filterEditorMessages } from "../messages/filterEditor";
import { useFilters } from "../useFilters";
import { DayField } from "./DayField";
import { Histogram } from "./Histogram";

/** From and to, with the relations over time behind them; undated ones by choice. */
export function DateEditor() {
  const { document } = useExplorer();
  const filters = useFilters();
  const histogram = useMemo(() => dateHistogram(document, filters.sourceOf, filters.narrowed), [document, filters.sourceOf, filters.narrowed]);
  const { from, to, undated } = filters.on("date") ?? { from: null, to: null, undated: true };
  const set = (change: Partial<{ from: string | null; to: string | null; undated: boolean }>) => {
    const next = { by: "date" as const, from, to, undated, ...change };
    if (next.from === null && next.to === null && next.undated) filters.remove("date");
    else filters.set(next);
  };
  return (
    <div className="px-2">
      {histogram.bars.length > 0 && <Histogram label={filterEditorMessages.histogram} histogram={histogram} period={{ from, to }} onChoose={set} nameOf={filterEditorMessages.bar} />}
      <p className="meta">{histogram.bars.length > 0 ? filterEditorMessages.barHint : filterEditorMessages.noDates}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <DayField label={filterEditorMessages.from} value={from} max={to} onChange={(day) => set({ from: day })} />
        <DayField label={filterEditorMessages.to} value={to} min={from} onChange={(day) => set({ to: day })} />
      </div>
      <label className="mt-2 flex min-h-8 items-center gap-2.5 max-phone:min-h-11">
        <input type="checkbox" checked={undated} onChange={() => set({ undated: !undated })} className="size-4 accent-ink" />
        {filterEditorMessages.undated(histogram.undated)}
      </label>
    </div>
  );
}
