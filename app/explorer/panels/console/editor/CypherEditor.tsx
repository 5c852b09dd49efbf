"use client";

import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useId, useImperativeHandle, useRef, type Ref } from "react";
import "@fontsource-variable/source-code-pro/wght.css";
import { consoleMessages } from "../../../messages/console";
import type { Finding } from "../../../queryApi";
import { editorExtensions, rangeOf, showExample, showFindings, type EditorActs } from "./editorExtensions";
import { startLanguage, type Language, type Names } from "./language";
import { writeOver, type Beside } from "./writtenOver";
import "../console.css";

/** What the console may ask of the editor. */
export interface EditorHandle {
  focus(): void;
  /** Replaces the whole text; one step of the editor's own undo, which puts back what belonged to the text before. */
  write(text: string, beside: Beside): void;
  /** Writes at the cursor. */
  insert(text: string): void;
  /** Puts what a finding proposes in its place. */
  mend(finding: Finding): void;
  goTo(finding: Finding): void;
  format(): void;
}

interface CypherEditorProps extends Omit<EditorActs, "onFormat"> {
  ref: Ref<EditorHandle>;
  /** The text at first; later it is the editor's own. */
  text: string;
  names: Names;
  findings: readonly Finding[];
  onFormatted: () => void;
}

/** The nonce that the page's policy allows for styles. The browser hides it from the attribute, not from the property. */
const pageNonce = () => document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";

/** The editor for Cypher: Neo4j's own language support on CodeMirror. */
export default function CypherEditor({ ref, text, names, findings, onFormatted, ...acts }: CypherEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const language = useRef<Language | null>(null);
  const current = useRef({ ...acts, onFormatted });
  current.current = { ...acts, onFormatted };
  const describedBy = useId();

  const format = async () => {
    const view = editor.current;
    const before = view?.state.doc.toString() ?? "";
    const formatted = await language.current?.format(before, view?.state.selection.main.head ?? 0);
    if (!view || !formatted || view.state.doc.toString() !== before) return;
    view.dispatch({ changes: { from: 0, to: before.length, insert: formatted.text }, selection: { anchor: Math.min(formatted.at, formatted.text.length) } });
    current.current.onFormatted();
  };
  useEffect(() => {
    if (!place.current) return;
    const started = (language.current = startLanguage());
    const view = (editor.current = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: editorExtensions(
          started,
          { onText: (next) => current.current.onText(next), onRun: () => current.current.onRun(), onFormat: () => void format(), onMayLeave: () => current.current.onMayLeave() },
          { describedBy, nonce: pageNonce() },
        ),
      }),
    }));
    return () => {
      view.destroy();
      started.end();
    };
    // The editor is made once and holds its own text.
  }, []);
  useEffect(() => {
    language.current?.know(names);
    if (editor.current) showExample(editor.current, names.types);
  }, [names]);
  useEffect(() => void (editor.current && showFindings(editor.current, findings)), [findings]);
  useImperativeHandle(ref, () => ({
    focus: () => editor.current?.focus(),
    write: (next, beside) => editor.current && writeOver(editor.current, next, beside),
    insert: (words) => {
      const view = editor.current;
      view?.dispatch(view.state.replaceSelection(words));
      view?.focus();
    },
    mend: (finding) => {
      const view = editor.current;
      if (!view || !finding.mend) return;
      view.dispatch({ changes: { ...rangeOf(view.state.doc, finding), insert: finding.mend.text } });
      view.focus();
    },
    goTo: (finding) => {
      const view = editor.current;
      if (!view) return;
      const { from, to } = rangeOf(view.state.doc, finding);
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
    format: () => void format(),
  }));
  return (
    <div className="shrink-0">
      <div ref={place} className="cypher-editor" />
      <p id={describedBy} className="sr-only">
        {consoleMessages.editor.leave}
      </p>
    </div>
  );
}
