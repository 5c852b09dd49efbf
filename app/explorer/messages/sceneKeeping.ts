import { count, size } from "./numbers";

/** What is said of scenes while they are opened, kept and saved. */
export const sceneKeepingMessages = {
  copyOf: (title: string, n: number) => (n < 2 ? `${title} (copy)` : `${title} (copy ${count(n)})`),
  duplicated: (title: string) => `Duplicated as ${title}`,
  saved: (name: string) => `Saved as ${name}`,
  fileName: (stem: string) => `${stem}.scene.json`,
  tooLargeFile: (bytes: number) => `This file is too large for a scene: ${size(bytes)}.`,
  notOpened: (why: string) => `The scene could not be opened. ${why}`,
  linkUnreadable: "The scene of this link can't be read: it may have been cut on its way. Ask for it anew, or as a file. This is the opening view.",
  notStored: "This scene could not be kept: the browser's storage is full or shut. Save it as a file, or delete scenes you no longer need.",
  overtaken: (title: string) => `Another tab changed “${title}” meanwhile. What you do here is kept as a scene of its own.`,
  removedElsewhere: (title: string) => `Another tab deleted “${title}”. It is kept again, since you go on with it here.`,
} as const;
