"use client";

import { messages } from "../messages";
import type { CommandId } from "../messages/commands";
import { CommandMenu } from "./CommandMenu";

const looking: readonly CommandId[] = ["zoomIn", "zoomOut"];
const groups: readonly (readonly CommandId[])[] = [[...looking, "zoomToSelection"], ["lasso", "paths", "minimap", "fullScreen"]];

interface ToolsMenuProps {
  opener: HTMLElement | null;
  /** Opens what places entities anew; none where nothing may be moved. */
  onArrange?: () => void;
  onClose: () => void;
}

/** The tools of the canvas that have no button on a phone: they would cover what they are for. */
export default function ToolsMenu({ opener, onArrange, onClose }: ToolsMenuProps) {
  return (
    <CommandMenu
      label={messages.tools.more}
      groups={groups}
      repeated={looking}
      first={onArrange && { label: messages.arrange.open, onSelect: onArrange }}
      side="top"
      opener={opener}
      onClose={onClose}
    />
  );
}
