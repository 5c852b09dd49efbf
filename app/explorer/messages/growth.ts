import { plural } from "./numbers";

/** What is said once something was added to a scene, revealed in it or placed anew. */
export const growthMessages = {
  added: (entities: number, relations: number) => `Added ${plural(entities, "entity", "entities")} and ${plural(relations, "relation", "relations")}`,
  revealed: (relations: number) => `Revealed ${plural(relations, "relation", "relations")}`,
  allRevealed: "All relations among what is shown are drawn already",
  placed: (n: number) => `Placed ${plural(n, "entity", "entities")} anew`,
  alreadySo: "Everything is in its place already",
} as const;
