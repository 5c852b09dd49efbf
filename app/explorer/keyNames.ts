import type { KeyboardEvent as ReactKeyboardEvent } from "react";

type Pressed = Pick<KeyboardEvent | ReactKeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey"> & { code?: string };

/**
 * What was pressed, as commands name it: "Mod+Shift+Z", "F", "+", "Delete". Mod is Ctrl or the command key. A letter of
 * another script counts as the Latin one of its key, so that the keys work on a Cyrillic keyboard.
 */
export function keyName({ key, code = "", shiftKey, ctrlKey, metaKey, altKey }: Pressed): string {
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  const isLetter = key.length === 1 && /\p{L}/u.test(key);
  const plain = isLetter && !/[a-z]/i.test(key) && latin ? latin : key.length === 1 ? key.toUpperCase() : key;
  const shift = shiftKey && (isLetter || key.length > 1);
  return [(ctrlKey || metaKey) && "Mod", altKey && "Alt", shift && "Shift", plain].filter((part) => typeof part === "string").join("+");
}

/** Whether it is a single character, which may be typed by chance or spoken. */
export function isSingleCharacter(name: string): boolean {
  return [...name].length === 1;
}
