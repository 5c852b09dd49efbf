"use client";

import { noteSubject } from "../../../../lib/scene/notes";
import { useExplorer } from "../../explorerContext";
import { noteMessages } from "../../messages/notes";
import { NoteItem } from "./NoteItem";

const words = noteMessages;

/** One note in the inspector: what it is on, which opens, and what it says. */
export default function NotePanel({ id }: { id: string }) {
  const { document, inspect } = useExplorer();
  const note = document.notes.find((one) => one.id === id);
  if (!note) return <p className="meta px-5 py-4">{words.gone}</p>;
  const subject = noteSubject(document, note);
  const { kind } = subject;
  return (
    <div className="space-y-3 px-5 py-4">
      <h2 className="text-[22px]/[28px]">
        {words.onWhat}{" "}
        {kind === "entity" || kind === "relation" ? (
          <button type="button" className="underlined text-left font-semibold" onClick={() => inspect({ kind, id: note.on ?? "" })}>
            {subject.words}
          </button>
        ) : (
          <span className="font-semibold">{kind === "canvas" ? words.onCanvas : subject.words}</span>
        )}
      </h2>
      {kind === "gone" && <p className="meta">{words.onGone}</p>}
      <NoteItem note={note} />
    </div>
  );
}
