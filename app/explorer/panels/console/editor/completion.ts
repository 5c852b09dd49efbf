import { autocompletion, pickedCompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { consoleMessages } from "../../../messages/console";
import type { Completed, Language, Names } from "./language";
import { phraseMatches } from "./phrases";
import { ownerAt, type PropertyOwner } from "./propertyOwner";
import { isInText, valueCompletion } from "./valueCompletion";

const words = consoleMessages.editor;
const [variable, property, name] = [6, 10, 25];
const propertyOwners = ["Entity", "claim", "Source"] as const;

/** CompletionItemKind of the Language Server Protocol: what we call it. */
const kinds: Readonly<Record<number, string>> = { 3: words.kinds.function, 6: words.kinds.variable, 10: words.kinds.property, 14: words.kinds.keyword, 25: words.kinds.name };

/** What could be meant at the cursor: names of the store, functions and keywords, and the ontology's phrases first. */
export function completion(language: Language): Extension {
  return autocompletion({
    override: [(context) => phrases(context), (context) => names(language, context), valueCompletion],
    icons: false,
    // Read aloud, what a name is would else be the end of the name.
    addToOptions: [{ render: ({ detail }) => (detail === undefined ? null : document.createTextNode(" ")), position: 60 }],
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
  if (isInText(context.state.sliceDoc(0, context.pos))) return null;
  const word = context.matchBefore(/[\p{L}\p{N}_.$]+/u);
  const last = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
  if (!word && !context.explicit && !/[:.$([|&!]/.test(last)) return null;
  const found = await language.complete(context.state.sliceDoc(0), context.pos, context.explicit);
  // Who has left the editor meanwhile wants nothing more.
  if (context.aborted || found.length === 0 || context.view?.hasFocus === false) return null;
  const { text, at } = { text: context.state.sliceDoc(0), at: context.pos };
  // Right behind the name of a function its argument is told: every function there is would only cover that.
  const isArgument = !context.explicit && /[\p{L}\p{N}_]\($/u.test(text.slice(0, at));
  // A property's name begins after the dot, a parameter's with its $; the name of a function may hold dots.
  const dotted = word ? word.text.lastIndexOf(".") + 1 : 0;
  const hasDots = found.some(({ label }) => label.includes(".") && word && label.toLowerCase().startsWith(word.text.toLowerCase()));
  const from = word ? word.from + (hasDots ? 0 : dotted) : context.pos;
  const options = found.filter(({ label, kind }) => (isArgument ? kind === variable : label !== word?.text || !label.startsWith("$")));
  if (options.length === 0) return null;
  const known = language.known();
  const ofOwner = propertyDetails(known, ownerAt(text, at));
  return { from, options: options.map((one) => optionOf(one, one.kind === property ? ofOwner(one.label) : named(one, known))), ...(isArgument ? {} : { validFor: /^[\p{L}\p{N}_$]*$/u }) };
}

/** Whether a name of the store is one of entities or of claims: both are offered where either may stand. */
function named({ label, kind }: Completed, names: Names | null): Partial<Completion> {
  if (kind !== name) return {};
  if (names?.labels.includes(label)) return { detail: words.kinds.label };
  return names?.types.includes(label) ? { detail: words.kinds.type } : {};
}

/** What has a property, in words; those of what stands before the dot come first. */
function propertyDetails(names: Names | null, owner: PropertyOwner | null): (label: string) => Partial<Completion> {
  return (label) => {
    const owners = propertyOwners.filter((one) => names?.propertiesOf[one].includes(label));
    const detail = owners.map((one) => words.owners[one]).join(", ");
    return { ...(detail ? { detail } : {}), ...(owner ? { boost: owners.includes(owner) ? 3 : -1 } : {}) };
  };
}

function optionOf({ label, kind, insert, detail }: Completed, more: Partial<Completion>): Completion {
  const text = label.startsWith("$") ? label : insert;
  return { label, detail: kind === 3 ? undefined : kinds[kind ?? 0], info: kind === 3 ? detail : undefined, apply: writing(text), boost: kind === 14 ? -1 : 0, ...more };
}

/** Writes at every cursor's own place only where there is one: the others stay as they are. */
const writing = (text: string) => (view: EditorView, option: Completion, from: number, to: number) =>
  view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length }, annotations: pickedCompletion.of(option), userEvent: "input.complete" });
