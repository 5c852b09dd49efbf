import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type ParsedNode } from "yaml";
import type { Issue } from "../ontology/problem";
import type { Place } from "./located";

/** A YAML file in plain values, with where each is written. */
export interface YamlFile {
  /** Maps are objects, sequences arrays; numbers stay the text that was written, since a date like 2005 is text. */
  value: unknown;
  /** What isn't YAML; `value` then holds what could be read in spite of it. */
  issues: Issue[];
  /** Where the value at a path is written (its key, inside a map); for what isn't there, where the nearest enclosing value is. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** Reads YAML 1.2 (core schema). Aliases are refused: a record is written out where it is reviewed. Throws nothing. */
export function readYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: "1.2" });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const issues: Issue[] = [...document.errors, ...document.warnings].map((error) => ({ ...placeAt(error.pos[0]), message: error.message }));
  const refuse = (node: ParsedNode, message: string) => issues.push({ ...placeAt(node.range[0]), message });
  const value = plainValue(document.contents, refuse);
  return { value, issues, placeOf: (path) => placeAt(offsetOf(document, path)) };
}

function plainValue(node: ParsedNode | null, refuse: (node: ParsedNode, message: string) => void): unknown {
  if (node === null) return null;
  if (isScalar(node)) return typeof node.value === "number" || typeof node.value === "bigint" ? (node.source ?? String(node.value)) : node.value;
  if (isAlias(node)) {
    refuse(node, `an alias (*${node.source}) is not read here: write the value out`);
    return null;
  }
  if (isSeq(node)) return node.items.map((item) => plainValue(item, refuse));
  return Object.fromEntries(node.items.flatMap(({ key, value }) => {
    if (isScalar(key)) return [[keyText(key), plainValue(value, refuse)]];
    refuse(key, "a field name must be plain text");
    return [];
  }));
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.source ?? key.value) : "";
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: ParsedNode | null = document.contents;
  let offset = node?.range[0] ?? 0;
  for (const step of path) {
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const pair = node.items.find((item) => keyText(item.key) === step);
      if (!pair) break;
      offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq<ParsedNode>(node)) {
      const item: ParsedNode | undefined = node.items[Number(step)];
      if (!item || isPair(item)) break;
      offset = item.range[0];
      node = item;
    } else break;
  }
  return offset;
}
