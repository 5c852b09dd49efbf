"use client";

import { Popover } from "radix-ui";
import { useMemo, useRef } from "react";
import { Dialog } from "../../ui/Dialog";
import { arrangeMessages } from "../messages/arrange";
import { useNarrow } from "../useNarrow";
import type { ArrangeChoice } from "./arrangeChoice";
import { LayoutForm } from "./LayoutForm";
import { SelectionTools } from "./SelectionTools";

interface ArrangePanelProps {
  opener: HTMLElement | null;
  choice: ArrangeChoice;
  onChoice: (choice: ArrangeChoice) => void;
  onClose: () => void;
}

/** Layouts with what can be set of them, and what lines up the selection: above the button, or on a phone as a page of its own. */
export default function ArrangePanel({ opener, choice, onChoice, onClose }: ArrangePanelProps) {
  const narrow = useNarrow();
  const anchor = useMemo(() => ({ current: opener ?? document.body }), [opener]);
  const leftByPointer = useRef(false);
  const content = (
    <>
      <LayoutForm choice={choice} onChoice={onChoice} onRun={narrow ? onClose : undefined} />
      <SelectionTools />
    </>
  );
  if (narrow) {
    return (
      <Dialog title={arrangeMessages.title} closeLabel={arrangeMessages.close} onClose={onClose}>
        <div className="px-4 py-3">{content}</div>
      </Dialog>
    );
  }
  return (
    <Popover.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          aria-label={arrangeMessages.title}
          side="top"
          align="end"
          sideOffset={8}
          collisionPadding={8}
          onInteractOutside={(event) => {
            leftByPointer.current = true;
            if (event.target instanceof Node && opener?.contains(event.target)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!leftByPointer.current) opener?.focus();
          }}
          className="z-30 max-h-(--radix-popover-content-available-height) w-[336px] overflow-auto rounded-[8px] bg-panel p-4 text-ink shadow-floating outline-none"
        >
          {content}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
