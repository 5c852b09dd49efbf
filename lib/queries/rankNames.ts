import type { Entity, Name } from "../ontology/records";
import { foldName, nameTokens, shortestGuess, type NameToken } from "./foldName";
import { initialsOf, joined, searchTokens, spellingsOf, type AskedToken, type Spelling } from "./names";
import { withinOneEdit } from "./withinOneEdit";

/** How a spelling matched, the surest first. */
export const matchings = ["exact", "folded", "alike", "initials", "prefix", "similar"] as const;
export type Matching = (typeof matchings)[number];

export interface Hit {
  entity: Entity;
  /** The spelling that matched best. */
  matched: string;
  /** What kind of spelling that is. */
  spelling: Name["kind"];
  how: Matching;
  /** Both in words, e.g. `alias "S. Zhaparov"` or `similar to name "Sadyr Japarov"`. */
  reason: string;
  /** 0 to 120; more is better. */
  score: number;
}

interface PreparedSpelling extends Spelling {
  tokens: NameToken[];
  small: string;
}

interface Match {
  score: number;
  how: Matching;
}

/** What one word of the search is worth by how it matched; `none` is no hit. */
const worth = { folded: 100, alike: 80, initials: 65, prefix: 60, keyPrefix: 50, initial: 45, similar: 30, similarKey: 25, none: 0 } as const;

/** Added where the search is the whole spelling, and where it is that letter by letter. */
const wholeBonus = 10;

/** Added where a search of several words is how the spelling begins: who types "Police (Kyrg" reads it off a list. */
const beginningBonus = 5;

/** Words of an entity never change, so they are folded once. */
const prepared = new WeakMap<Entity, PreparedSpelling[]>();

/**
 * Ranks entities by how well one of their spellings matches a search: every word of it must match, in any order, as
 * written, by sound, as an initial or the beginning of a word, or with one typo. Exact before folded before alike
 * before prefix before similar, in the order of the words before another; then by `degree` (claims of an entity id), then by
 * name. Takes candidates as they come.
 */
export function rankEntities(q: string, candidates: readonly Entity[], degree: ReadonlyMap<string, number> = new Map()): Hit[] {
  const { all, required } = searchTokens(q);
  if (all.length === 0) return [];
  const asked = [...required].sort((a, b) => b.plain.length - a.plain.length);
  const question: Question = { asked, words: all.length, small: smallText(q), plain: joined(all, "plain"), key: joined(all, "key"), text: foldName(q) };
  const hits = candidates.flatMap((entity) => bestHit(question, entity) ?? []);
  const degreeOf = ({ entity }: Hit) => degree.get(entity.id) ?? 0;
  return hits.sort((a, b) => b.score - a.score || degreeOf(b) - degreeOf(a) || compareNames(a.entity, b.entity));
}

interface Question {
  /** The words, the longest first: they choose their counterparts before initials do. */
  asked: readonly AskedToken[];
  /** How many words the search has, small ones included. */
  words: number;
  small: string;
  plain: string;
  key: string;
  /** The words as typed, with single spaces. */
  text: string;
}

function compareNames(a: Entity, b: Entity): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function bestHit(question: Question, entity: Entity): Hit | null {
  const spellings = spellingsIn(entity);
  let best: { match: Match; spelling: Spelling } | null = null;
  for (const spelling of spellings) {
    const match = matchSpelling(question, spelling);
    if (match && (!best || match.score > best.match.score)) best = { match, spelling };
  }
  best ??= matchAcross(question, spellings);
  if (!best) return null;
  const { match: { how, score }, spelling: { value, kind } } = best;
  return { entity, matched: value, spelling: kind, how, reason: reasonOf(how, kind, value), score: Math.round(score * 100) / 100 };
}

function spellingsIn(entity: Entity): PreparedSpelling[] {
  const known = prepared.get(entity);
  if (known) return known;
  const spellings = spellingsOf(entity).map((spelling) => ({ ...spelling, tokens: nameTokens(spelling.value), small: smallText(spelling.value) }));
  prepared.set(entity, spellings);
  return spellings;
}

function smallText(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}

function matchSpelling(question: Question, spelling: PreparedSpelling): Match | null {
  if (spelling.small === question.small) return { score: worth.folded + 2 * wholeBonus, how: "exact" };
  const { asked } = question;
  const { tokens } = spelling;
  const worths = tokens.length >= asked.length ? assign(asked, tokens) : null;
  if (worths) {
    const whole = tokens.length === question.words && Math.min(...worths) >= worth.alike ? wholeBonus : 0;
    const begins = question.words > 1 && tokens.map(({ plain }) => plain).join(" ").startsWith(question.text) ? beginningBonus : 0;
    return { score: combined(asked, worths) + whole + begins, how: howOf(worths) };
  }
  return matchJoined(question, tokens);
}

