import { acceptCompletion, closeBrackets, closeBracketsKeymap, closeCompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab, toggleComment } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { linter, lintKeymap, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { search, searchKeymap, selectNextOccurrence } from "@codemirror/search";
import { Compartment, EditorState, Prec, type Extension, type Text } from "@codemirror/state";
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers, placeholder, rectangularSelection } from "@codemirror/view";
import { consoleMessages } from "../../../messages/console";
import type { Finding } from "../../../queryApi";
import { colours } from "./colours";
import { completion } from "./completion";
import type { Language } from "./language";
import { signatureHint } from "./signatureHint";
import { writtenOver } from "./writtenOver";

const words = consoleMessages.editor;

const example = new Compartment();

/** Shows, where nothing is typed, a query that the store answers. `types`: the stored types, the commonest first. */
export function showExample(view: EditorView, types: readonly string[]): void {
  const [commonest = "DETAINED"] = types.includes("DETAINED") ? [] : types;
  view.dispatch({ effects: example.reconfigure(placeholder(words.example(commonest))) });
}

/** What the editor tells the console. */
export interface EditorActs {
  onText(text: string): void;
  onRun(): void;
  onFormat(): void;
  /** Tab leaves the editor from now on. */
  onMayLeave(): void;
}

/** Everything the editor is made of. `describedBy`: id of the text that says how to leave it by keyboard; `nonce`: of the page's styles. */
export function editorExtensions(language: Language, acts: EditorActs, { describedBy, nonce }: { describedBy: string; nonce: string }): Extension {
  return [
    EditorView.cspNonce.of(nonce),
    EditorView.contentAttributes.of({ "aria-label": words.label, "aria-describedby": describedBy, "aria-multiline": "true", autocapitalize: "off", spellcheck: "false" }),
    EditorView.updateListener.of((update) => update.docChanged && acts.onText(update.state.doc.toString())),
    EditorView.lineWrapping,
    EditorState.allowMultipleSelections.of(true),
    EditorState.languageData.of(() => [{ commentTokens: { line: "//", block: { open: "/*", close: "*/" } }, closeBrackets: { brackets: ["(", "[", "{", "'", '"', "`"] } }]),
    indentUnit.of("  "),
    lineNumbers(),
    example.of(placeholder(words.example("DETAINED"))),
    highlightSpecialChars(),
    history(),
    writtenOver,
    drawSelection(),
    rectangularSelection(),
    bracketMatching(),
    closeBrackets(),
    search({ top: false }),
    linter(null),
    colours(language),
    completion(language),
    signatureHint(language),
    leaving(acts),
    typingOver,
    Prec.highest(keymap.of([
      { key: "Mod-Enter", run: (view) => run(view, acts) },
      { key: "Shift-Alt-f", run: () => (acts.onFormat(), true) },
    ])),
    keymap.of([
      { key: "Mod-/", run: toggleComment },
      { key: "Mod-d", run: selectNextOccurrence, preventDefault: true },
      { key: "Tab", run: acceptCompletion },
      ...closeBracketsKeymap, ...searchKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab,
    ]),
  ];
}

function run(view: EditorView, { onRun }: EditorActs): true {
  // Who runs it has typed enough: the list of completions would cover the answer.
  closeCompletion(view);
  onRun();
  return true;
}

/** Escape lets the next Tab leave the editor, until something else is typed or the focus goes. */
function leaving({ onMayLeave }: EditorActs): Extension {
  let free = false;
  const set = (view: EditorView, next: boolean) => {
    if (free !== next) view.setTabFocusMode(next);
    free = next;
  };
  // Observers hear the key too where it closes a list of completions.
  return EditorView.domEventObservers({
    keydown(event, view) {
      if (event.key === "Escape") {
        set(view, true);
        onMayLeave();
      } else if (event.key !== "Tab" && event.key !== "Shift") set(view, false);
    },
    blur: (_, view) => set(view, false),
  });
}

/**
 * What is typed over a selection is put there by us: the browser would keep the look of what it replaces in an inline style, which
 * the page's policy forbids and the browser then complains of.
 */
const typingOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { main } = view.state.selection;
    const { data } = event;
    if (event.inputType !== "insertText" || data === null || main.empty || view.composing) return false;
    const insert = () => view.state.update(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    const handled = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, main.from, main.to, data, insert));
    if (!handled) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});

/** Marks what is to be said of the query at its places; each can be mended from there. */
export function showFindings(view: EditorView, findings: readonly Finding[]): void {
  view.dispatch(setDiagnostics(view.state, findings.map((finding) => diagnostic(view.state.doc, finding))));
}

function diagnostic(doc: Text, finding: Finding): Diagnostic {
  const { from, to } = rangeOf(doc, finding);
  const { severity, message, hint, mend } = finding;
  const actions = mend ? [{ name: mend.label, apply: (view: EditorView, at: number, end: number) => view.dispatch({ changes: { from: at, to: end, insert: mend.text } }) }] : [];
  return { from, to, severity, message: [message, hint].filter(Boolean).join("\n"), actions };
}

/** The place of a finding as offsets; at least one character where the line has one. */
export function rangeOf(doc: Text, { line, column, endLine, endColumn }: Pick<Finding, "line" | "column" | "endLine" | "endColumn">): { from: number; to: number } {
  const offset = (atLine: number, atColumn: number) => {
    const { from, to } = doc.line(Math.min(doc.lines, Math.max(1, atLine)));
    return Math.min(to, from + Math.max(0, atColumn - 1));
  };
  const from = offset(line, column);
  const to = Math.max(from, offset(endLine, endColumn));
  return to > from ? { from, to } : { from: Math.max(doc.lineAt(from).from, Math.min(from, doc.length - 1)), to: Math.min(doc.length, from + 1) };
}
