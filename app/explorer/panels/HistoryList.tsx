"use client";

import { Popover } from "../../ui/Popover";
import { historyMessages } from "../messages/history";
import { HistorySteps } from "./HistorySteps";

/** What was done, below the button that opens it. */
export default function HistoryList({ opener, onClose }: { opener: HTMLElement | null; onClose: () => void }) {
  return (
    <Popover label={historyMessages.title} anchor={opener} align="end" onClose={onClose} className="w-[300px] py-2">
      <h2 className="group-heading px-4 pb-1">{historyMessages.title}</h2>
      <HistorySteps />
    </Popover>
  );
}
