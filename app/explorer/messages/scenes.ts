import { count, size } from "./numbers";

/** What is said of scenes while they are kept and opened. */
export const scenes = {
  menu: (title: string) => `Scene: ${title}`,
  title: "Scenes",
  untitled: "New scene",
  copyOf: (title: string, n: number) => (n < 2 ? `${title} (copy)` : `${title} (copy ${count(n)})`),
  duplicated: (title: string) => `Duplicated as ${title}`,
  opened: (title: string) => `Opened ${title}`,
  saved: (name: string) => `Saved as ${name}`,
  fileName: (title: string) => `${title.replaceAll(/[^\p{Letter}\p{Number}]+/gu, "-").replaceAll(/^-+|-+$/g, "").slice(0, 60) || "scene"}.scene.json`,
  tooLargeFile: (bytes: number) => `This file is too large for a scene: ${size(bytes)}.`,
  notOpened: (why: string) => `The scene could not be opened. ${why}`,
  linkUnreadable: "The scene of this link can't be read: it may have been cut on its way. Ask for it anew, or as a file. This is the opening view.",
  dropHere: "Drop a scene file to open it",
  notStored: "This scene could not be kept: the browser's storage is full or shut. Save it as a file, or delete scenes you no longer need.",
  overtaken: (title: string) => `Another tab changed “${title}” meanwhile. What you do here is kept as a scene of its own.`,
  removedElsewhere: (title: string) => `Another tab deleted “${title}”. It is kept again, since you go on with it here.`,
  changedElsewhere: "This scene was changed in another tab.",
  load: "Load those changes",
  gone: (ids: readonly string[]) => `No longer in the store: ${ids.join(", ")}.`,
  goneMore: (n: number) => `and ${count(n)} more`,
  goneKept: "They stay in the scene, should they come back.",
  dropGone: "Drop them",
  readOnly: "Read-only view",
  editCopy: "Edit a copy",
  editing: "This is a copy of your own now",
  refused: "Read-only view: nothing can be changed here. “Edit a copy” makes one that can.",
  toOpening: "Opening view",
  full: (fresh: number, held: number, most: number) =>
    `Nothing was added: a scene holds at most ${count(most)} entities. ${held > 0 ? `This one has ${count(held)}, and ${count(fresh)} more would come` : `This would be ${count(fresh)}`}. Ask for fewer${held > 0 ? ", or take some off" : ""}.`,
};
