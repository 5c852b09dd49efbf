"use client";

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { sharedWidths } from "./columnRoom";

const narrowest = 60;
const widest = 2_000;
const step = 24;

export interface ColumnWidths {
  /** Px by column; null while their room isn't measured. */
  widths: readonly number[] | null;
  /** What the edge of a column's heading listens to. */
  handlers(column: number): { onPointerDown(event: PointerEvent<HTMLElement>): void; onKeyDown(event: KeyboardEvent<HTMLElement>): void; onDoubleClick(): void };
}

/**
 * Widths of columns: shared by what they want, until one is dragged, or set by the arrow keys; a double click gives it what it
 * wants. `head`: the row of headings, the number of the row first; `scroller`: what the table scrolls in; `wanted` in px by column;
 * `taken`: px of the room that aren't for columns.
 */
export function useColumnWidths(head: RefObject<HTMLTableRowElement | null>, scroller: RefObject<HTMLElement | null>, wanted: readonly number[], taken: number): ColumnWidths {
  const room = useRoom(scroller);
  const shared = useMemo(() => (room === 0 ? null : sharedWidths(wanted, room - taken)), [wanted, room, taken]);
  const [chosen, setChosen] = useState<readonly number[] | null>(null);
  const widths = chosen ?? shared;
  const latest = useRef(widths);
  useEffect(() => void (latest.current = widths), [widths]);
  const widthOf = (column: number) => latest.current?.[column] ?? head.current?.cells[column + 1]?.getBoundingClientRect().width ?? narrowest;
  const set = useCallback((column: number, width: number) => {
    const next = latest.current?.map((each, index) => (index === column ? Math.min(widest, Math.max(narrowest, width)) : each)) ?? null;
    latest.current = next;
    setChosen(next);
  }, []);
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
      onDoubleClick: () => set(column, wanted[column] ?? narrowest),
    }),
  };
}

/** Px that an element is wide inside; 0 until it is measured, and while it is out of sight. */
function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => setRoom((before) => current.clientWidth || before);
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return room;
}
