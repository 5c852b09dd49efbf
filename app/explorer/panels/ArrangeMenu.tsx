"use client";

import { Ellipsis, Square, Workflow } from "lucide-react";
import { later } from "../../ui/later";
import { useRef, useState } from "react";
import { IconButton } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { messages } from "../messages";
import { stopLayouts } from "../placement";
import { useLayoutRuns } from "../useLayoutRuns";
import type { ArrangeChoice } from "./arrangeChoice";

// The layouts themselves run in a worker; their names and what can be set of them come when they are asked for.
const ArrangePanel = later(() => import("./ArrangePanel"));
const ToolsMenu = later(() => import("./ToolsMenu"));

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/**
 * The button that opens what places entities anew; on a phone, the one of the menu of all tools that have no button there. Beside it,
 * while a layout takes long, the one that stops it.
 */
export function ArrangeMenu() {
  const { readOnly } = useExplorer();
  const button = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const [menu, setMenu] = useState(false);
  const [choice, setChoice] = useState<ArrangeChoice>({ layout: "force", settings: {}, onlySelected: false });
  const runs = useLayoutRuns();
  const opener = () => [...(button.current?.querySelectorAll("button") ?? [])].find((one) => one.offsetParent !== null) ?? null;
  return (
    <>
      {runs && (
        <button type="button" onClick={stopLayouts} className="flex h-8 items-center gap-2 rounded-[4px] px-2 font-semibold hover:bg-sunk max-phone:h-11">
          <Square size={12} strokeWidth={0} fill="currentColor" aria-hidden />
          <span className="meta font-normal">{messages.arrange.runs}</span> {messages.arrange.stop}
        </button>
      )}
      <span ref={button} className="relative">
        {!readOnly && <IconButton className="max-phone:hidden" label={messages.arrange.open} icon={<Workflow {...icon} />} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)} />}
        <span className="hidden max-phone:block">
          <IconButton label={messages.tools.more} icon={<Ellipsis {...icon} />} aria-haspopup="menu" aria-expanded={menu} onClick={() => setMenu(!menu)} />
        </span>
        {menu && <ToolsMenu opener={opener()} onArrange={readOnly ? undefined : () => setOpen(true)} onClose={() => setMenu(false)} />}
      </span>
      {open && <ArrangePanel opener={opener()} choice={choice} onChoice={setChoice} onClose={() => setOpen(false)} />}
    </>
  );
}
