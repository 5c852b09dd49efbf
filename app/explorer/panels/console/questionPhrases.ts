import { inOurWords } from "../../../../lib/ontology/plainSpeech";
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

const asks = /^(?:who|whom|whose|what|when|where|which|why|how|did|does|do|was|were|is|are|has|have)\s+\S+\s+\S|\?\s*$/i;

/** Words that any question may have. */
const ofAnyQuestion = new Set("who whom whose what when where which why how did does was were are has have had been the and for from with that this they them there all any many much some".split(" "));

/**
 * The questions that may be meant: those whose sentence was typed with its slots, also in other words, else those that hold every word. Where
 * a whole question was asked that none of ours is, those that hold most of its words.
 */
export function typedQuestions(questions: readonly Question[], typed: string): TypedQuestion[] {
  const read = questions.flatMap((question) => readSentence(question, typed) ?? readSentence(question, inOurWords(typed)) ?? []);
  if (read.length > 0) return read;
  const words = wordsOf(typed);
  const rows = questions.map((question) => ({ question, slots: {}, lead: leadOf(question) }));
  const ofAll = rows.filter(({ question }) => words.length > 0 && words.every((word) => spoken(question).includes(word)));
  return ofAll.length === 0 && asks.test(typed.trim()) ? withMost(rows, words.filter((word) => word.length > 2 && !ofAnyQuestion.has(word))) : ofAll;
}

const wordsOf = (text: string) => plain(inOurWords(text)).split(" ").filter(Boolean);
const spoken = ({ sentence, title }: Question) => plain(inOurWords(`${sentence} ${title}`));

/** Those that hold any of the words, those with most of them first. */
function withMost(rows: readonly TypedQuestion[], words: readonly string[]): TypedQuestion[] {
  return rows
    .map((row) => ({ row, held: words.filter((word) => spoken(row.question).includes(word)).length }))
    .filter(({ held }) => held > 0)
    .sort((a, b) => b.held - a.held)
    .map(({ row }) => row);
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
