import { soundKey } from "./soundKey";

/** A word of a name in the two forms that are compared; both hold only a-z and 0-9. */
export interface NameToken {
  /** As written, in plain Latin letters: `Жапаров` and `Zhaparov` are `zhaparov`, `Žaparov` is `zaparov`. */
  plain: string;
  /** How it sounds, whichever language spelled it: all three are `japarov`. */
  key: string;
  /** The first letter in Latin letters: `zh` for `Жапаров`, `z` for `Zhaparov`. */
  initial: string;
  /**
   * Whether it is recognised with a typo in it: not if it has digits, less than four letters, or is an acronym (in
   * capitals inside a text that isn't, or alone: `ГКНБ`), since another letter makes those another name.
   */
  guessable: boolean;
}

/** Cyrillic with the letters of Kyrgyz, Kazakh, Tajik, Ukrainian, Belarusian and Serbian, in English transliteration. */
const cyrillic: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p",
  р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
  ң: "ng", ө: "o", ү: "u", ә: "a", ғ: "g", қ: "q", ұ: "u", һ: "h", і: "i", є: "ye", ї: "yi", ґ: "g", ў: "u", ҳ: "h", ҷ: "j", ӯ: "u", ӣ: "i",
  ђ: "dj", ј: "j", љ: "lj", њ: "nj", ћ: "ch", џ: "dj", ѓ: "g", ќ: "k", ѕ: "z", ӊ: "ng", җ: "zh",
};

/** Latin letters that Unicode doesn't decompose. */
const latin: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ə: "a", ħ: "h", ŋ: "ng" };

/** Letters whose diacritic tells the sound. */
const hacek: Readonly<Record<string, string>> = { ž: "zh", š: "sh", č: "ch", ć: "ch", ş: "sh", ș: "sh", ç: "ch", đ: "dj", ż: "zh" };

const quotes = /['’‘ʼʹʻʽ`´′"“”«»]/gu;
const marks = /\p{M}+/gu;

/** A text in plain Latin words, e.g. `Жапаров, С.` is `zhaparov s`. Letters of scripts we don't transliterate become their code. */
export function foldName(text: string): string {
  return nameTokens(text).map(({ plain }) => plain).join(" ");
}

/** The words of a name or of a search. Quotation marks and apostrophes are dropped; every other sign separates words. */
export function nameTokens(text: string): NameToken[] {
  const words = text.normalize("NFKC").replace(quotes, "").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const shouted = words.length > 1 && words.every(isCapitals);
  return words.flatMap((word) => {
    const folded = foldWord(word.toLowerCase());
    if (folded.plain === "") return [];
    return [folded.guessable && !shouted && word.length <= longestAcronym && isCapitals(word) ? { ...folded, guessable: false } : folded];
  });
}

const longestAcronym = 5;

/** With one wrong letter a shorter word could be any other. */
export const shortestGuess = 4;

/** Names repeat words, and folding one costs more than all else here: so many are remembered. */
const maxRemembered = 50_000;
const remembered = new Map<string, NameToken>();

function foldWord(small: string): NameToken {
  const known = remembered.get(small);
  if (known) return known;
  const plain = plainLatin(small);
  const folded = {
    plain,
    key: keyOf(small, plain),
    initial: plainLatin(String.fromCodePoint(small.codePointAt(0) ?? 0)),
    guessable: plain.length >= shortestGuess && !/[0-9]/.test(plain),
  };
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(small, folded);
  return folded;
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

/** `small` is a word in lower case and Unicode form NFKC. */
function plainLatin(small: string): string {
  if (/^[a-z0-9]+$/.test(small)) return small;
  const letters = small.replace(/[^a-z0-9]/gu, (letter) => cyrillic[letter] ?? latin[letter] ?? letter);
  return letters.normalize("NFKD").replace(marks, "").replace(/[^a-z0-9]/gu, letterCode);
}

function keyOf(small: string, plain: string): string {
  const spelled = /[žščćşșçđż]/u.test(small) ? plainLatin(small.replace(/[žščćşșçđż]/gu, (letter) => hacek[letter] ?? letter)) : plain;
  return soundKey(spelled) || plain;
}

/** A letter of another script as five hexadecimal digits, so that it can still be compared and looked up. */
function letterCode(letter: string): string {
  return `x${(letter.codePointAt(0) ?? 0).toString(16).padStart(5, "0")}`;
}
