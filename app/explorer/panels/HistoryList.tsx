"use client";

import { Popover } from "radix-ui";
import { useMemo, useRef } from "react";
import { historyMessages } from "../messages/history";
import { HistorySteps } from "./HistorySteps";

/** What was done, below the button that opens it. */
export default function HistoryList({ opener, onClose }: { opener: HTMLElement | null; onClose: () => void }) {
  const anchor = useMemo(() => ({ current: opener ?? document.body }), [opener]);
  const leftByPointer = useRef(false);
  return (
    <Popover.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          aria-label={historyMessages.title}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={(event) => {
            leftByPointer.current = true;
            if (event.target instanceof Node && opener?.contains(event.target)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!leftByPointer.current) opener?.focus();
          }}
          className="z-40 w-[300px] rounded-[8px] bg-panel py-2 text-ink shadow-floating outline-none forced-colors:border"
        >
          <h2 className="group-heading px-4 pb-1">{historyMessages.title}</h2>
          <HistorySteps />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
