"use client";

import type { Note, Point } from "../../../../lib/scene/scene";
import { useExplorer } from "../../explorerContext";
import { noteMessages } from "../../messages/notes";
import { newKey } from "../../scenes/openInTab";
import { today } from "./author";

/** What the reader may do with notes; each is a step that can be undone. */
export interface NoteActs {
  write: (on: string | null, words: { text: string; author: string }, at?: Point) => void;
  change: (note: Note, changes: Partial<Pick<Note, "text" | "author" | "at">>) => void;
  remove: (note: Note) => void;
}

export function useNotes(): NoteActs {
  const { dispatch, announce, session, inspect, graph } = useExplorer();
  return {
    write(on, { text, author }, at) {
      dispatch({ do: "note", note: { id: newKey(), on, text, author, date: today(), ...(at && { at }) } });
      announce(noteMessages.kept);
    },
    change(note, changes) {
      // Moving a note says nothing new, so that its date stays.
      const date = changes.text === undefined ? note.date : today();
      dispatch({ do: "note", note: { ...note, ...changes, date } });
    },
    remove(note) {
      dispatch({ do: "remove-note", id: note.id });
      if (session.inspected?.kind === "note" && session.inspected.id === note.id) inspect(null);
      announce(noteMessages.removed);
      // What had the focus is gone.
      graph.current?.focus();
    },
  };
}
