import { pickedCompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { kinds } from "../../../../../lib/ontology/kinds";
import { modalities } from "../../../../../lib/ontology/modality";
import { api } from "../../../api";
import { messages } from "../../../messages";

/** A text that is compared with a property, as far as it is typed. */
const compared = /\b(name|id|country|kind|modality)\s*(?::|=|<>|STARTS\s+WITH|CONTAINS|IN\s*\[(?:\s*(?:'[^']*'|"[^"]*")\s*,)*)\s*(['"])((?:(?!\2)[^\\\n])*)$/i;
const fewestLetters = 2;
const shownAtMost = 12;

/** Whether the text before a cursor ends in such a text, where no name of the language can stand. */
export const isInText = (before: string): boolean => compared.test(before);

/** Values that a property can have, where a text for it is typed: names and ids of the store's entities, kinds, modalities. */
export async function valueCompletion(context: CompletionContext): Promise<CompletionResult | null> {
  const match = compared.exec(context.state.sliceDoc(0, context.pos));
  if (!match) return null;
  const [property, quote, typed] = [(match[1] ?? "").toLowerCase(), match[2] ?? "'", match[3] ?? ""];
  const from = context.pos - typed.length;
  if (property === "kind") return { from, options: kinds.map((kind) => option(kind, messages.kinds[kind], kind, quote)) };
  if (property === "modality") return { from, options: modalities.map((modality) => option(modality, undefined, modality, quote)) };
  if (typed.trim().length < fewestLetters) return null;
  const results = await found(typed, property === "country", context);
  const options = results.map(({ id, name }) => (property === "name" ? option(name, id, name, quote) : option(name, id, id, quote)));
  return context.aborted || options.length === 0 ? null : { from, options, filter: false };
}

async function found(typed: string, onlyStates: boolean, context: CompletionContext): Promise<{ id: string; name: string }[]> {
  const controller = new AbortController();
  context.addEventListener("abort", () => controller.abort());
  // An id is looked for by the name in it.
  const words = typed.replace(/^(person|agency|state|other):/, "").replaceAll("-", " ");
  try {
    const { results } = await api.search(words, shownAtMost, controller.signal, onlyStates ? { kind: "state" } : {});
    return results.map(({ entity }) => entity);
  } catch {
    return [];
  }
}

function option(label: string, detail: string | undefined, text: string, quote: string): Completion {
  const written = text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
  return { label, detail, apply: (view, picked, from, to) => writeText(view, picked, from, to, written, quote) };
}

/** Writes the text and ends it: behind the closing quote, which is put there if it isn't yet. */
function writeText(view: EditorView, picked: Completion, from: number, to: number, text: string, quote: string): void {
  const isClosed = view.state.sliceDoc(to, to + 1) === quote;
  const insert = isClosed ? text : text + quote;
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + text.length + 1 }, annotations: pickedCompletion.of(picked), userEvent: "input.complete" });
}
