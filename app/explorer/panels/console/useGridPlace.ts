"use client";

import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { Place } from "./AnswerRow";

/** Rows that a page key goes. */
const page = 10;

export interface GridPlace {
  /** Where the reader is, within the rows that there are. */
  place: Place;
  setPlace(place: Place): void;
  /** Goes there, or as near as there are rows and columns, and takes the keyboard along. */
  goTo(row: number, column: number): void;
  /** Goes where a key leads (grid pattern of the ARIA authoring practices); false where it leads nowhere. */
  goByKey(event: KeyboardEvent<HTMLElement>): boolean;
}

/** The reader's place in a grid of so many `rows` and `columns` of which only some rows are in the page; `scrollTo` brings one there. */
export function useGridPlace(scroller: RefObject<HTMLElement | null>, { rows, columns }: { rows: number; columns: number }, scrollTo: (row: number) => void): GridPlace {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const moved = useRef(false);
  const within = ({ row, column }: Place): Place => ({ row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) });
  const place = within(at);
  useLayoutEffect(() => {
    if (!moved.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${place.row} ${place.column}"]`);
    // One that was just scrolled to comes with the next drawing.
    if (!cell) return;
    moved.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  const goTo = (row: number, column: number) => {
    const next = within({ row, column });
    moved.current = true;
    setAt(next);
    scrollTo(next.row);
  };
  const goByKey = ({ key, ctrlKey, metaKey }: KeyboardEvent<HTMLElement>): boolean => {
    const { row, column } = place;
    const whole = ctrlKey || metaKey;
    const places: Record<string, [number, number]> = {
      ArrowDown: [row + 1, column], ArrowUp: [row - 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1],
      PageDown: [row + page, column], PageUp: [row - page, column], Home: [whole ? 0 : row, 0], End: [whole ? rows - 1 : row, columns - 1],
    };
    const next = places[key];
    if (next) goTo(...next);
    return next !== undefined;
  };
  return { place, setPlace: setAt, goTo, goByKey };
}
