"use client";

import { useEffect, useRef } from "react";
import { commandContext } from "./commandContext";
import { commandOfKey, runCommand } from "./commands/commands";
import type { Explored } from "./explorerContext";
import { isSingleCharacter, keyName } from "./keyNames";
import { pageKeysWork } from "./pageKeys";

const fields = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/** Runs the commands of the page by key, wherever the focus is but in fields; the graph hears its keys itself. */
export function useCommandKeys(explored: Explored): void {
  const latest = useRef(explored);
  latest.current = explored;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = keyName(event);
      const command = commandOfKey(name);
      if (command?.place !== "page" || event.defaultPrevented || document.querySelector("dialog:modal")) return;
      const typing = event.target instanceof HTMLElement && event.target.matches(fields);
      if (typing && command.id !== "search") return;
      if (isSingleCharacter(name) && (typing || !pageKeysWork())) return;
      // The browser's own meaning of the key is left alone where there is nothing to do.
      if (runCommand(command, commandContext(latest.current))) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
