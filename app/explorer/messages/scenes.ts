/** What the first page says of scenes; what is said while they are kept, opened and changed elsewhere comes with that. */
export const scenes = {
  title: "Scenes",
  untitled: "New scene",
  dropHere: "Drop a scene file to open it",
  refused: "Read-only view: nothing can be changed here. “Edit a copy” makes one that can.",
};
