"use client";

import { StickyNote } from "lucide-react";
import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { Note, Point } from "../../../../lib/scene/scene";
import { useExplorer } from "../../explorerContext";
import { noteMessages } from "../../messages/notes";
import { useNotes } from "./useNotes";

const words = noteMessages;
const steps: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };
/** How far one press of an arrow key moves, with Shift and without. */
const stride = { small: 10, large: 50 };
/** Shorter ways (px) are slips of a hand that clicks. */
const least = 4;

interface CanvasNoteProps {
  note: Note;
  zoom: () => number;
}

/** A note at its place on the canvas: opens, is dragged, or is moved and deleted by keys. From afar only a mark. */
export function CanvasNote({ note, zoom }: CanvasNoteProps) {
  const { session, inspect, readOnly } = useExplorer();
  const notes = useNotes();
  const how = useId();
  const at = note.at ?? { x: 0, y: 0 };
  const drag = useDrag((by) => notes.change(note, { at: { x: Math.round(at.x + by.x / zoom()), y: Math.round(at.y + by.y / zoom()) } }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    const by = event.shiftKey ? stride.large : stride.small;
    if (step) notes.change(note, { at: { x: at.x + step.x * by, y: at.y + step.y * by } });
    else if (event.key === "Delete" || event.key === "Backspace") notes.remove(note);
    else return;
    event.preventDefault();
  };
  const isOpen = session.inspected?.kind === "note" && session.inspected.id === note.id;
  const shift = drag.by ?? { x: 0, y: 0 };
  return (
    <>
      <button
        type="button"
        aria-describedby={readOnly ? undefined : how}
        aria-pressed={isOpen}
        onClick={() => !drag.took() && inspect({ kind: "note", id: note.id })}
        onKeyDown={onKeyDown}
        {...(!readOnly && drag.handlers)}
        style={{ left: `calc(var(--pan-x, 0px) + ${at.x}px * var(--zoom, 1) + ${shift.x}px)`, top: `calc(var(--pan-y, 0px) + ${at.y}px * var(--zoom, 1) + ${shift.y}px)` }}
        className={`pointer-events-auto absolute w-max max-w-[220px] touch-none rounded-[4px] border bg-panel px-2.5 py-1.5 text-left group-data-[far=true]/notes:p-1 ${isOpen ? "border-ink shadow-[inset_0_0_0_1px_var(--ink)]" : "border-control"} ${readOnly ? "" : "cursor-move"}`}
      >
        <StickyNote size={16} strokeWidth={1.75} aria-hidden className="hidden text-ink-2 group-data-[far=true]/notes:block" />
        <span className="sr-only">{words.one}: </span>
        <span className="line-clamp-6 font-serif text-[13px]/[18px] break-words whitespace-pre-wrap group-data-[far=true]/notes:sr-only">{note.text}</span>
        <span className="block truncate text-[12px]/[16px] text-ink-3 group-data-[far=true]/notes:sr-only">{words.by(note.author, words.date(note.date))}</span>
      </button>
      <span id={how} hidden>
        {words.moveHow}
      </span>
    </>
  );
}

/** Dragging with mouse, pen or finger: `by` (px) while it lasts, `moved` when it ends. */
function useDrag(moved: (by: Point) => void) {
  const [by, setBy] = useState<Point | null>(null);
  const from = useRef<Point | null>(null);
  const tookClick = useRef(false);
  const way = (event: PointerEvent): Point => ({ x: event.clientX - (from.current?.x ?? 0), y: event.clientY - (from.current?.y ?? 0) });
  const isDrag = ({ x, y }: Point) => Math.hypot(x, y) >= least;
  const end = () => {
    from.current = null;
    setBy(null);
  };
  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      tookClick.current = false;
      from.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      if (from.current && (by || isDrag(way(event)))) setBy(way(event));
    },
    onPointerUp(event: PointerEvent) {
      if (!from.current) return;
      const gone = way(event);
      end();
      if (!by && !isDrag(gone)) return;
      tookClick.current = true;
      moved(gone);
    },
    onPointerCancel: end,
  };
  return { by, handlers, took: () => tookClick.current };
}
