"use client";

import { useEffect, useRef, type RefObject } from "react";
import { notesOn } from "../../../../lib/scene/notes";
import type { Point } from "../../../../lib/scene/scene";
import type { GraphHandle } from "../../canvas/graphHandle";
import { useExplorer } from "../../explorerContext";
import { noteMessages } from "../../messages/notes";
import { CanvasNote } from "./CanvasNote";
import { NoteForm } from "./NoteForm";
import { useNotes } from "./useNotes";

/** Below this zoom a note is only its mark. */
const readableFrom = 0.45;
const formSize = { width: 300, height: 260 };

/** The notes on the canvas, at their places above it, and the one that is being written. */
export default function NotesLayer() {
  const { document, graph, noting, note: begin } = useExplorer();
  const notes = useNotes();
  const layer = useRef<HTMLDivElement>(null);
  useCamera(layer, graph);
  const placing = noting && noting.on === null ? noting.at : null;
  const view = () => graph.current?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } };
  /** A place in the window as one on the canvas. */
  const onCanvas = ({ x, y }: Point): Point => {
    const [box, { zoom, pan }] = [layer.current?.getBoundingClientRect(), view()];
    return { x: Math.round((x - (box?.left ?? 0) - pan.x) / zoom), y: Math.round((y - (box?.top ?? 0) - pan.y) / zoom) };
  };
  return (
    <div ref={layer} role="group" aria-label={noteMessages.layer} className="group/notes pointer-events-none absolute inset-0 z-[8] overflow-hidden">
      {notesOn(document, null).map((note) => (
        <CanvasNote key={note.id} note={note} zoom={() => view().zoom} />
      ))}
      {placing && (
        <div className="pointer-events-auto absolute w-[300px] max-w-full rounded-[8px] bg-panel p-3 shadow-floating" style={placeOfForm(placing, layer.current)}>
          <NoteForm
            onCancel={() => {
              begin(null);
              graph.current?.focus();
            }}
            onSave={(said) => {
              notes.write(null, said, onCanvas(placing));
              begin(null);
              graph.current?.focus();
            }}
          />
        </div>
      )}
    </div>
  );
}

/** Beside the place, but inside the canvas. */
function placeOfForm(at: Point, layer: HTMLElement | null): { left: number; top: number } {
  const box = layer?.getBoundingClientRect();
  if (!box) return { left: 0, top: 0 };
  const within = (value: number, most: number) => Math.max(0, Math.min(value, most));
  return { left: within(at.x - box.left, box.width - formSize.width), top: within(at.y - box.top, box.height - formSize.height) };
}

/** Tells the layer where the camera is, without drawing its notes anew at every frame. */
function useCamera(layer: RefObject<HTMLDivElement | null>, graph: RefObject<GraphHandle | null>): void {
  useEffect(() => {
    let [frame, stop] = [0, () => {}];
    const follow = () => {
      const [element, view] = [layer.current, graph.current?.view()];
      if (!element || !view) return;
      element.style.setProperty("--pan-x", `${view.pan.x}px`);
      element.style.setProperty("--pan-y", `${view.pan.y}px`);
      element.style.setProperty("--zoom", String(view.zoom));
      element.dataset.far = String(view.zoom < readableFrom);
    };
    // The canvas comes after the frame of the page.
    const begin = () => {
      if (!graph.current) frame = requestAnimationFrame(begin);
      else {
        stop = graph.current.watch(follow);
        follow();
      }
    };
    begin();
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [layer, graph]);
}
