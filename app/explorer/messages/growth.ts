import { count, plural } from "./numbers";

/** What is said once something was added to a scene, revealed in it or placed anew. */
export const growthMessages = {
  added: (entities: number, relations: number) => `Added ${plural(entities, "entity", "entities")} and ${plural(relations, "relation", "relations")}`,
  revealed: (relations: number) => `Revealed ${plural(relations, "relation", "relations")}`,
  allRevealed: "All relations among what is shown are drawn already",
  placed: (n: number) => `Placed ${plural(n, "entity", "entities")} anew`,
  alreadySo: "Everything is in its place already",
  full: (fresh: number, held: number, most: number) =>
    `Nothing was added: a scene holds at most ${count(most)} entities. ${held > 0 ? `This one has ${count(held)}, and ${count(fresh)} more would come` : `This would be ${count(fresh)}`}. Ask for fewer${held > 0 ? ", or take some off" : ""}.`,
} as const;
