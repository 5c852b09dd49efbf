"use client";

import { useState } from "react";
import type { FilterSubject } from "../../../lib/scene/filters";
import { useExplorer } from "../explorerContext";
import { messages } from "../messages";
import { filterEditorMessages } from "../messages/filterEditor";
import { hiddenMessages } from "../messages/hidden";
import { useNarrow } from "../useNarrow";
import { DrawnAs } from "./DrawnAs";
import { FilterPanel, subjectTitle } from "./FilterPanel";
import { HiddenList } from "./HiddenList";
import { KeyEntries } from "./KeyEntries";
import { PanelPopover } from "./PanelPopover";

/** What is open, and the button that opened it. */
export interface Opened {
  anchor: HTMLElement;
  what: FilterSubject | "list" | "hidden" | "key" | "drawn";
}

const titles = { list: messages.filters.label, hidden: hiddenMessages.title, key: messages.key.title, drawn: messages.key.drawnAs };

/** What a word of the bar or the key opens: below it, or on a phone as a page of its own. */
export default function FilterPopover({ opened, onClose }: { opened: Opened; onClose: () => void }) {
  const [what, setWhat] = useState(opened.what);
  const narrow = useNarrow();
  const { readOnly } = useExplorer();
  const title = what in titles ? titles[what as keyof typeof titles] : subjectTitle(what as FilterSubject);
  return (
    <PanelPopover label={title} closeLabel={filterEditorMessages.close} anchor={opened.anchor} onClose={onClose} className="w-[352px] p-3">
      {!narrow && <h2 className="px-2 pb-1 font-semibold">{title}</h2>}
      {contentOf(what, setWhat, readOnly)}
    </PanelPopover>
  );
}

function contentOf(what: Opened["what"], go: (what: Opened["what"]) => void, readOnly: boolean) {
  switch (what) {
    case "hidden":
      return <HiddenList />;
    case "key":
      return (
        <>
          <KeyEntries stacked />
          {!readOnly && <DrawnAs />}
        </>
      );
    case "drawn":
      return <DrawnAs />;
    default:
      return <FilterPanel at={what === "list" ? null : what} onAt={(at) => go(at ?? "list")} />;
  }
}
