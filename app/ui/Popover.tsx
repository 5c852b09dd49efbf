"use client";

import { Popover as Radix } from "radix-ui";
import { useMemo, useRef, type ReactNode } from "react";

interface PopoverProps {
  /** Accessible name. */
  label: string;
  /** What opened it: it stands beside that, and gives the focus back to it. */
  anchor: HTMLElement | null;
  side?: "top" | "bottom";
  align?: "start" | "end";
  onClose: () => void;
  className: string;
  children: ReactNode;
}

/** What stands beside the control that opened it, without keeping the reader from the rest of the page: Esc or a click elsewhere closes it. */
export function Popover({ label, anchor, side = "bottom", align = "start", onClose, className, children }: PopoverProps) {
  const virtual = useMemo(() => ({ current: anchor ?? document.body }), [anchor]);
  const leftByPointer = useRef(false);
  return (
    <Radix.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Radix.Anchor virtualRef={virtual} />
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={(event) => {
            leftByPointer.current = true;
            // A click on what opened it closes it there.
            if (event.target instanceof Node && anchor?.contains(event.target)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!leftByPointer.current && anchor?.isConnected) anchor.focus();
          }}
          className={`z-40 max-h-(--radix-popover-content-available-height) overflow-auto rounded-[8px] bg-panel text-ink shadow-floating outline-none forced-colors:border ${className}`}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
