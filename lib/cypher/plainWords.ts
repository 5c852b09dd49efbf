import { hintBefore } from "./beforeMistake";
import { nearName } from "./nearName";

/** A mistake in words for people. */
export interface PlainWords {
  message: string;
  hint?: string;
  /** What to write instead of the place, where that can be guessed. */
  instead?: string;
}

interface Wording {
  says: RegExp;
  /** `vague`: the hint says no more than to look at what stands before. */
  word(match: RegExpExecArray, variables: readonly string[]): PlainWords & { vague?: true };
}

/** More than this many words that could go on are no help. */
const fewWords = 6;

/** What most lines of a query begin with, where Neo4j doesn't say what may stand there. */
const clauses = "MATCH, OPTIONAL MATCH, WHERE, WITH, RETURN, ORDER BY, LIMIT, SKIP, UNWIND, UNION, CALL, DISTINCT";

/** What begins a clause since Cypher 25, which a query has to ask for. */
const ofCypher25 = new Set(["LET", "FILTER", "WHEN", "NEXT"]);

/** How a value is written in a text, by its type; else as a date. */
const howWritten: Readonly<Record<string, string>> & { Date: string } = {
  Date: "A date is written 2025-04-17, 2025-04 or 2025. The date of a claim is a text that may say more, such as 2005? or ../2022-02-24: its earliest and latest are dates.",
  Duration: "A duration is written P1Y2M3DT4H, or as a map: duration({days: 3}).",
  Time: "A time is written 10:30:00+06:00.",
  LocalTime: "A time without a zone is written 10:30:00.",
};

/** Neo4j's messages, by how they begin; what isn't among them is told as it is. */
const wordings: readonly Wording[] = [
  { says: /^Invalid input '([\s\S]*?)': expected ([\s\S]+)$/, word: (match) => unexpected(match[1] ?? "", match[2] ?? "") },
  { says: /^Invalid input '([\s\S]*?)'$/, word: (match) => unexpected(match[1] ?? "", clauses) },
  { says: /^Variable [`'](.+?)[`'] not defined/, word: ([, name = ""], variables) => ({
    message: `The variable ${name} isn't known here.`,
    hint: "Name it in a MATCH before; a WITH hands on only what it names.",
    instead: nearName(name, variables.filter((variable) => variable !== name)),
  }) },
  { says: /^Variable [`'](.+?)[`'] already declared/, word: ([, name = ""]) => ({ message: `The variable ${name} is taken already.`, hint: "Give this one another name." }) },
  { says: /^Query cannot conclude with (\w+)/, word: () => ({ message: "The query says what to find, but not what to answer.", hint: "End it with RETURN and the names of what you want." }) },
  { says: /^Type mismatch: expected (.+?) but was (.+)$/s, word: ([, wanted = "", given = ""]) => ({ message: `This is of type ${given}; ${wanted} is needed here.` }) },
  { says: /^Unknown function ['`](.+?)['`]/, word: ([, name = ""]) => ({ message: `There is no function ${name}.` }) },
  { says: /^Failed to parse string literal/, word: () => ({ message: "A text that begins here doesn't end: the string literal lacks its closing quote.", hint: "Put the same quote behind it." }) },
  { says: /^\/ by zero/, word: () => ({ message: "Something is divided by zero.", hint: "Leave those out before, as in WHERE n <> 0, or divide by 1.0 * n: that gives Infinity." }) },
  { says: /^Expected parameter\(s\): (.+)$/, word: ([, names = ""]) => ({ message: `No value is given for ${listed(names.split(", ").map((name) => `$${name}`), "and")}.` }) },
  { says: /^Text cannot be parsed to an? (\w+)/, word: ([, type = ""]) => ({ message: `This text can't be read as a ${type}.`, hint: howWritten[type] ?? howWritten.Date }) },
  { says: /^Multiple result columns with the same name/, word: () => ({ message: "Two columns have the same name.", hint: "Give one of them another, with AS." }) },
  { says: /^(\d+) is not a valid option for cypher version\. Valid options are: ([\d, ]+)/, word: ([, version = "", known = ""]) => ({
    message: `This database doesn't know Cypher ${version}, only Cypher ${known.trim()}.`, hint: `Leave CYPHER ${version} away, or ask a newer Neo4j.`,
  }) },
  { says: /^Expected any of CYPHER, EXPLAIN/, word: () => ({ message: "There is no query.", hint: "For example: MATCH (a)-[r:DETAINED]->(b) RETURN a, r, b" }) },
  { says: /^Failed to parse comment/, word: () => ({ message: "A comment that begins here doesn't end.", hint: "Close it with */" }) },
  { says: /^(?:Aggregation column|In a WITH\/RETURN)[\s\S]*/, word: (match) => ({ message: match[0], hint: "Name what is grouped by in a WITH before counting." }) },
];

/** Neo4j's message about a query in plain words. `variables` are those that the query names somewhere; `place` is where in it the mistake is. */
export function plainWords(message: string, variables: readonly string[] = [], place?: { text: string; at: number }): PlainWords {
  for (const { says, word } of wordings) {
    const match = says.exec(message);
    if (!match) continue;
    const { vague, ...plain } = word(match, variables);
    const hint = vague && place ? hintBefore(place.text, place.at) : undefined;
    return hint === undefined ? plain : { ...plain, hint };
  }
  return { message: message.endsWith(".") ? message : `${message}.` };
}

function unexpected(found: string, expected: string): ReturnType<Wording["word"]> {
  const choices = expected.split(/, | or /).map((choice) => choice.trim().replace(/^'(.*)'$/, "$1")).filter((choice) => choice !== "");
  const words = choices.filter((choice) => /^[A-Z]{2,}(?: [A-Z]+)*$/.test(choice));
  if (ofCypher25.has(found.toUpperCase())) return { message: `${found.toUpperCase()} is a word of Cypher 25.`, hint: "Begin the query with CYPHER 25, where the database knows it: Neo4j 2025.06 or newer." };
  const near = found.length > 1 ? nearName(found, words.filter((word) => word !== found.toUpperCase())) : undefined;
  const message = found === "" || found === "<EOF>" ? "The query isn't finished." : `"${found}" can't stand here.`;
  if (near !== undefined) return { message: `${message} Did you mean ${near}?`, instead: near };
  if (choices.length <= fewWords) return { message, hint: `Here goes ${listed(choices.map((choice) => (choice === "<EOF>" ? "the end" : choice)))}.` };
  return { message, hint: "Look at what stands just before it: something is missing there, or too much.", vague: true };
}

function listed(items: readonly string[], word = "or"): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}
