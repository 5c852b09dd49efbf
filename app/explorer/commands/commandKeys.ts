import type { CommandId } from "../messages/commands";

type Keys = Partial<Record<CommandId, readonly string[]>>;

/** Keys that work on the whole page, named as by `keyName`. They stand apart from what they do, which comes with the first that is pressed. */
export const pageKeysOf = { search: ["/", "Mod+K"], undo: ["Mod+Z"], redo: ["Mod+Shift+Z", "Mod+Y"], keys: ["?"] } as const satisfies Keys;

/** Keys that work while a graph has the focus. */
export const graphKeysOf = {
  expand: ["E"], expandChoose: ["Shift+E"], collapse: ["C"], revealAmong: ["V"], openClaims: ["O"], hide: ["H"], hideOthers: ["Shift+H"], bringBack: ["B"],
  pin: ["P"], addNote: ["W"], takeOff: ["Delete", "Backspace"], nudge: ["Mod+ArrowLeft", "Mod+ArrowRight", "Mod+ArrowUp", "Mod+ArrowDown"],
  move: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], moveAdding: ["Shift+ArrowLeft", "Shift+ArrowRight", "Shift+ArrowUp", "Shift+ArrowDown"],
  nextRelation: ["R"], menu: ["ContextMenu", "Shift+F10"], open: ["Enter"], selectAll: ["Mod+A"], invert: ["I"], neighbours: ["N"], lasso: ["L"], pathFrom: ["S"], pathTo: ["T"],
  fit: ["0"], zoomToSelection: ["1"], zoomIn: ["+", "="], zoomOut: ["-"], minimap: ["M"], focus: ["F"], leave: ["Escape"],
} as const satisfies Keys;

const keysIn = { page: new Set<string>(Object.values(pageKeysOf).flat()), graph: new Set<string>(Object.values(graphKeysOf).flat()) };

/** Whether a key stands for a command in that place. */
export function isKeyIn(place: keyof typeof keysIn, key: string): boolean {
  return keysIn[place].has(key);
}
