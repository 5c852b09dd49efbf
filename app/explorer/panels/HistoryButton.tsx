"use client";

import { History } from "lucide-react";
import { later } from "../../ui/later";
import { useRef, useState } from "react";
import { IconButton } from "../../ui/Button";
import { messages } from "../messages";

const loadList = () => import("./HistoryList");
const HistoryList = later(loadList);

/** The button that lists what was done. */
export function HistoryButton() {
  const place = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const opener = () => place.current?.querySelector("button") ?? null;
  return (
    <span ref={place} className="flex size-8 shrink-0" onPointerEnter={() => void loadList()} onFocus={() => void loadList()}>
      <IconButton label={messages.history.open} icon={<History size={17} strokeWidth={1.75} aria-hidden />} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && <HistoryList opener={opener()} onClose={() => setOpen(false)} />}
    </span>
  );
}
