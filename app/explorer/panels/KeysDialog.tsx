"use client";

import { Dialog } from "../../ui/Dialog";
import { messages } from "../messages";

/** Every key the page knows. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={messages.keys.title} closeLabel={messages.keys.close} onClose={onClose}>
      <dl className="grid grid-cols-[140px_1fr] gap-x-4 gap-y-2 px-6 py-5">
        {messages.keys.rows.map(([key, does]) => (
          <div key={key} className="contents">
            <dt className="font-semibold">{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
