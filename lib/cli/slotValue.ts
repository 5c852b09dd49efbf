import { isCalendarDay } from "../ontology/calendarDay";
import { kinds } from "../ontology/kinds";
import { modalities } from "../ontology/modality";
import { Problem } from "../ontology/problem";
import { findRelationType, nearestRelationTypes } from "../ontology/relationTypes";
import type { QuestionParameter } from "../questions/question";

/**
 * The value of a saved question's slot, as it was typed or stands in a file of parameters; null where it is left open. Throws
 * `bad-input` where it isn't of the slot's type, or has to be given.
 */
export function slotValue(slot: QuestionParameter, given: unknown): unknown {
  const { name, type, required } = slot;
  if (given === null || given === "") {
    if (required) throw new Problem("bad-input", `The parameter ${name} can't be left open.`, { hint: exampleOf(slot) });
    return null;
  }
  if (typeof given !== "string" && typeof given !== "number") throw wrong(slot, "a single value");
  const text = String(given).trim();
  switch (type) {
    case "integer":
      if (/^-?\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
      throw wrong(slot, "a whole number");
    case "date":
      if (isCalendarDay(text)) return text;
      throw wrong(slot, "a day as YYYY-MM-DD");
    case "relation":
      if (findRelationType(text)) return text;
      throw wrong(slot, `a relation type; near it are ${nearestRelationTypes(text).join(", ")}`);
    case "modality":
      return among(slot, modalities, text);
    case "kind":
      return among(slot, kinds, text);
    default:
      return text;
  }
}

function among(slot: QuestionParameter, known: readonly string[], text: string): string {
  if (known.includes(text)) return text;
  throw wrong(slot, `one of ${known.join(", ")}`);
}

function wrong(slot: QuestionParameter, wanted: string): Problem {
  return new Problem("bad-input", `The parameter ${slot.name} has to be ${wanted}.`, { hint: exampleOf(slot) });
}

const exampleOf = ({ name, default: usual }: QuestionParameter) => (usual === undefined ? undefined : `For example --param ${name}=${usual}`);
