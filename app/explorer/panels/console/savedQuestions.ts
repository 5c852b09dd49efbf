import type { Question, QueryParams } from "../../queryApi";
import { fieldOf, type ParameterField } from "./parameterValue";

export const ownQuestionsKey = "whowhom.console.questions";

/** A question that a reader keeps in the browser. */
export interface OwnQuestion {
  id: string;
  title: string;
  cypher: string;
  params: QueryParams;
}

export function isOwnQuestion(value: unknown): value is OwnQuestion {
  const kept = value as OwnQuestion | null;
  return typeof kept === "object" && kept !== null && [kept.id, kept.title, kept.cypher].every((text) => typeof text === "string") && typeof kept.params === "object" && kept.params !== null;
}

/** The fields of a saved question as they are at first. */
export function fieldsOfQuestion({ parameters }: Question): Record<string, ParameterField> {
  return Object.fromEntries(parameters.map(({ name, type, default: value, required }) => [name, { ...fieldOf(value, type), type, optional: !required }]));
}

/** The sentence of a question in parts: words, and the names of the slots between them. Slots that it doesn't name follow at its end. */
export function sentenceParts({ sentence, parameters }: Pick<Question, "sentence" | "parameters">): ({ words: string } | { slot: string })[] {
  const names = new Set(parameters.map(({ name }) => name));
  const parts = sentence.split(/(\{\w+\})/).flatMap((part): ({ words: string } | { slot: string })[] => {
    const slot = /^\{(\w+)\}$/.exec(part)?.[1];
    if (slot && names.delete(slot)) return [{ slot }];
    return part === "" ? [] : [{ words: part }];
  });
  return [...parts, ...[...names].map((slot) => ({ slot }))];
}
