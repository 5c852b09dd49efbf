import { Problem } from "../ontology/problem";
import { readFunctions, readIndexes, readOptions, readProcedures, readRules, writeRules } from "./allowed";
import { checkComplexity, complexityLimits } from "./complexity";
import { parseCypher, wordSyntaxError } from "./cypherParser";
import type { FoundName, ParsedQuery } from "./parserWorkerSource";
import { indexOfPlace, placeOf } from "./place";
import { plainWords } from "./plainWords";
import {
  knownRefusal, refusedCommand, refusedFunction, refusedIndex, refusedOption, refusedProcedure, type Refusal, severalStatements, unknownRefusal,
} from "./refusals";
import { decodeUnicodeEscapes, type DecodedText } from "./unicodeEscapes";

export interface CheckOptions {
  mayWrite?: boolean;
}

/** Characters that Cypher 5, Cypher 25 and the grammar don't read alike, control characters, and halves of a character. */
const unsafeCharacter = /(?![\t\n\v\f\r])[\p{Cc}\p{Cs}\u180e\ufeff\ufffe\uffff]/u;

/**
 * The first check of what somebody typed, before an engine sees it: parses it as Neo4j would (Cypher 5 and 25) and allows what is on
 * the lists of `allowed`. Throws `refused-query` for anything else and `query-error` for what isn't Cypher, both with line and
 * column (from 1, in UTF-16 units of `typed`), the reason, and where it helps what to do instead. Takes milliseconds, at most a few
 * seconds, off the main thread; the first query also waits for the grammar to load. With `mayWrite` clauses that change what the
 * graph holds are allowed too, and nothing else.
 */
export async function checkCypher(typed: string, { mayWrite = false }: CheckOptions = {}): Promise<void> {
  const { text, typedAt } = parseable(typed);
  const placeAt = (index: number) => placeOf(typed, typedAt(index));
  const parsed = await parseCypher(text);
  const refusal = firstRefusal(parsed, text, mayWrite);
  const known = refusal?.known ?? false;
  if (parsed.error && !known) await throwSyntaxError(text, parsed.error, placeAt);
  if (refusal) throw new Problem("refused-query", refusal.message, { ...placeAt(refusal.at), hint: refusal.hint });
  if (parsed.statements.length === 0) {
    throw new Problem("query-error", "There is no query.", { line: 1, column: 1, hint: "For example: MATCH (a)-[r:DETAINED]->(b) RETURN a, r, b" });
  }
  checkPlanPrefix(parsed.names, placeAt);
}

/**
 * What was typed as the grammar may be given it, its unicode escapes decoded. Throws `refused-query` for what is too long, nested too
 * deep or holds characters that readers take differently, and `query-error` for a broken escape.
 */
export function parseable(typed: string): DecodedText {
  checkCharacters(typed);
  const decoded = decodeUnicodeEscapes(typed);
  checkComplexity(decoded.text, (index) => placeOf(typed, decoded.typedAt(index)));
  return decoded;
}

function checkCharacters(typed: string): void {
  if (Buffer.byteLength(typed) > complexityLimits.bytes) {
    const message = `The query is longer than ${complexityLimits.bytes / 1000} kB.`;
    throw new Problem("refused-query", message, { line: 1, column: 1, hint: "Give long lists as parameters." });
  }
  const unsafe = unsafeCharacter.exec(typed);
  if (unsafe) {
    const code = unsafe[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    throw new Problem("refused-query", `The character U+${code} is not allowed in a query.`, {
      ...placeOf(typed, unsafe.index), hint: "Delete it; it can't be seen.",
    });
  }
}

type PlaceAt = (index: number) => { line: number; column: number };
type Found = Refusal & { at: number; known: boolean };

/** What isn't allowed: of all of it, what has a reason of its own comes first, then what stands first. */
function firstRefusal({ statements, rules, names }: ParsedQuery, text: string, mayWrite: boolean): Found | undefined {
  const found: Found[] = [];
  for (const [rule, at] of rules) {
    if (readRules.has(rule) || (mayWrite && writeRules.has(rule))) continue;
    const known = rule === "consoleCommand" ? refusedCommand(text.slice(at)) : knownRefusal(rule);
    found.push({ ...(known ?? unknownRefusal(rule)), at, known: known !== undefined });
  }
  for (const name of names) {
    const refusal = refusedName(name);
    if (refusal) found.push({ ...refusal, at: name.at, known: true });
  }
  const second = statements[1];
  if (second !== undefined) found.push({ ...severalStatements, at: second, known: true });
  return found.sort((a, b) => Number(b.known) - Number(a.known) || a.at - b.at)[0];
}

function refusedName({ rule, parts, argument }: FoundName): Refusal | undefined {
  const name = parts.map(unquoted).join(".");
  if (rule === "functionName" && !readFunctions.has(name.toLowerCase())) return refusedFunction(name);
  if (rule === "procedureName" && !readProcedures.has(name)) return refusedProcedure(name);
  if (rule === "procedureName" && name.startsWith("db.index.fulltext.") && !isOurIndex(argument)) return refusedIndex;
  if (rule === "cypherOptionName" && !readOptions.has(name.toLowerCase())) return refusedOption(name);
  return undefined;
}

/** Whether an argument, as written, is the name of one of our indexes. */
const isOurIndex = (argument = "") => readIndexes.some((name) => argument === `'${name}'` || argument === `"${name}"`);

function unquoted(part: string): string {
  return part.startsWith("`") ? part.slice(1, -1).replaceAll("``", "`") : part;
}

function checkPlanPrefix(names: readonly FoundName[], placeAt: PlaceAt): void {
  const prefixes = names.filter(({ rule, parts }) => rule === "preparserOption" && /^(explain|profile)$/i.test(parts[0] ?? ""));
  if (prefixes[1]) {
    throw new Problem("query-error", "Only one of EXPLAIN and PROFILE can stand in front of a query.", {
      ...placeAt(prefixes[1].at), hint: "Delete one of them.",
    });
  }
}

async function throwSyntaxError(text: string, error: { message: string; at: number }, placeAt: PlaceAt): Promise<never> {
  const worded = await wordSyntaxError(text);
  const at = worded ? indexOfPlace(text, worded.line, worded.column) : error.at;
  const { message, hint = "Mend it at this place." } = plainWords(worded?.message ?? error.message, [], { text, at });
  throw new Problem("query-error", message, { ...placeAt(at), hint });
}
