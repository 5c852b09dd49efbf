import { count } from "./numbers";

/** What the reader must know of a scene. */
export const sceneNoticeMessages = {
  changedElsewhere: "This scene was changed in another tab.",
  load: "Load those changes",
  gone: (ids: readonly string[]) => `No longer in the store: ${ids.join(", ")}.`,
  goneMore: (n: number) => `and ${count(n)} more`,
  goneKept: "They stay in the scene, should they come back.",
  dropGone: "Drop them",
  readOnly: "Read-only view",
  editCopy: "Edit a copy",
  editing: "This is a copy of your own now",
} as const;
