import type { Entity, Name } from "../ontology/records";
import { nameTokens, type NameToken } from "./foldName";

/** A spelling of an entity. */
export interface Spelling {
  value: string;
  kind: Name["kind"];
}

/** A search of more words than this is answered by its first ones: nobody's name is longer, and each word costs time. */
const maxTokens = 12;

/** Words that a name may have or lack: "Committee for Security", "Committee on Security". */
const smallWords = new Set(["the", "of", "for", "on", "in", "and", "de", "la", "le", "du", "des", "pour", "der", "die", "das", "und", "fur"]);

/** A word of a search. */
export interface AskedToken extends NameToken {
  /** What a key begins with while the word is still being typed: "vasily" may go on as "vasilyev", whose key is `vasilev`. */
  keyPrefix: string;
}

/** The words of what a user searches for: all of them, and those that must match (small words needn't, beside others). */
export function searchTokens(q: string): { all: AskedToken[]; required: AskedToken[] } {
  const all = nameTokens(q).slice(0, maxTokens).map((token) => ({ ...token, keyPrefix: token.key.length > 4 ? token.key.replace(/i$/, "") : token.key }));
  const large = all.filter(({ plain }) => !smallWords.has(plain));
  return { all, required: large.length > 0 ? large : all };
}

/** All spellings of an entity, its name first, each once. */
export function spellingsOf(entity: Entity): Spelling[] {
  const spellings = new Map<string, Spelling>([[entity.name, { value: entity.name, kind: "primary" }]]);
  for (const { value, kind } of entity.names) if (!spellings.has(value)) spellings.set(value, { value, kind });
  return [...spellings.values()];
}

/** The initials of a name of several words, with and without its small words: `scfns` and `scns`. */
export function initialsOf(tokens: readonly NameToken[]): string[] {
  const initials = (words: readonly NameToken[]) => (words.length < 2 ? [] : [words.map(({ initial }) => initial).join("")]);
  return [...new Set([...initials(tokens), ...initials(tokens.filter(({ plain }) => plain.length > 3))])];
}

/** The words of a name written as one, as `Hizbut` is of `Hizb ut`. */
export function joined(tokens: readonly NameToken[], form: "plain" | "key"): string {
  return tokens.map((token) => token[form]).join("");
}

/**
 * What the full-text index of a store holds for an entity: the words of all its spellings, plain and by sound, the
 * spellings as one word, and initials; separated by spaces, in a-z and 0-9 only.
 */
export function searchText(entity: Entity): string {
  const words = new Set<string>();
  for (const { value } of spellingsOf(entity)) {
    const tokens = nameTokens(value);
    for (const { plain, key } of tokens) words.add(plain).add(key);
    for (const word of initialsOf(tokens)) words.add(word);
    if (tokens.length > 1) words.add(joined(tokens, "plain")).add(joined(tokens, "key"));
  }
  return [...words].join(" ");
}

/**
 * A Lucene query for everything that `rankEntities` could accept, against an index of `searchText` with the whitespace
 * analyzer. It is built from folded words only, so nothing a user types is Lucene syntax; null where no word is left.
 */
export function candidateQuery(q: string): string | null {
  const { all, required } = searchTokens(q);
  if (all.length === 0) return null;
  const every = required.map((token) => `(${formsOf(token, required.length > 1).join(" OR ")})`).join(" AND ");
  return all.length > 1 ? `(${every}) OR ${joined(all, "plain")} OR ${joined(all, "key")}` : every;
}

function formsOf({ plain, key, keyPrefix, guessable }: AskedToken, amongOthers: boolean): string[] {
  const forms = [`${plain}^8`, `${plain}*`, `${key}^4`, `${keyPrefix}*`];
  if (guessable) forms.push(`${plain}~1`, `${key}~1`);
  // "Sadyr Zhaparov" finds who is only known as "S. Zhaparov".
  if (amongOthers) forms.push(plain.slice(0, 1), key.slice(0, 1));
  return [...new Set(forms)];
}
