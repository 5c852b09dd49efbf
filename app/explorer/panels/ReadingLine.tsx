"use client";

import { useSyncExternalStore } from "react";
import { messages } from "../messages";
import { isReading, watchReadings } from "../readings";
import { useLong } from "../useLong";

/** Says over the canvas that what was asked for is on its way, where that takes long. */
export function ReadingLine() {
  const long = useLong(useSyncExternalStore(watchReadings, isReading, () => false));
  return (
    <div role="status" className="pointer-events-none absolute top-3 right-3 z-10">
      {long && <p className="rounded-[5px] bg-panel px-3 py-1.5 text-[13px]/[18px] text-ink-2 shadow-raised">{messages.scene.reading}</p>}
    </div>
  );
}
