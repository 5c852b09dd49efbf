"use client";

import { History } from "lucide-react";
import { Popover } from "radix-ui";
import { useState } from "react";
import { IconButton } from "../../ui/Button";
import { messages } from "../messages";
import { HistorySteps } from "./HistorySteps";

/** The button that lists what was done, below it. */
export default function HistoryList() {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen} modal={false}>
      <Popover.Trigger asChild>
        <IconButton label={messages.history.open} icon={<History size={17} strokeWidth={1.75} aria-hidden />} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content aria-label={messages.history.title} align="end" sideOffset={6} collisionPadding={8} className="z-40 w-[300px] rounded-[8px] bg-panel py-2 text-ink shadow-floating outline-none forced-colors:border">
          <h2 className="group-heading px-4 pb-1">{messages.history.title}</h2>
          <HistorySteps />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
