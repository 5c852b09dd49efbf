"use client";

import { useCallback, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";

const narrowest = 60;
const widest = 2_000;
const step = 24;

export interface ColumnWidths {
  /** Px by column; null while all share the room. */
  widths: readonly number[] | null;
  /** What the edge of a column's heading listens to. */
  handlers(column: number): { onPointerDown(event: PointerEvent<HTMLElement>): void; onKeyDown(event: KeyboardEvent<HTMLElement>): void };
}

/** Widths of columns that can be dragged, or set by the arrow keys. `head`: the row of headings, the number of the row first. */
export function useColumnWidths(head: RefObject<HTMLTableRowElement | null>): ColumnWidths {
  const [widths, setWidths] = useState<readonly number[] | null>(null);
  const latest = useRef(widths);
  latest.current = widths;
  const set = useCallback(
    (column: number, width: number) => {
      const now = latest.current ?? [...(head.current?.cells ?? [])].slice(1).map((cell) => cell.getBoundingClientRect().width);
      const next = now.map((each, index) => (index === column ? Math.min(widest, Math.max(narrowest, width)) : each));
      latest.current = next;
      setWidths(next);
    },
    [head],
  );
  const widthOf = (column: number) => latest.current?.[column] ?? head.current?.cells[column + 1]?.getBoundingClientRect().width ?? narrowest;
  return {
    widths,
    handlers: (column) => ({
      onPointerDown(event) {
        const [from, before] = [event.clientX, widthOf(column)];
        const edge = event.currentTarget;
        edge.setPointerCapture(event.pointerId);
        const move = ({ clientX }: globalThis.PointerEvent) => set(column, before + clientX - from);
        edge.addEventListener("pointermove", move);
        edge.addEventListener("lostpointercapture", () => edge.removeEventListener("pointermove", move), { once: true });
        event.preventDefault();
      },
      onKeyDown(event) {
        const by = event.key === "ArrowLeft" ? -step : event.key === "ArrowRight" ? step : 0;
        if (by === 0) return;
        set(column, widthOf(column) + by);
        event.preventDefault();
        event.stopPropagation();
      },
    }),
  };
}
