"use client";

import type { ComponentProps, ReactNode } from "react";
import { Dialog } from "../../ui/Dialog";
import { Popover } from "../../ui/Popover";
import { useNarrow } from "../useNarrow";

interface PanelPopoverProps extends Omit<ComponentProps<typeof Popover>, "className" | "children"> {
  closeLabel: string;
  /** Width and padding beside its control. */
  className: string;
  children: ReactNode;
}

/** A panel beside the control that opened it, or on a phone a page of its own. */
export function PanelPopover({ label, closeLabel, onClose, children, ...beside }: PanelPopoverProps) {
  const narrow = useNarrow();
  if (narrow) {
    return (
      <Dialog title={label} closeLabel={closeLabel} onClose={onClose}>
        <div className="px-4 py-3">{children}</div>
      </Dialog>
    );
  }
  return (
    <Popover label={label} onClose={onClose} {...beside}>
      {children}
    </Popover>
  );
}
