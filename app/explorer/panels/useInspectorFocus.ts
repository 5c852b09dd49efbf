"use client";

import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { useExplorer } from "../explorerContext";

/**
 * Where the focus of the keyboard is while something is open in the inspector. What was pressed goes with the content that it opens
 * something else in: then the heading of what came has the focus. A reader at the graph, at a table or at the buttons of the frame stays there.
 * `open` says what is open. When the inspector closes, the focus is where it was before it opened.
 */
export function useInspectorFocus(open: string, onClose: () => void): { frame: RefObject<HTMLElement | null>; content: RefObject<HTMLDivElement | null> } {
  const { graph, announce } = useExplorer();
  const frame = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const aside = frame.current;
    cameFrom.current = document.activeElement;
    return () => {
      if (!aside?.contains(document.activeElement)) return;
      const back = cameFrom.current;
      // When all is in place again: meanwhile the graph can't be reached.
      queueMicrotask(() => {
        if (!isNowhere(document.activeElement)) return;
        if (back instanceof HTMLElement && back.isConnected && !isNowhere(back) && !isBox(back)) back.focus({ preventScroll: true });
        else graph.current?.focus();
      });
    };
  }, [graph]);

  useEffect(() => {
    const [body, active] = [content.current, document.activeElement];
    if (!body) return;
    const isLost = isNowhere(active) && navigator.userActivation.hasBeenActive;
    if (isLost || isBox(active)) body.focus({ preventScroll: true });
    else if (!frame.current?.contains(active)) return;
    return whenTitled(body, (heading) => {
      if (document.activeElement === body) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      } else announce(heading.innerText);
    });
  }, [open, announce]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isFree = isNowhere(event.target) && !document.querySelector("dialog:modal, [role=menu], [role=dialog], [role=listbox]");
      if (event.key === "Escape" && !event.defaultPrevented && isFree) close.current();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return { frame, content };
}

const isNowhere = (place: EventTarget | null) => place === null || place === document.body || place === document.documentElement;

const isBox = (place: Element | null) => place !== null && place.matches("input[role=combobox]") && place.closest("header, [role=search]") !== null;

/** Calls `then` with the first heading of what is open, as soon as it is read; once. Returns how to give it up. */
function whenTitled(body: HTMLElement, then: (heading: HTMLElement) => void): () => void {
  const watch = new MutationObserver(() => look());
  const look = () => {
    const heading = body.querySelector<HTMLElement>("h2");
    if (!heading) return false;
    watch.disconnect();
    then(heading);
    return true;
  };
  if (!look()) watch.observe(body, { childList: true, subtree: true });
  return () => watch.disconnect();
}
