"use client";

import { Popover } from "radix-ui";
import { useMemo, useRef, useState } from "react";
import type { FilterSubject } from "../../../lib/scene/filters";
import { Dialog } from "../../ui/Dialog";
import { messages } from "../messages";
import { filterEditorMessages } from "../messages/filterEditor";
import { hiddenMessages } from "../messages/hidden";
import { useNarrow } from "../useNarrow";
import { DrawnAs } from "./DrawnAs";
import { FilterPanel, subjectTitle } from "./FilterPanel";
import { HiddenList } from "./HiddenList";
import { KeyEntries } from "./KeyEntries";

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
  const anchor = useMemo(() => ({ current: opened.anchor }), [opened.anchor]);
  const leftByPointer = useRef(false);
  const title = what in titles ? titles[what as keyof typeof titles] : subjectTitle(what as FilterSubject);
  const content = contentOf(what, setWhat);
  if (narrow) {
    return (
      <Dialog title={title} closeLabel={filterEditorMessages.close} onClose={onClose}>
        <div className="px-4 py-3">{content}</div>
      </Dialog>
    );
  }
  return (
    <Popover.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          aria-label={title}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={(event) => {
            leftByPointer.current = true;
            if (event.target instanceof Node && opened.anchor.contains(event.target)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!leftByPointer.current && opened.anchor.isConnected) opened.anchor.focus();
          }}
          className="z-30 max-h-(--radix-popover-content-available-height) w-[352px] overflow-auto rounded-[8px] bg-panel p-3 text-ink shadow-floating outline-none"
        >
          <h2 className="px-2 pb-1 font-semibold">{title}</h2>
          {content}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function contentOf(what: Opened["what"], go: (what: Opened["what"]) => void) {
  switch (what) {
    case "hidden":
      return <HiddenList />;
    case "key":
      return (
        <>
          <KeyEntries stacked />
          <DrawnAs />
        </>
      );
    case "drawn":
      return <DrawnAs />;
    default:
      return <FilterPanel at={what === "list" ? null : what} onAt={(at) => go(at ?? "list")} />;
  }
}
