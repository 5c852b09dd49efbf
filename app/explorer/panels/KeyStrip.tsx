"use client";

import { later } from "../../ui/later";
import { useState } from "react";
import { useExplorer } from "../explorerContext";
import { messages } from "../messages";
import type { Opened } from "./FilterPopover";
import { KeyEntries } from "./KeyEntries";

const FilterPopover = later(() => import("./FilterPopover"));

/**
 * The key below the plate, which works. Where the plate is narrow it is one line of what has room there, with the whole key behind the
 * button at its end; on a phone it is a page behind its word in the bar.
 */
export function KeyStrip() {
  const { readOnly } = useExplorer();
  const [opened, setOpened] = useState<Opened | null>(null);
  const opens = (what: "drawn" | "key", words: string) => (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded={opened?.what === what}
      onClick={({ currentTarget: anchor }) => setOpened((before) => (before ? null : { anchor, what }))}
      className="underlined min-h-6 text-[12px]/[16px] whitespace-nowrap text-ink-2"
    >
      {words}
    </button>
  );
  return (
    <section aria-label={messages.key.title} className="key-strip @container shrink-0 border-t border-hair bg-panel max-phone:hidden">
      <div className="flex">
        <div
          onBlur={({ currentTarget }) => currentTarget.scrollTo(0, 0)}
          className="flex h-[100px] min-w-0 flex-1 gap-x-3 overflow-x-auto px-3 py-0.5 text-[13px]/[18px] @max-[860px]:gap-x-2 @max-[860px]:px-2 @max-[820px]:text-[12px]/[18px] @max-[800px]:h-10 @max-[800px]:flex-wrap @max-[800px]:overflow-hidden @max-[800px]:py-0"
        >
          <KeyEntries more={!readOnly && opens("drawn", messages.key.drawnAs)} />
        </div>
        <div className="hidden items-center border-l border-hair px-3 @max-[800px]:flex">{opens("key", messages.key.whole)}</div>
      </div>
      {opened && <FilterPopover opened={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
