"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { consoleMessages } from "../../messages/console";

const words = consoleMessages.questions;

interface SaveQuestionProps {
  title: string;
  /** Titles that are in use. */
  taken: readonly string[];
  onKeep: (title: string) => void;
  onClose: () => void;
}

/** Names a query that the reader keeps in this browser; one of the same name is replaced only where the reader says so. */
export function SaveQuestion({ title, taken, onKeep, onClose }: SaveQuestionProps) {
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  // A dialog that opens gives the focus to its first button.
  useEffect(() => field.current?.select(), []);
  const isTaken = taken.includes(text.trim());
  return (
    <Dialog title={words.save} closeLabel={words.cancel} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onKeep(isTaken ? freeTitle(text.trim(), taken) : text.trim());
        }}
      >
        <label className="block space-y-1 px-6 py-4">
          <span className="meta">{words.saveTitle}</span>
          <input ref={field} value={text} maxLength={120} onChange={(event) => setText(event.target.value)} className="h-9 w-full rounded-[4px] border border-control bg-panel px-2 max-phone:h-11" />
        </label>
        {isTaken && (
          <p role="status" className="px-6 pb-3">
            {words.taken(text.trim())}
          </p>
        )}
        <footer className="flex justify-end gap-2 border-t border-hair px-6 py-3">
          <Button onClick={onClose}>{words.cancel}</Button>
          {isTaken && <Button onClick={() => onKeep(text.trim())}>{words.replace}</Button>}
          <Button type="submit" look="filled" disabled={text.trim() === ""}>
            {isTaken ? words.keepBoth : words.keep}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** The title with the first number behind it that makes it another one. */
function freeTitle(title: string, taken: readonly string[]): string {
  for (let number = 2; ; number++) if (!taken.includes(`${title} (${number})`)) return `${title} (${number})`;
}
