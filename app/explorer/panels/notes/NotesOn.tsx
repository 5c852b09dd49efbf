"use client";

import { NotebookPen } from "lucide-react";
import { useEffect, useRef } from "react";
import { notesOn } from "../../../../lib/scene/notes";
import { Button } from "../../../ui/Button";
import { useExplorer } from "../../explorerContext";
import { noteMessages } from "../../messages/notes";
import { NoteForm } from "./NoteForm";
import { NoteItem } from "./NoteItem";
import { useNotes } from "./useNotes";

const words = noteMessages;

/** The reader's notes on an entity or a relation, and the way to write one. */
export default function NotesOn({ id }: { id: string }) {
  const { document, readOnly, noting, note: begin } = useExplorer();
  const notes = useNotes();
  /** Whether the form was here a moment ago: the button that takes its place takes the focus too. */
  const wrote = useRef(false);
  const section = useRef<HTMLElement>(null);
  // The form was larger than what takes its place: what was written would be above what is in sight.
  useEffect(() => {
    if (wrote.current && noting === null) section.current?.scrollIntoView({ block: "nearest" });
  }, [noting]);
  const found = notesOn(document, id);
  if (readOnly && found.length === 0) return null;
  return (
    <section ref={section} aria-label={words.title} className="-mt-px space-y-2 border-y border-hair px-5 py-4">
      {found.length > 0 && <h3 className="group-heading">{words.title}</h3>}
      <ul className="space-y-2 empty:hidden">
        {found.map((note) => (
          <li key={note.id}>
            <NoteItem note={note} />
          </li>
        ))}
      </ul>
      {noting?.on === id && !readOnly ? (
        <NoteForm
          onCancel={() => {
            wrote.current = true;
            begin(null);
          }}
          onSave={(said) => {
            wrote.current = true;
            notes.write(id, said);
            begin(null);
          }}
        />
      ) : (
        !readOnly && (
          <Button autoFocus={wrote.current} onClick={() => begin({ on: id })}>
            <NotebookPen size={16} strokeWidth={1.75} aria-hidden />
            {words.add}
          </Button>
        )
      )}
    </section>
  );
}
