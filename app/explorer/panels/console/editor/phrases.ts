import { relationTypes, type RelationType } from "../../../../../lib/ontology/relationTypes";

/** A relation type that what was typed could mean, and what to write for it. */
export interface PhraseMatch {
  /** The words as one says them. */
  phrase: string;
  type: string;
  insert: string;
  /** Offset of the first typed character that it replaces. */
  from: number;
  /** How many of the typed characters are part of the phrase. */
  matched: number;
}

const words = /[A-Za-z' ]+$/;
/** Inside the brackets of a relationship, after the colon. */
const inBrackets = /\[[^\]]*:[^\]]*$/;
const fewestLetters = 3;

/**
 * Relation types by their phrases: "was detained by" after a node is `<-[:DETAINED]-`, "detained" `-[:DETAINED]->`, and
 * inside brackets either is the type alone. `before`: the text before the cursor. The longest match first.
 */
export function phraseMatches(before: string): PhraseMatch[] {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const typed = words.exec(line)?.[0] ?? "";
  if (typed.trim().length < fewestLetters) return [];
  const typeOnly = inBrackets.test(line);
  return relationTypes
    .flatMap((row) => voices(row).map((voice) => ({ row, ...voice })))
    .flatMap(({ row, phrase, arrow }): PhraseMatch[] => {
      const matched = overlap(typed, phrase);
      if (matched < fewestLetters) return [];
      return [{ phrase, type: row.type, insert: typeOnly ? row.type : arrow, from: before.length - matched, matched }];
    })
    .sort((a, b) => b.matched - a.matched || a.phrase.length - b.phrase.length);
}

function voices({ type, active, passive, symmetric }: RelationType): { phrase: string; arrow: string }[] {
  if (symmetric) return [{ phrase: active, arrow: `-[:${type}]-` }];
  return [
    { phrase: active, arrow: `-[:${type}]->` },
    { phrase: passive, arrow: `<-[:${type}]-` },
  ];
}

/** How many characters at the end of `typed`, from the beginning of a word on, begin the phrase. */
function overlap(typed: string, phrase: string): number {
  const text = typed.toLowerCase().trimStart();
  const begins = [...text.matchAll(/(?<![a-z'])[a-z]/g)].map(({ index }) => index);
  const at = begins.find((index) => phrase.toLowerCase().startsWith(text.slice(index)) || text.slice(index).trimEnd() === phrase.toLowerCase());
  return at === undefined ? 0 : text.length - at;
}
