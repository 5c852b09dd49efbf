import { inOurWords } from "../../../lib/ontology/plainSpeech";
import { relationTypes, type RelationType } from "../../../lib/ontology/relationTypes";

/** A relation type in one of its voices, as one types it. */
export interface RelationPhrase {
  type: RelationType;
  voice: "active" | "passive";
  words: string;
}

/** What was typed, read as a phrase with what stands before and after it: "SCNS" "detained" "". */
export interface ReadPhrase {
  left: string;
  phrase: RelationPhrase;
  right: string;
}

const phrases: readonly RelationPhrase[] = relationTypes.flatMap((type) => [
  { type, voice: "active" as const, words: type.active },
  ...(type.symmetric || type.passive === type.active ? [] : [{ type, voice: "passive" as const, words: type.passive }]),
]);

const fold = (text: string) => text.trim().toLowerCase().replaceAll(/\s+/g, " ");

/** The longest phrase that stands in a text as whole words, also said in other words; where several are as long, the one that begins first. Null where none does. */
export function readPhrase(text: string): ReadPhrase | null {
  return readLiterally(text) ?? readLiterally(inOurWords(text));
}

function readLiterally(text: string): ReadPhrase | null {
  const q = ` ${fold(text)} `;
  let best: { at: number; phrase: RelationPhrase } | null = null;
  for (const phrase of phrases) {
    const at = q.indexOf(` ${phrase.words.toLowerCase()} `);
    if (at < 0) continue;
    if (!best || phrase.words.length > best.phrase.words.length || (phrase.words.length === best.phrase.words.length && at < best.at)) best = { at, phrase };
  }
  if (!best) return null;
  return { left: q.slice(0, best.at).trim(), phrase: best.phrase, right: q.slice(best.at + best.phrase.words.length + 1).trim() };
}

/** Phrases that the end of a text begins, at least two letters of them, with what stands before: "SCNS det" begins "detained". */
export function begunPhrases(text: string): { left: string; phrase: RelationPhrase }[] {
  const words = text.trim().split(/\s+/);
  return words.flatMap((_, at) => {
    const [left, begun] = [words.slice(0, at).join(" "), words.slice(at).join(" ").toLowerCase()];
    if (begun.length < 2) return [];
    return phrases.filter((phrase) => phrase.words !== begun && phrase.words.startsWith(begun)).map((phrase) => ({ left, phrase }));
  });
}
