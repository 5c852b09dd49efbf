import type { Modality } from "../ontology/modality";
import type { Entity } from "../ontology/records";
import { phrase } from "../ontology/relationTypes";
import { captionOf } from "./elements";

/** What a sentence needs of a relation or a claim. */
export interface Told {
  subject: string;
  type: string;
  modality: Modality;
  object: string;
}

/** The verb of a relation in the active voice, in the number of who acts. */
export function verbOf({ type, modality }: Pick<Told, "type" | "modality">, subject: Pick<Entity, "collective"> | undefined): string {
  return phrase(type, modality, "active", subject?.collective);
}

/** How a relation is said, to stand behind its sentence: " (alleged)"; "" for what is asserted. `words`: other ones than those of the ontology. */
export function saidAfter(modality: Modality, words?: Readonly<Record<Modality, string>>): string {
  return modality === "asserted" ? "" : ` (${words?.[modality] ?? modality})`;
}

/** A relation in plain words that can't be taken for a fact where it is none: "the four suspects work for Russia (alleged)". */
export function relationText(told: Told, entityOf: (id: string) => Entity | undefined, words: Readonly<Record<Modality, string>>, captions: string | null = null): string {
  const [subject, object] = [told.subject, told.object].map((id) => ({ id, entity: entityOf(id) }));
  const name = (end: typeof subject) => (end?.entity ? captionOf(end.entity, captions) : (end?.id ?? ""));
  return `${name(subject)} ${verbOf(told, subject?.entity)} ${name(object)}${saidAfter(told.modality, words)}`;
}
