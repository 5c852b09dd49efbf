import { relationEnds } from "../ontology/relationId";
import { plainType } from "../ontology/modality";
import { findRelationType } from "../ontology/relationTypes";
import { saidAfter, verbOf } from "./relationText";
import { own, type Note, type SceneDocument } from "./scene";

/** The notes on an entity or a relation, those on the canvas for null; in the order in which they were written. */
export function notesOn(document: Pick<SceneDocument, "notes">, id: string | null): Note[] {
  return document.notes.filter((note) => note.on === id);
}

/** What a note is on: an entity, a relation, the canvas (`id` null), or something that the scene doesn't show any more. */
export interface NoteSubject {
  kind: "entity" | "relation" | "canvas" | "gone";
  id: string | null;
  /** The entity's name or the relation's sentence; the id where the scene doesn't hold it; "" for the canvas. */
  words: string;
}

/** What a note is on, in words. */
export function noteSubject({ entities, relations }: Pick<SceneDocument, "entities" | "relations">, { on }: Pick<Note, "on">): NoteSubject {
  if (on === null) return { kind: "canvas", id: null, words: "" };
  const entity = own(entities, on);
  if (entity) return { kind: "entity", id: on, words: entity.name };
  const ends = relationEnds(on);
  const plain = plainType(ends?.storedType ?? "");
  if (!ends || !findRelationType(plain.relation)) return { kind: "gone", id: on, words: on };
  const told = { type: plain.relation, modality: own(relations, on)?.modality ?? plain.modality ?? "asserted" };
  const name = (id: string) => own(entities, id)?.name ?? id;
  return { kind: own(relations, on) ? "relation" : "gone", id: on, words: `${name(ends.subject)} ${verbOf(told, own(entities, ends.subject))} ${name(ends.object)}${saidAfter(told.modality)}` };
}
