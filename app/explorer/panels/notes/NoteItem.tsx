"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Note } from "../../../../lib/scene/scene";
import { IconButton } from "../../../ui/Button";
import { useExplorer } from "../../explorerContext";
import { noteMessages } from "../../messages/notes";
import { NoteForm } from "./NoteForm";
import { useNotes } from "./useNotes";

const words = noteMessages;
const icon = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;

/** A note as it is read in the inspector, with what changes and deletes it. */
export function NoteItem({ note }: { note: Note }) {
  const { readOnly } = useExplorer();
  const notes = useNotes();
  const [editing, setEditing] = useState(false);
  const [edited, setEdited] = useState(false);
  const leave = () => {
    setEditing(false);
    setEdited(true);
  };
  if (editing && !readOnly) {
    return (
      <NoteForm
        text={note.text}
        onCancel={leave}
        onSave={(said) => {
          notes.change(note, said);
          leave();
        }}
      />
    );
  }
  return (
    <div className="rounded-[4px] bg-sunk px-3 py-2">
      <p className="font-serif text-[14px]/[20px] break-words whitespace-pre-wrap">{note.text}</p>
      <div className="flex items-center gap-1">
        <span className="meta min-w-0 flex-1 truncate">{words.by(note.author, words.date(note.date))}</span>
        {!readOnly && (
          <>
            <IconButton label={words.edit} autoFocus={edited} className="size-7!" icon={<Pencil {...icon} />} onClick={() => setEditing(true)} />
            <IconButton label={words.remove} className="size-7!" icon={<Trash2 {...icon} />} onClick={() => notes.remove(note)} />
          </>
        )}
      </div>
    </div>
  );
}
