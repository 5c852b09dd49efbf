import { plural } from "./numbers";

/** What is said in the bar over the canvas while one entity and what is near it stand in full ink. */
export const focusBarMessages = {
  label: "Focus",
  lead: "In full:",
  within: "and what is within",
  depth: (depth: number) => plural(depth, "relation", "relations"),
  relations: "relations",
  back: "Show everything in full",
} as const;
