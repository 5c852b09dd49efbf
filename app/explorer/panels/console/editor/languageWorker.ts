import { autocomplete, formatQuery, highlightSyntax, signatureHelp } from "@neo4j-cypher/language-support";
import type { DbSchema, Neo4jFunction, Neo4jProcedure } from "@neo4j-cypher/language-support";
import type { Completed, Formatted, LanguageJob, LanguageReply, Names, Signature, Token } from "./language";
import { functionSignatures, procedureSignatures } from "./signatures";

// The grammar is large and takes its time, so it lives here, out of the way of what the reader sees.
addIteratorMethods();

let schema = schemaOf({ labels: [], types: [], properties: [], parameters: [] });

addEventListener("message", ({ data }: MessageEvent<LanguageJob>) => {
  let reply: LanguageReply;
  try {
    reply = { job: data.job, answer: answer(data) };
  } catch (error) {
    reply = { job: data.job, failed: String(error) };
  }
  postMessage(reply);
});

function answer(job: LanguageJob): Token[] | Completed[] | Signature | Formatted | null {
  switch (job.task) {
    case "names":
      schema = schemaOf(job.names);
      return null;
    case "colours":
      return tokens(job.text);
    case "complete":
      // Only what stands before the cursor: in brackets that are closed already the library loses functions and properties.
      return autocomplete(job.text.slice(0, job.at), schema, { caretPosition: job.at, manual: job.asked }).map(({ label, kind, insertText, signature, detail }) => ({ label, kind, insert: insertText ?? label, detail: signature ?? detail }));
    case "signature":
      return signatureAt(job.text, job.at);
    case "format": {
      const { formattedQuery, newCursorPos } = formatQuery(job.text, { cursorPosition: job.at });
      return { text: formattedQuery, at: newCursorPos ?? 0 };
    }
  }
}

/** The words of a query. The library counts characters where the editor counts UTF-16 units. */
function tokens(text: string): Token[] {
  const units = /[\uD800-\uDFFF]/.test(text) ? unitIndexes(text) : null;
  const unit = (index: number) => (units ? (units[index] ?? text.length) : index);
  return highlightSyntax(text).map(({ position, token, tokenType }) => {
    const from = unit(position.startOffset);
    return { from, to: from + token.length, kind: tokenType };
  });
}

function unitIndexes(text: string): number[] {
  let unit = 0;
  return [...text].map((character) => (unit += character.length) - character.length);
}

function signatureAt(text: string, at: number): Signature | null {
  const { signatures, activeSignature, activeParameter } = signatureHelp(text, schema, { caretPosition: at });
  const found = signatures[activeSignature ?? 0];
  if (!found) return null;
  const parameters = (found.parameters ?? []).map(({ label }) => (typeof label === "string" ? label : found.label.slice(...label)));
  return { text: found.label, current: parameters[activeParameter ?? 0] ?? null };
}

function schemaOf({ labels, types, properties, parameters }: Omit<Names, "propertiesOf">): DbSchema {
  const functions = Object.fromEntries(functionSignatures.map((signature) => [nameOf(signature), functionOf(signature)]));
  const procedures = Object.fromEntries(procedureSignatures.map((signature) => [nameOf(signature), procedureOf(signature)]));
  const versions = ["CYPHER 5", "CYPHER 25"];
  return {
    labels: [...labels],
    relationshipTypes: [...types],
    propertyKeys: [...properties],
    parameters: Object.fromEntries(parameters.map((name) => [name, ""])),
    functions: Object.fromEntries(versions.map((version) => [version, functions])),
    procedures: Object.fromEntries(versions.map((version) => [version, procedures])),
  };
}

function nameOf(signature: string): string {
  return signature.slice(0, signature.indexOf("("));
}

function argumentsOf(signature: string) {
  const list = /\((.*?)\)/.exec(signature)?.[1] ?? "";
  return list.split(", ").flatMap((text) => {
    const parts = /^(\w+)(?: = (.*?))? :: (.*)$/.exec(text);
    return parts ? [{ name: parts[1] ?? "", type: parts[3] ?? "", description: "", isDeprecated: false, ...(parts[2] !== undefined && { default: parts[2] }) }] : [];
  });
}

function functionOf(signature: string): Neo4jFunction {
  const returnDescription = signature.slice(signature.lastIndexOf(") :: ") + 5);
  return { name: nameOf(signature), category: "", description: "", isBuiltIn: true, argumentDescription: argumentsOf(signature), returnDescription, signature, aggregating: false, isDeprecated: false };
}

function procedureOf(signature: string): Neo4jProcedure {
  const returned = argumentsOf(signature.slice(signature.lastIndexOf(" :: (") + 4));
  const common = { description: "", mode: "READ" as const, worksOnSystem: false, admin: false, option: { deprecated: false } };
  return { name: nameOf(signature), signature, argumentDescription: argumentsOf(signature), returnDescription: returned, ...common };
}

/** The library walks iterators by methods that older browsers lack. */
function addIteratorMethods(): void {
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as { toArray?: unknown };
  iterator.toArray ??= function toArray(this: Iterable<unknown>) {
    return [...this];
  };
}
