import { z } from "zod";
import { plainType } from "../ontology/modality";
import { relationEnds } from "../ontology/relationId";
import { findRelationType } from "../ontology/relationTypes";
import type { Note } from "../scene/scene";
import { noteSchema, notesAtMost } from "../scene/sceneFile";
import { sentence, writtenDate } from "./claimWords";
import type { Scope } from "./format";
import { markdownText } from "./markdownText";
import type { NamesTable } from "./namesTable";

/** The reader's notes that may go with a scene. */
export const sceneNotesSchema = z.array(noteSchema).max(notesAtMost);

/** The notes of a scope: a scene may have some, nothing else has. */
export function notesOfScope(scope: Scope): Note[] {
  return "scene" in scope ? (z.object({ notes: sceneNotesSchema }).safeParse(scope.scene).data?.notes ?? []) : [];
}

/** The notes as a section of Markdown: what each is on, what it says, who wrote it and when; nothing where there are none. */
export function* notesSection(notes: readonly Note[], names: NamesTable): Generator<string> {
  if (notes.length === 0) return;
  yield "\n## Notes\n\nThe words of those who made this scene, not of a source.\n\n";
  for (const note of notes) yield `- ${markdownText(note.text)}\n  - On ${markdownText(subjectOf(note, names))}; ${markdownText(note.author)}, ${markdownText(writtenDate(note.date))}\n`;
}

function subjectOf({ on }: Note, names: NamesTable): string {
  if (on === null) return "the scene as a whole";
  const ends = relationEnds(on);
  const { relation, modality } = plainType(ends?.storedType ?? "");
  if (!ends || !findRelationType(relation)) return names.of(on).name;
  return sentence({ subject: names.of(ends.subject), relation, object: names.of(ends.object), modality: modality ?? "asserted" });
}
