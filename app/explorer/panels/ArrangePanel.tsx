"use client";

import { arrangeMessages } from "../messages/arrange";
import { useNarrow } from "../useNarrow";
import type { ArrangeChoice } from "./arrangeChoice";
import { LayoutForm } from "./LayoutForm";
import { PanelPopover } from "./PanelPopover";
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
  return (
    <PanelPopover label={arrangeMessages.title} closeLabel={arrangeMessages.close} anchor={opener} side="top" align="end" onClose={onClose} className="w-[336px] p-4">
      <LayoutForm choice={choice} onChoice={onChoice} onRun={narrow ? onClose : undefined} />
      <SelectionTools />
    </PanelPopover>
  );
}
