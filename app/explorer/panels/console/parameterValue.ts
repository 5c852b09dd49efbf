import { isCalendarDay } from "../../../../lib/ontology/calendarDay";
import { exactJson } from "../../../../lib/ontology/exactJson";
import { modalities } from "../../../../lib/ontology/modality";
import { kinds } from "../../../../lib/ontology/kinds";
import { findRelationType } from "../../../../lib/ontology/relationTypes";
import { consoleMessages } from "../../messages/console";

/** What a parameter can be given as. */
export const parameterTypes = ["text", "integer", "number", "truth", "date", "entity", "relation", "modality", "kind", "source", "json"] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** A parameter as the reader has it in the fields. */
export interface ParameterField {
  type: ParameterType;
  /** What was typed or chosen. */
  text: string;
  /** Empty means null instead of an error. */
  optional?: boolean;
  /** Nothing was typed or chosen yet: it has no value, an empty text neither. */
  fresh?: boolean;
}

export type ParameterResult = { value: unknown } | { wrong: string };

const words = consoleMessages.parameters.wrong;

/** The value that a field gives the query, or what is wrong with it. */
export function parameterValue({ type, text, optional, fresh }: ParameterField): ParameterResult {
  const trimmed = text.trim();
  if (fresh && trimmed === "") return { wrong: words.empty };
  if (trimmed === "" && type !== "text") return optional ? { value: null } : { wrong: words.empty };
  switch (type) {
    case "text":
      return { value: text };
    case "integer":
      return /^[+-]?\d+$/.test(trimmed) ? integer(trimmed) : { wrong: words.integer };
    case "number":
      return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed) && Number.isFinite(Number(trimmed)) ? { value: decimal(Number(trimmed)) } : { wrong: words.number };
    case "truth":
      return trimmed === "true" || trimmed === "false" ? { value: trimmed === "true" } : { wrong: words.truth };
    case "date":
      return isCalendarDay(trimmed) ? { value: trimmed } : { wrong: words.date };
    case "relation":
      return findRelationType(trimmed) ? { value: trimmed } : { wrong: words.relation };
    case "modality":
      return among(modalities, trimmed, words.modality);
    case "kind":
      return among(kinds, trimmed, words.kind);
    case "json":
      return parsed(trimmed);
    default:
      return { value: trimmed };
  }
}

/** What a field says is wrong with it; null where it says nothing: fields that weren't touched yet don't, unless `strict`. */
export function wrongWords(field: ParameterField | undefined, strict: boolean): string | null {
  const result = field && parameterValue(field);
  return result && "wrong" in result && (strict || field.text !== "") ? result.wrong : null;
}

const among = (known: readonly string[], text: string, wrong: string): ParameterResult => (known.includes(text) ? { value: text } : { wrong });

/** As JSON where its numbers reach, else tagged as in answers. */
function integer(text: string): ParameterResult {
  if (Number.isSafeInteger(Number(text))) return { value: Number(text) };
  const value = BigInt(text);
  return BigInt.asIntN(64, value) === value ? { value: { $type: "integer", value: String(value) } } : { wrong: words.large };
}

/** A whole number in JSON is an integer to Cypher, which divides and compares otherwise. */
const decimal = (value: number): unknown => (Number.isInteger(value) ? { $type: "float", value: String(value) } : value);

function parsed(text: string): ParameterResult {
  try {
    return { value: exactJson(text, { asWritten: true }) };
  } catch {
    return { wrong: words.json };
  }
}

/** The field of a parameter that a query has and nobody filled in: a whole number where Cypher takes nothing else, otherwise text. */
export function freshField(name: string, cypher: string): ParameterField {
  const counts = new RegExp(`\\b(?:LIMIT|SKIP|OFFSET)\\s+\\$${name}(?![\\p{L}\\p{N}_])`, "iu").test(cypher);
  return { type: counts ? "integer" : "text", text: "", fresh: true };
}

/** The field that shows a value, of a link, the history or a question. */
export function fieldOf(value: unknown, type?: ParameterType): ParameterField {
  // Without a type of its own null is null, and not an empty text.
  if (value === null || value === undefined) return type ? { type, text: "" } : { type: "json", text: "null" };
  if (typeof value === "string") return { type: type ?? guessed(value), text: value };
  if (typeof value === "boolean") return { type: "truth", text: String(value) };
  if (typeof value === "number") return { type: type ?? (Number.isInteger(value) ? "integer" : "number"), text: String(value) };
  const { $type: tag, value: tagged } = value as { $type?: unknown; value?: unknown };
  if (typeof tagged === "string" && tag === "integer") return { type: "integer", text: tagged };
  if (typeof tagged === "string" && tag === "float") return { type: "number", text: tagged };
  return { type: "json", text: JSON.stringify(value) };
}

function guessed(text: string): ParameterType {
  if (/^(person|agency|state|other):/.test(text)) return "entity";
  return isCalendarDay(text) ? "date" : "text";
}

/** Names of parameters in a query, as far as one can tell without parsing it: comments and texts are left out. */
export function parameterNames(cypher: string): string[] {
  const bare = cypher.replace(/\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, " ");
  return [...new Set([...bare.matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map((match) => match[1] ?? ""))];
}
