import type { Question } from "../../queryApi";
import { sentenceParts } from "./savedQuestions";

/** A question as far as it was typed: what stands in its slots, or what to type next. */
export interface TypedQuestion {
  question: Question;
  /** What was typed for each slot; empty where the question has none. */
  slots: Readonly<Record<string, string>>;
  /** The words up to its first slot, where no more than them was typed. */
  lead: string | null;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
const plain = (text: string) => text.toLowerCase().replace(/[?.,]/g, "").replace(/\s+/g, " ").trim();

/** The questions that may be meant: those whose sentence was typed with its slots first, then those that hold every word. */
export function typedQuestions(questions: readonly Question[], typed: string): TypedQuestion[] {
  const read = questions.flatMap((question) => readSentence(question, typed) ?? []);
  if (read.length > 0) return read;
  const words = plain(typed).split(" ").filter(Boolean);
  return questions
    .filter(({ sentence, title }) => words.length > 0 && words.every((word) => plain(`${sentence} ${title}`).includes(word)))
    .map((question) => ({ question, slots: {}, lead: leadOf(question) }));
}

/** The sentence with something in each of its slots; null where what was typed isn't that. */
function readSentence(question: Question, typed: string): TypedQuestion | null {
  const parts = sentenceParts(question);
  const names = parts.flatMap((part) => ("slot" in part ? [part.slot] : []));
  const pattern = parts.map((part) => ("slot" in part ? "\\s*(\\S.*?)\\s*" : escaped(part.words.replace(/\?\s*$/, "").trim()))).join("\\s*");
  const match = new RegExp(`^\\s*${pattern}\\s*\\??\\s*$`, "i").exec(typed);
  return match && { question, slots: Object.fromEntries(names.map((name, index) => [name, match[index + 1]?.trim() ?? ""])), lead: null };
}

function leadOf(question: Question): string | null {
  const [first, second] = sentenceParts(question);
  return first && second && "words" in first && "slot" in second ? `${first.words.trim()} ` : null;
}

/** A sentence with its slots filled, or named by three dots. */
export function filledSentence(question: Question, slots: Readonly<Record<string, string>>): string {
  return sentenceParts(question)
    .map((part) => ("slot" in part ? (slots[part.slot] ?? "…") : part.words))
    .join(" ")
    .replace(/\s+/g, " ")
    .replace(/ \?/, "?");
}
