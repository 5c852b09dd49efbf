"use client";

import { useEffect, type KeyboardEvent as GraphKeyEvent } from "react";
import { isKeyIn, pageKeysOf } from "./commands/commandKeys";
import type { Explored } from "./explorerContext";
import { isSingleCharacter, keyName } from "./keyNames";
import { pageKeysWork } from "./pageKeys";
import { fetchCommands, pressKey } from "./pressKey";

const fields = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const begins = ["keydown", "pointerdown"] as const;
const searching: readonly string[] = pageKeysOf.search;

/** Runs the commands of the page by key, wherever the focus is but in fields; the graph hears its keys itself. */
export function useCommandKeys(explored: () => Explored): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = keyName(event);
      const searches = searching.includes(name);
      if (!isKeyIn("page", name) || event.defaultPrevented || document.querySelector("dialog:modal")) return;
      const typing = event.target instanceof HTMLElement && event.target.matches(fields);
      if (typing && !searches) return;
      if (isSingleCharacter(name) && (typing || !pageKeysWork())) return;
      if (!searches) return pressKey(event, name, "page", explored);
      // At once: what is typed next belongs into the box.
      explored().page.search();
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    // A key or a click of any kind: the next key may be a command.
    for (const type of begins) addEventListener(type, fetchCommands, { once: true, capture: true });
    return () => {
      removeEventListener("keydown", onKey);
      for (const type of begins) removeEventListener(type, fetchCommands, { capture: true });
    };
  }, [explored]);
}

/** Does what a key stands for while a graph of that scene has the focus. */
export function runGraphKey(event: GraphKeyEvent, explored: () => Explored): void {
  pressKey(event, keyName(event.nativeEvent), "graph", explored);
}
