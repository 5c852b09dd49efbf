import { plural } from "./numbers";

/** What is said of acts on the scene, once they are done. */
export const actMessages = {
  chosen: (entities: number, relations: number) =>
    entities + relations === 0
      ? "Nothing is selected"
      : `Selected ${[entities > 0 ? plural(entities, "entity", "entities") : "", relations > 0 ? plural(relations, "relation", "relations") : ""].filter(Boolean).join(" and ")}`,
  focused: (name: string, depth: number) => `Focus on ${name} and what is within ${plural(depth, "relation", "relations")}`,
  unfocused: "Everything is shown in full again",
  hid: (n: number) => `Hid ${plural(n, "entity", "entities")}`,
  hidOthers: (n: number) => `Hid all but ${plural(n, "entity", "entities")}`,
  broughtBack: (n: number) => `Brought back ${plural(n, "entity", "entities")}`,
  tookOff: (n: number) => `Took off ${plural(n, "entity", "entities")}`,
  moved: (n: number) => `Moved ${plural(n, "entity", "entities")}`,
  pinned: (n: number) => `Pinned ${plural(n, "entity", "entities")}`,
  unpinned: (n: number) => `Unpinned ${plural(n, "entity", "entities")}`,
  folded: "Folded back into one arrow",
  copied: (text: string) => `Copied ${text}`,
  notCopied: "The browser doesn't let this page copy.",
} as const;
