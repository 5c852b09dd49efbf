"use client";

import { ChevronLeft, X } from "lucide-react";
import { deepestFocus } from "../../../lib/scene/focus";
import { own } from "../../../lib/scene/scene";
import { Button, IconButton } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { count, messages } from "../messages";
import { focusBarMessages } from "../messages/focusBar";
import { useSceneActs } from "../useSceneActs";

const depths = Array.from({ length: deepestFocus }, (_, index) => index + 1);

/** What the reader looks at on the canvas while the rest stands back, as a sentence, with the way back. */
export default function FocusBar() {
  const { document, session } = useExplorer();
  const acts = useSceneActs();
  const { focus, opened, inspected } = session;
  const entity = focus && own(document.entities, focus.id);
  const isRead = inspected?.kind === "relation" && opened.includes(inspected.id);
  const reading = isRead ? [inspected.id] : opened;
  return (
    <>
      {focus && entity && (
        <section aria-label={focusBarMessages.label} className="absolute top-3 left-3 z-10 flex max-w-[calc(100%-24px)] flex-wrap items-center gap-x-2 rounded-[5px] border border-hair bg-panel py-0.5 pr-1 pl-3 text-[14px] shadow-raised">
          <span>
            {focusBarMessages.lead} <strong className="font-semibold">{entity.name}</strong> {focusBarMessages.within}
          </span>
          <span role="group" aria-label={focusBarMessages.relations} className="flex">
            {depths.map((depth) => (
              <button
                key={depth}
                type="button"
                aria-pressed={focus.depth === depth}
                aria-label={focusBarMessages.depth(depth)}
                onClick={() => acts.focus(focus.id, depth)}
                className="size-7 rounded-[4px] hover:bg-sunk aria-pressed:bg-ink aria-pressed:font-semibold aria-pressed:text-panel max-phone:size-11"
              >
                {count(depth)}
              </button>
            ))}
          </span>
          <span>{focusBarMessages.relations}</span>
          <IconButton label={focusBarMessages.back} icon={<X size={16} strokeWidth={1.75} aria-hidden />} onClick={acts.unfocus} />
        </section>
      )}
      {opened.length > 0 && (
        <Button className={`absolute bottom-[60px] left-4 z-10 !font-semibold shadow-raised max-wide:bottom-40 max-phone:bottom-[calc(var(--sheet,0px)+14px)] ${isRead ? "max-phone:hidden" : ""}`} onClick={() => acts.foldClaims(reading)}>
          <ChevronLeft size={16} strokeWidth={1.75} aria-hidden />
          {messages.opened.fold}
        </Button>
      )}
    </>
  );
}
