import { commandMessages } from "../messages/commands";

/** The name of a key as it is written on keyboards: "Ctrl or ⌘ Z". */
export function keyWords(name: string): string {
  const parts = name === "+" ? ["+"] : name.split("+");
  return parts.map((part) => commandMessages.keyNames[part] ?? part).join(" ");
}
