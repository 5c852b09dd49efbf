"use client";

import { useRef, useState } from "react";
import type { Query } from "../../queryApi";
import type { EditorHandle } from "./editor/CypherEditor";
import { fieldsOf, paramsOf, withFresh, type Fields } from "./filledFields";
import { parameterNames, type ParameterField } from "./parameterValue";
import { useChecked } from "./useChecked";

/** What stands in the editor and in the fields of its parameters, and what the server says of it while `looks`; it begins with `linked`. */
export function useTypedQuery(linked: Query | null, looks: boolean) {
  const editor = useRef<EditorHandle>(null);
  const [text, setText] = useState(linked?.cypher ?? "");
  const [given, setGiven] = useState<Fields>(() => fieldsOf(linked?.params ?? {}));
  const [title, setTitle] = useState<string | null>(null);
  const guessed = parameterNames(text);
  const checking = useChecked(text, paramsOf(guessed, withFresh(guessed, given, text)).params, looks);
  const names = checking.checked?.parameters ?? guessed;
  const fields = withFresh(names, given, text);

  const fill = (filled: Fields, named: string | null) => {
    setGiven(filled);
    setTitle(named);
  };
  /** Puts a query in place of what stands there, with what is in its fields and the title it is saved under; undone in the editor, the fields come back too. */
  const write = (query: Query, named: string | null = null, filled: Fields = fieldsOf(query.params)) => {
    fill(filled, named);
    setText(query.cypher);
    editor.current?.write(query.cypher, { before: () => fill(given, title), after: () => fill(filled, named) });
  };
  const onField = (name: string, field: ParameterField) => setGiven((before) => ({ ...before, [name]: field }));
  /** The query as it stands, and the names of the parameters that aren't right. */
  const typed = (): { query: Query; wrong: readonly string[] } => {
    const { params, wrong } = paramsOf(names, fields);
    return { query: { cypher: text, params }, wrong };
  };
  return { editor, text, setText, title, names, fields, onField, write, typed, ...checking };
}
