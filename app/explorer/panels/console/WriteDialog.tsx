"use client";

import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { consoleMessages } from "../../messages/console";
import type { WriteAnswer } from "../../queryApi";

const words = consoleMessages.write;

/** What a query changes in words; nothing for what it doesn't touch. */
export function changeWords(changes: WriteAnswer["changes"]): string[] {
  return Object.entries(changes).flatMap(([name, number]) => (number > 0 ? [words.changes[name]?.(number) ?? `${name}: ${number}`] : []));
}

interface WriteDialogProps {
  changes: WriteAnswer["changes"];
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** What a query would change, before it does. */
export function WriteDialog({ changes, busy, onConfirm, onClose }: WriteDialogProps) {
  const told = changeWords(changes);
  return (
    <Dialog title={words.title} closeLabel={words.cancel} onClose={onClose}>
      <div className="space-y-2 px-6 py-4">
        <p>{words.would}</p>
        <ul className="list-disc pl-5 font-semibold">{told.length === 0 ? <li>{words.nothing}</li> : told.map((text) => <li key={text}>{text}</li>)}</ul>
        <p className="meta">{words.notYet}</p>
      </div>
      <footer className="flex justify-end gap-2 border-t border-hair px-6 py-3">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button look="filled" disabled={busy || told.length === 0} onClick={onConfirm}>
          {words.confirm}
        </Button>
      </footer>
    </Dialog>
  );
}
