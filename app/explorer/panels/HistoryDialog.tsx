"use client";

import { Dialog } from "../../ui/Dialog";
import { historyMessages } from "../messages/history";
import { HistorySteps } from "./HistorySteps";

/** What was done, as a page of its own: by command, and where the bar has no room for its button. */
export default function HistoryDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={historyMessages.title} closeLabel={historyMessages.close} onClose={onClose}>
      <div className="py-2">
        <HistorySteps focused />
      </div>
    </Dialog>
  );
}
