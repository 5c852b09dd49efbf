import { count, locale, plural } from "./numbers";

const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });

/** The texts about the reader's own notes. */
export const noteMessages = {
  title: "Notes",
  one: "Note",
  add: "Add a note",
  addHere: "Note on the canvas",
  label: (author: string, date: string, text: string) => `Note by ${author}, ${date}: ${text}`,
  by: (author: string, date: string) => `${author}, ${date}`,
  date: (date: string) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? day.format(new Date(`${date}T00:00:00Z`)) : date),
  text: "Text of the note",
  author: "Your name",
  authorHow: "Stands under your notes. Kept in this browser; asked once.",
  as: (author: string) => `as ${author}`,
  changeAuthor: "Change the name",
  save: "Keep the note",
  cancel: "Cancel",
  edit: "Edit the note",
  remove: "Delete the note",
  removed: "Deleted the note; undo brings it back",
  kept: "Kept the note",
  onWhat: "On",
  onCanvas: "the canvas",
  onGone: "no longer in this scene",
  moveHow: "Arrow keys move it, Enter opens it, Delete deletes it.",
  layer: "Notes on the canvas",
  count: (n: number) => plural(n, "note", "notes"),
  gone: "This note is no longer in the scene.",
  table: { name: "Notes", on: "On", text: "Note", author: "Author", date: "Date" },
  inPicture: (author: string, date: string, on: string, text: string) => `Note by ${author}, ${date}, on ${on}: ${text}`,
  export: (n: number) => `Notes too (${count(n)})`,
};
