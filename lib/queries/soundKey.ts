/** What a spelling sounds like only in some places; tried first. */
const inContext: readonly (readonly [pattern: RegExp, sound: string])[] = [
  // German: Achmedow, Achtar, Kasachstan.
  [/(?<![st])ch(?=[mtlrs])/g, "kh"],
  [/c(?=[eiy])/g, "s"],
  // French: Evgueni.
  [/gu(?=[eiy])/g, "g"],
  // German and Slavic j is a y: Wassiljew, Bakijew, Sergej, Natalja, Tatjana.
  [/(?<!d)j(?=e[vw])|j$|(?<=[it])j|(?<=[lns])j(?=a$)/g, "y"],
  [/ff$/, "v"],
  [/ine$/, "in"],
];

/**
 * Spellings of the same sounds in English, French and German transliteration. `j` stands for the sounds of ж and дж, `x`
 * for ш, ч and щ (French writes ш and English ч as "ch"), `h` for х, `s` for с, з and ц (German writes з as "s" and ц
 * as "z").
 */
const soundOf: Readonly<Record<string, string>> = {
  schtsch: "x", chtch: "x", shch: "x", tsch: "x", tch: "x", sch: "x", sh: "x", ch: "x",
  dsch: "j", dzh: "j", dj: "j", zh: "j",
  kh: "h", ph: "f", th: "t", gh: "g", ck: "k", q: "k", c: "k", x: "ks", ng: "n", ts: "s", tz: "s", z: "s", w: "v", ou: "u", y: "i",
};

const spellings = new RegExp(Object.keys(soundOf).sort((a, b) => b.length - a.length).join("|"), "g");

/**
 * What the spellings of one name share: Japarov, Zhaparov, Djaparow and Dschaparow are `japarov`; Vasiliev, Vasilyev and
 * Wassiljew `vasilev`. `word` is in a-z and 0-9, and so is the key; it may be empty. Words with digits stay as they are.
 */
export function soundKey(word: string): string {
  if (/[0-9]/.test(word)) return word;
  return inContext
    .reduce((spelled, [pattern, sound]) => spelled.replace(pattern, sound), word)
    .replace(spellings, (spelling) => soundOf[spelling] ?? spelling)
    .replace(/i+(?=[aeou])/g, "")
    .replace(/(.)\1+/g, "$1")
    .replace(/([bdgkptv])(?:er|re)$/, "$1r");
}
