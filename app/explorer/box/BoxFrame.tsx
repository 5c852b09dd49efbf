import { Search, X } from "lucide-react";
import type { ReactNode } from "react";
import { messages } from "../messages";

/** How the field of the box is set. */
export const boxInput = "min-w-0 flex-1 bg-transparent text-[14px] outline-none placeholder:text-ink-3";

/** What stands around the field of the box: the lens, and at its end what empties it, or its key where there is nothing to empty. */
export function BoxFrame({ onClear, children }: { onClear?: () => void; children: ReactNode }) {
  return (
    <div className="flex h-8 items-center gap-2 rounded-[4px] border border-control bg-panel px-2.5 focus-within:border-ink focus-within:ring-1 focus-within:ring-ink max-phone:h-11">
      <Search size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-ink-3" />
      {children}
      {onClear ? (
        <button type="button" aria-label={messages.box.clear} className="inline-flex size-6 shrink-0 items-center justify-center max-phone:size-11" onClick={onClear}>
          <X size={16} strokeWidth={1.75} aria-hidden />
        </button>
      ) : (
        <kbd aria-hidden className="rounded-[4px] border border-hair bg-sunk px-1.5 font-sans text-[12px] text-ink-3">
          /
        </kbd>
      )}
    </div>
  );
}
