import type { CommandContext } from "../commandContext";
import type { Command } from "./command";
import { lookCommands } from "./lookCommands";
import { pageCommands } from "./pageCommands";
import { sceneCommands } from "./sceneCommands";
import { selectCommands } from "./selectCommands";

/** Every command in groups: the box, the keyboard, the menu and the help sheet read them here. Add yours here. */
export const commandGroups = { page: pageCommands, scene: sceneCommands, select: selectCommands, look: lookCommands } as const satisfies Record<string, readonly Command[]>;

export const commands: readonly Command[] = Object.values(commandGroups).flat();

const byKey = new Map(commands.flatMap((command) => (command.keys ?? []).map((key) => [key, command])));

/** The command that a key stands for (named as by `keyName`), if any. */
export function commandOfKey(key: string): Command | undefined {
  return byKey.get(key);
}

/** Whether a command is to be offered: there is something for it to work on, and the reader may do it. */
export function isOffered(command: Command, context: CommandContext): boolean {
  return !(command.changes && context.readOnly) && (!command.can || command.can(context));
}

/** Runs a command if there is something for it to work on; returns whether there was. */
export function runCommand(command: Command, context: CommandContext, key = ""): boolean {
  if (command.can && !command.can(context)) return false;
  command.run(context, key);
  return true;
}
