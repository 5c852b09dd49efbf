import type { CommandContext } from "../commandContext";
import type { CommandId } from "../messages/commands";

/** Something a reader can do: from the box, by key and, where it has one, from a button or a menu. */
export interface Command {
  id: CommandId;
  /** Names of keys, see `keyName`. */
  keys?: readonly string[];
  /** `graph`: its keys work while the graph has the focus; else everywhere but in fields. */
  place: "page" | "graph";
  /** False for what makes sense only by key, like moving on. */
  inBox?: false;
  /** It changes the scene or the store: not offered to a reader who only looks, and refused by key. */
  changes?: true;
  /** Whether there is something for it to work on now; always when left out. */
  can?(context: CommandContext): boolean;
  /** `key`: the name of the key that ran it; "" where none did. */
  run(context: CommandContext, key: string): void;
}
