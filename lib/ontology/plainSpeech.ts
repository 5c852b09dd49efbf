/** What people often say where a phrase of ours has another word. */
const otherWords: Readonly<Record<string, string>> = {
  "met with": "met", arrest: "detained", arrested: "detained", arrests: "detained", apprehended: "detained", imprisoned: "held", jailed: "held",
  blamed: "accused", kidnapped: "abducted", murdered: "killed",
};

const anyOfThem = new RegExp(`(?<![\\p{L}\\p{N}])(?:${Object.keys(otherWords).join("|")})(?![\\p{L}\\p{N}])`, "giu");

/** A text of a reader with the words of our phrases: "SCNS arrested" is "SCNS detained". Only for finding something: no claim is worded so. */
export function inOurWords(text: string): string {
  return text.replace(anyOfThem, (word) => otherWords[word.toLowerCase()] ?? word);
}
