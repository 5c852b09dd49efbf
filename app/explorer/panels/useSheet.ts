"use client";

import { useRef, useState, type PointerEvent, type RefObject } from "react";
import { isNarrow } from "../useNarrow";

/** How far the inspector comes up on a phone: its title, half the screen, or all of what is below the bars. */
export const sheetStops = ["peek", "half", "full"] as const;
export type SheetStop = (typeof sheetStops)[number];

/** Heights of the first two, as the styles have them: px, and a share of the screen. */
const peek = 96;
const half = 0.49;
/** A finger that moves less (px) has pressed, not dragged. */
const slop = 6;

interface Sheet {
  stop: SheetStop;
  setStop(stop: SheetStop): void;
  /** For what the sheet is dragged by. */
  drags: { onPointerDown(event: PointerEvent): void; onPointerMove(event: PointerEvent): void; onPointerUp(event: PointerEvent): void; onPointerCancel(event: PointerEvent): void };
}

/** The stop that a sheet stands at, and dragging it to another one: it goes to the nearest. */
export function useSheet(frame: RefObject<HTMLElement | null>): Sheet {
  const [stop, setStop] = useState<SheetStop>("half");
  const held = useRef<{ y: number; height: number; moved: boolean } | null>(null);
  const end = (event: PointerEvent, counts: boolean) => {
    const [sheet, from] = [frame.current, held.current];
    held.current = null;
    if (!sheet || !from?.moved) return;
    sheet.style.height = "";
    if (counts) setStop(nearestStop(from.height + from.y - event.clientY, sheet.parentElement?.clientHeight ?? innerHeight));
  };
  return {
    stop,
    setStop,
    drags: {
      onPointerDown(event) {
        const isButton = event.target instanceof Element && event.target.closest("button:not([data-handle])") !== null;
        if (isButton || !frame.current || !isNarrow()) return;
        held.current = { y: event.clientY, height: frame.current.offsetHeight, moved: false };
      },
      onPointerMove(event) {
        // It may have been let go where nothing told of it.
        if (event.buttons === 0) held.current = null;
        const from = held.current;
        if (!from || !frame.current) return;
        if (!from.moved && Math.abs(event.clientY - from.y) < slop) return;
        if (!from.moved) event.currentTarget.setPointerCapture(event.pointerId);
        from.moved = true;
        frame.current.style.height = `${Math.max(peek, from.height + from.y - event.clientY)}px`;
      },
      onPointerUp: (event) => end(event, true),
      onPointerCancel: (event) => end(event, false),
    },
  };
}

function nearestStop(height: number, room: number): SheetStop {
  const heights = { peek, half: half * innerHeight, full: room };
  return sheetStops.reduce((best, stop) => (Math.abs(heights[stop] - height) < Math.abs(heights[best] - height) ? stop : best));
}
