import { count, plural } from "./numbers";

/** Layouts, and what is done with the places of what is selected. */
export const arrangeMessages = {
  title: "Arrange",
  close: "Close",
  layout: "Layout",
  onlySelected: (n: number) => `Only the selection (${count(n)})`,
  run: "Place anew",
  selection: (n: number) => (n === 0 ? "Nothing is selected" : `Selected: ${count(n)}`),
  align: { left: "Align left", centre: "Align centres", right: "Align right", top: "Align tops", middle: "Align middles", bottom: "Align bottoms" },
  distribute: { x: "Distribute across", y: "Distribute down" },
  spread: "Spread what overlaps",
  needs: (n: number) => `select at least ${count(n)}`,
  pin: "Pin",
  unpin: "Unpin",
  pinned: (n: number) => `Pinned ${plural(n, "entity", "entities")}: layouts leave them where they are`,
  unpinned: (n: number) => `Unpinned ${plural(n, "entity", "entities")}`,
} as const;
