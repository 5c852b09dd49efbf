"use client";

import { later } from "../../ui/later";
import { useState } from "react";
import { useExplorer } from "../explorerContext";
import { messages } from "../messages";
import type { Opened } from "./FilterPopover";
import { KeyEntries } from "./KeyEntries";

const FilterPopover = later(() => import("./FilterPopover"));

/** The key below the plate, which works: one line where the plate is narrow, on a phone a page behind its word in the bar. */
export function KeyStrip() {
  const { readOnly } = useExplorer();
  const [opened, setOpened] = useState<Opened | null>(null);
  const drawnAs = (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded={opened !== null}
      onClick={({ currentTarget: anchor }) => setOpened((before) => (before ? null : { anchor, what: "drawn" }))}
      className="underlined min-h-6 text-[12px]/[16px] whitespace-nowrap text-ink-2"
    >
      {messages.key.drawnAs}
    </button>
  );
  return (
    <section aria-label={messages.key.title} className="@container shrink-0 border-t border-hair bg-panel max-phone:hidden">
      <div className="flex h-[100px] gap-x-3 overflow-x-auto px-3 py-0.5 @max-[860px]:gap-x-2 @max-[860px]:px-2 @max-[750px]:gap-x-1 @max-[750px]:px-1 text-[13px]/[18px] @max-[820px]:text-[12px]/[18px] @max-[680px]:h-10 @max-[680px]:items-center @max-[680px]:py-1">
        <KeyEntries more={!readOnly && drawnAs} />
      </div>
      {opened && <FilterPopover opened={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
