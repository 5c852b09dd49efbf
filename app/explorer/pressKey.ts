import { atFirstUse } from "../ui/atFirstUse";
import { isKeyIn } from "./commands/commandKeys";
import type { Explored } from "./explorerContext";
import { messages } from "./messages";

const running = atFirstUse(() => import("./commands/runKey"));

/** Fetches what commands do: for when the reader begins to work. */
export const fetchCommands = running.fetch;

/** Does what a key stands for in that place, if anything. What commands do comes with the first key; no key is lost meanwhile. */
export function pressKey(event: { preventDefault(): void }, key: string, place: "page" | "graph", explored: () => Explored): void {
  if (!isKeyIn(place, key)) return;
  const come = running.now();
  // The browser's own meaning of the key is left alone where there is nothing to do.
  if (come) return void (come.runKey(key, place, explored()) && event.preventDefault());
  event.preventDefault();
  running.use(({ runKey }) => void runKey(key, place, explored()), () => explored().scenes.keeping.say(messages.errors.offline));
}
