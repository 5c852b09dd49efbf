"use client";

import { Square, Workflow } from "lucide-react";
import { later } from "../../ui/later";
import { useRef, useState } from "react";
import { IconButton } from "../../ui/Button";
import { messages } from "../messages";
import { stopLayouts } from "../placement";
import { useLayoutRuns } from "../useLayoutRuns";
import type { ArrangeChoice } from "./arrangeChoice";

// The layouts themselves run in a worker; their names and what can be set of them come when they are asked for.
const ArrangePanel = later(() => import("./ArrangePanel"));

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** The button that opens what places entities anew; beside it, while a layout takes long, the one that stops it. */
export function ArrangeMenu() {
  const button = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState<ArrangeChoice>({ layout: "force", settings: {}, onlySelected: false });
  const runs = useLayoutRuns();
  const opener = () => button.current?.querySelector("button") ?? null;
  return (
    <>
      {runs && (
        <button type="button" onClick={stopLayouts} className="flex h-8 items-center gap-2 rounded-[4px] px-2 font-semibold hover:bg-sunk max-phone:h-11">
          <Square size={12} strokeWidth={0} fill="currentColor" aria-hidden />
          <span className="meta font-normal">{messages.arrange.runs}</span> {messages.arrange.stop}
        </button>
      )}
      <span ref={button} className="contents">
        <IconButton label={messages.arrange.open} icon={<Workflow {...icon} />} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)} />
      </span>
      {open && <ArrangePanel opener={opener()} choice={choice} onChoice={setChoice} onClose={() => setOpen(false)} />}
    </>
  );
}