/** The search and the spelling each as one word, or the search as the initials of the spelling. */
function matchJoined({ plain, key }: Question, tokens: readonly NameToken[]): Match | null {
  if (plain[0] !== tokens[0]?.plain[0] && key[0] !== tokens[0]?.key[0]) return null;
  if (joined(tokens, "plain") === plain) return { score: worth.folded, how: "folded" };
  if (joined(tokens, "key") === key) return { score: worth.alike, how: "alike" };
  const { length } = tokens;
  return plain.length > 1 && plain.length <= 2 * length && initialsOf(tokens).includes(plain) ? { score: worth.initials, how: "initials" } : null;
}

/** The worth of each asked word with a word of the spelling of its own; null if one has none. */
function assign(asked: readonly AskedToken[], tokens: readonly NameToken[]): number[] | null {
  const worths: number[] = [];
  const taken: number[] = [];
  for (const word of asked) {
    const othersMatch = worths.some((earlier) => earlier >= worth.alike);
    let best = -1;
    let value: number = worth.none;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token || taken.includes(at)) continue;
      const candidate = worthOf(word, token, othersMatch);
      if (candidate > value) [best, value] = [at, candidate];
    }
    if (best < 0) return null;
    taken.push(best);
    worths.push(value);
  }
  return worths;
}

function worthOf(asked: AskedToken, token: NameToken, othersMatch: boolean): number {
  if (asked.plain === token.plain) return worth.folded;
  if (asked.key === token.key) return worth.alike;
  if (token.plain.startsWith(asked.plain)) return worth.prefix;
  if (token.key.startsWith(asked.keyPrefix)) return worth.keyPrefix;
  if (othersMatch && isInitialOf(token, asked)) return worth.initial;
  if (!token.guessable || !asked.guessable) return worth.none;
  if (withinOneEdit(asked.plain, token.plain)) return worth.similar;
  if (Math.min(asked.key.length, token.key.length) >= shortestGuess && withinOneEdit(asked.key, token.key)) return worth.similarKey;
  return worth.none;
}

function isInitialOf(initial: NameToken, word: NameToken): boolean {
  return (initial.plain.length === 1 && word.plain.startsWith(initial.plain)) || (initial.key.length === 1 && word.key.startsWith(initial.key));
}

/** The weakest word counts as much as all of them together, each by its length. */
function combined(asked: readonly NameToken[], worths: readonly number[]): number {
  const letters = asked.reduce((sum, { plain }) => sum + plain.length, 0);
  const average = asked.reduce((sum, { plain }, at) => sum + plain.length * (worths[at] ?? 0), 0) / letters;
  return (average + Math.min(...worths)) / 2;
}

function howOf(worths: readonly number[]): Matching {
  const weakest = Math.min(...worths);
  if (weakest >= worth.folded) return "folded";
  if (weakest >= worth.alike) return "alike";
  return weakest >= worth.initial ? "prefix" : "similar";
}

/** Words that stand in different spellings of one entity (`GKNB Kyrgyzstan`); only whole ones, or everything would match. */
function matchAcross(question: Question, spellings: readonly PreparedSpelling[]): { match: Match; spelling: Spelling } | null {
  const [longest, second] = question.asked;
  if (!longest || !second || spellings.length < 2) return null;
  const spelling = spellings.find(({ tokens }) => tokens.some(({ plain, key }) => plain === longest.plain || key === longest.key));
  if (!spelling) return null;
  const worths = assign(question.asked, spellings.flatMap(({ tokens }) => tokens));
  if (!worths || Math.min(...worths) < worth.alike) return null;
  return { match: { score: combined(question.asked, worths) - 2 * wholeBonus, how: howOf(worths) }, spelling };
}

const kindWords = {
  primary: "name",
  alias: "alias",
  transliteration: "transliteration",
  short: "short name",
  former: "former name",
  added: "added spelling",
} as const satisfies Record<Name["kind"], string>;

function reasonOf(how: Matching, kind: Name["kind"], value: string): string {
  const spelling = `${kindWords[kind]} "${value}"`;
  if (how === "similar") return `similar to ${spelling}`;
  if (how === "alike") return `sounds like ${spelling}`;
  return how === "initials" ? `initials of ${spelling}` : spelling;
}
