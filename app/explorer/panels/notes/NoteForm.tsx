"use client";

import { useState } from "react";
import { Button } from "../../../ui/Button";
import { noteMessages } from "../../messages/notes";
import { keepNoteAuthor, noteAuthor } from "./author";

const words = noteMessages;
/** As long as a scene file carries. */
const longest = { text: 5000, author: 200 };

interface NoteFormProps {
  /** What it says so far. */
  text?: string;
  onSave: (words: { text: string; author: string }) => void;
  onCancel: () => void;
}

/** Writes a note; the name under it is asked for once. Ctrl and Enter keeps it, Esc leaves it. */
export function NoteForm({ text: before = "", onSave, onCancel }: NoteFormProps) {
  const [text, setText] = useState(before);
  const [author, setAuthor] = useState(noteAuthor);
  const [asking, setAsking] = useState(author === "");
  const ready = text.trim() !== "" && author.trim() !== "";
  const save = () => {
    if (!ready) return;
    keepNoteAuthor(author.trim());
    onSave({ text: text.trim(), author: author.trim() });
  };
  const field = "mt-1 block w-full rounded-[4px] border border-control bg-panel px-2.5";
  return (
    <form
      className="space-y-2 text-left"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      }}
    >
      <label className="block">
        <span className="group-heading">{words.text}</span>
        <textarea autoFocus rows={4} maxLength={longest.text} value={text} onChange={(event) => setText(event.target.value)} className={`${field} py-1.5 font-serif text-[14px]/[20px]`} />
      </label>
      {asking ? (
        <label className="block">
          <span className="group-heading">{words.author}</span>
          <input required maxLength={longest.author} value={author} onChange={(event) => setAuthor(event.target.value)} className={`${field} h-8 max-phone:h-11`} />
          <span className="meta">{words.authorHow}</span>
        </label>
      ) : (
        <p className="meta">
          {words.as(author)}{" "}
          <button type="button" className="underlined min-h-6" onClick={() => setAsking(true)}>
            {words.changeAuthor}
          </button>
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="filled" disabled={!ready}>
          {words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
