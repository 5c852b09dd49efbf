import type { KeyboardEvent } from "react";
import { inspectorMessages } from "../messages/inspector";
import { sheetStops, type SheetStop } from "./useSheet";

/** What a phone's sheet is held by: pressed it goes to the next stop and from the last to the first, and with the arrow keys up and down. */
export function SheetHandle({ stop, onStop }: { stop: SheetStop; onStop: (stop: SheetStop) => void }) {
  const at = sheetStops.indexOf(stop);
  const next = sheetStops[(at + 1) % sheetStops.length] ?? "half";
  const onKey = (event: KeyboardEvent) => {
    const wanted = event.key === "ArrowUp" ? sheetStops[at + 1] : event.key === "ArrowDown" ? sheetStops[at - 1] : undefined;
    if (!wanted) return;
    event.preventDefault();
    onStop(wanted);
  };
  return (
    <button
      type="button"
      data-handle
      aria-label={inspectorMessages.sheetTo[next]}
      onClick={() => onStop(next)}
      onKeyDown={onKey}
      className="absolute inset-x-0 top-0 mx-auto hidden h-11 w-16 touch-none justify-center rounded-[4px] -outline-offset-2 max-phone:flex"
    >
      <span aria-hidden className="mt-2 h-1 w-9 rounded-[2px] bg-control" />
    </button>
  );
}
