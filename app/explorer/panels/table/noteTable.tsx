import { noteSubject } from "../../../../lib/scene/notes";
import type { Note, SceneDocument } from "../../../../lib/scene/scene";
import { noteMessages } from "../../messages/notes";
import type { TableKind } from "./tableKind";

const words = noteMessages;
const { table } = words;

/** The reader's notes: what each is on, what it says, who wrote it and when. */
export function noteTable(document: SceneDocument): TableKind<Note> {
  const on = (note: Note) => {
    const { kind, words: name } = noteSubject(document, note);
    return kind === "canvas" ? words.onCanvas : name;
  };
  return {
    name: table.name,
    counted: words.count,
    columns: [
      { id: "on", label: table.on, width: "34%", onPhone: true, text: on, cell: on },
      { id: "text", label: table.text, onPhone: true, text: ({ text }) => text, cell: ({ text }) => <span className="font-serif">{text}</span> },
      { id: "author", label: table.author, width: "120px", text: ({ author }) => author, cell: ({ author }) => author },
      { id: "date", label: table.date, width: "110px", text: ({ date }) => words.date(date), order: ({ date }) => date, copied: ({ date }) => date, cell: ({ date }) => words.date(date) },
    ],
    groupings: [],
    onlyCopied: [],
    rows: document.notes.map((note) => ({
      id: note.id,
      item: note,
      follows: note.on !== null && noteSubject(document, note).kind !== "gone" ? [note.on] : [],
      opens: { kind: "note", id: note.id },
      alsoFoundBy: "",
      label: words.label(note.author, words.date(note.date), note.text),
    })),
    beneath: (note) => <span className="min-w-0 truncate">{words.by(note.author, words.date(note.date))}</span>,
  };
}
