import { autocompletion, pickedCompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { consoleMessages } from "../../../messages/console";
import type { Completed, Language } from "./language";
import { phraseMatches } from "./phrases";

const words = consoleMessages.editor;

/** CompletionItemKind of the Language Server Protocol: what we call it. */
const kinds: Readonly<Record<number, string>> = { 3: words.kinds.function, 6: words.kinds.variable, 10: words.kinds.property, 14: words.kinds.keyword, 25: words.kinds.name };

/** What could be meant at the cursor: names of the store, functions and keywords, and the ontology's phrases first. */
export function completion(language: Language): Extension {
  return autocompletion({
    override: [(context) => phrases(context), (context) => names(language, context)],
    icons: false,
    maxRenderedOptions: 60,
    activateOnTypingDelay: 60,
  });
}

function phrases(context: CompletionContext): CompletionResult | null {
  const matches = phraseMatches(context.state.sliceDoc(0, context.pos));
  const [first] = matches;
  if (!first) return null;
  const options = matches
    .filter(({ from }) => from === first.from)
    .slice(0, 12)
    .map(({ phrase, insert }): Completion => ({ label: phrase, detail: insert, apply: writing(insert), boost: 20 }));
  return { from: first.from, options, filter: false };
}

async function names(language: Language, context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\p{L}\p{N}_.$]+/u);
  const last = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
  if (!word && !context.explicit && !/[:.$([|&!]/.test(last)) return null;
  const found = await language.complete(context.state.sliceDoc(0), context.pos, context.explicit);
  // Who has left the editor meanwhile wants nothing more.
  if (context.aborted || found.length === 0 || context.view?.hasFocus === false) return null;
  // A property's name begins after the dot, a parameter's with its $; the name of a function may hold dots.
  const dotted = word ? word.text.lastIndexOf(".") + 1 : 0;
  const hasDots = found.some(({ label }) => label.includes(".") && word && label.toLowerCase().startsWith(word.text.toLowerCase()));
  const from = word ? word.from + (hasDots ? 0 : dotted) : context.pos;
  return { from, options: found.map(optionOf), validFor: /^[\p{L}\p{N}_$]*$/u };
}

function optionOf({ label, kind, insert, detail }: Completed): Completion {
  const text = label.startsWith("$") ? label : insert;
  return { label, detail: kind === 3 ? undefined : kinds[kind ?? 0], info: kind === 3 ? detail : undefined, apply: writing(text), boost: kind === 14 ? -1 : 0 };
}

/** Writes at every cursor's own place only where there is one: the others stay as they are. */
const writing = (text: string) => (view: EditorView, option: Completion, from: number, to: number) =>
  view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length }, annotations: pickedCompletion.of(option), userEvent: "input.complete" });
