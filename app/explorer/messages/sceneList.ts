import { locale, plural } from "./numbers";

const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });

/** The list of scenes, and what can be done with each. */
export const sceneListMessages = {
  name: "Name of this scene",
  kept: (when: string) => `Kept in this browser, last changed ${when}`,
  notKept: "Not changed yet: it is kept in this browser from the first change on.",
  when: (changed: string) => moment.format(new Date(changed)),
  holds: (entities: number, relations: number, notes: number) =>
    [plural(entities, "entity", "entities"), plural(relations, "relation", "relations"), ...(notes > 0 ? [plural(notes, "note", "notes")] : [])].join(", "),
  fresh: "New scene",
  openFile: "Open a file …",
  saveFile: "Save as file",
  duplicate: "Duplicate",
  share: "Share …",
  list: "Scenes in this browser",
  none: "None yet. A scene that you change is kept here by itself.",
  damaged: (n: number) => `${plural(n, "more is", "more are")} kept here and can't be read any more.`,
  current: "open now",
  open: (title: string) => `Open ${title}`,
  duplicateOf: (title: string) => `Duplicate ${title}`,
  rename: (title: string) => `Rename ${title}`,
  renameNow: "Rename",
  newName: (title: string) => `New name of ${title}`,
  remove: (title: string) => `Delete ${title}`,
  removed: (title: string) => `Deleted “${title}”`,
  undoRemove: (title: string) => `Undo: bring “${title}” back`,
  undo: "Undo",
  renamed: (title: string) => `Renamed to ${title}`,
};
