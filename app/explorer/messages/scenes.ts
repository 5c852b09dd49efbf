import { count } from "./numbers";

/** What the first page says of scenes; what is said while they are kept, opened and changed elsewhere comes with that. */
export const scenes = {
  title: "Scenes",
  untitled: "New scene",
  dropHere: "Drop a scene file to open it",
  refused: "Read-only view: nothing can be changed here. “Edit a copy” makes one that can.",
  full: (fresh: number, held: number, most: number) =>
    `Nothing was added: a scene holds at most ${count(most)} entities. ${held > 0 ? `This one has ${count(held)}, and ${count(fresh)} more would come` : `This would be ${count(fresh)}`}. Ask for fewer${held > 0 ? ", or take some off" : ""}.`,
};
