"use client";

import { useMemo } from "react";
import type { ExpansionAnswer } from "../../api";
import { expandMessages } from "../../messages/expand";
import { Histogram, type Period } from "../Histogram";
import { expansionHistogram } from "./expansionHistogram";

const words = expandMessages;

/** When what would come happened; a bar narrows it down. */
export function ExpansionTime({ dates, period, onPeriod }: { dates: ExpansionAnswer["dates"]; period: Period; onPeriod: (period: Period) => void }) {
  const histogram = useMemo(() => expansionHistogram(dates), [dates]);
  const chosen = period.from !== null || period.to !== null;
  if (histogram.bars.length === 0 && histogram.undated === 0) return null;
  return (
    <section className="px-2">
      <h3 className="group-heading mb-1 flex justify-between">
        {words.when}
        {histogram.undated > 0 && <span className="font-normal">{words.undated(histogram.undated)}</span>}
      </h3>
      {histogram.bars.length > 0 && <Histogram label={words.when} histogram={histogram} period={period} onChoose={onPeriod} nameOf={words.bar} />}
      {chosen && (
        <p className="meta flex flex-wrap justify-between gap-x-3 pt-1">
          {histogram.undated > 0 && words.withoutUndated}
          <button type="button" className="underlined min-h-6 text-ink max-phone:min-h-11" onClick={() => onPeriod({ from: null, to: null })}>
            {words.wholeTime}
          </button>
        </p>
      )}
    </section>
  );
}
