import type { KeyboardEvent } from "react";
import { commandContext } from "./commandContext";
import { commandOfKey, runCommand } from "./commands/commands";
import type { Explored } from "./explorerContext";
import { keyName } from "./keyNames";

/** Does what a key stands for while a graph of that scene has the focus. */
export function runGraphKey(event: KeyboardEvent, explored: Explored): void {
  const key = keyName(event.nativeEvent);
  const command = commandOfKey(key);
  if (command?.place === "graph" && runCommand(command, commandContext(explored), key)) event.preventDefault();
}
