import { commandContext } from "../commandContext";
import type { Explored } from "../explorerContext";
import type { Command } from "./command";
import { commandOfKey, runCommand } from "./commands";

/** Does what a key stands for in that place; returns whether there was something to do. */
export function runKey(key: string, place: Command["place"], explored: Explored): boolean {
  const command = commandOfKey(key);
  return command?.place === place && runCommand(command, commandContext(explored), key);
}
