"use client";

import { useState } from "react";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { consoleMessages } from "../../messages/console";

const words = consoleMessages.questions;

/** Names a query that the reader keeps in this browser. */
export function SaveQuestion({ title, onKeep, onClose }: { title: string; onKeep: (title: string) => void; onClose: () => void }) {
  const [text, setText] = useState(title);
  return (
    <Dialog title={words.save} closeLabel={words.cancel} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onKeep(text.trim());
        }}
      >
        <label className="block space-y-1 px-6 py-4">
          <span className="meta">{words.saveTitle}</span>
          <input autoFocus value={text} maxLength={120} onChange={(event) => setText(event.target.value)} className="h-9 w-full rounded-[4px] border border-control bg-panel px-2 max-phone:h-11" />
        </label>
        <footer className="flex justify-end gap-2 border-t border-hair px-6 py-3">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" look="filled" disabled={text.trim() === ""}>
            {words.keep}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
