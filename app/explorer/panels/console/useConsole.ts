"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { own } from "../../../../lib/scene/scene";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import type { Finding, Query, Question, WantedQuery } from "../../queryApi";
import { useWide } from "../../useWide";
import { useConsoleLimits } from "./consoleLimits";
import type { EditorHandle } from "./editor/CypherEditor";
import { fieldOf, parameterNames, parameterValue, type ParameterField } from "./parameterValue";
import { queryOfAddress, withQuery, type AnswerView } from "./queryAddress";
import { historyKey, isPastQuery, withRun } from "./queryHistory";
import { isOwnQuestion, ownQuestionsKey } from "./savedQuestions";
import { useChecked } from "./useChecked";
import { useLocalList } from "./useLocalList";
import { useRun, type Answer } from "./useRun";
import { useWriting } from "./useWriting";

const words = consoleMessages;
type Fields = Readonly<Record<string, ParameterField>>;

/** Everything the console knows and does. `shown`: whether it is in sight; `wanted`: what another panel sent here. */
export function useConsole(shown: boolean, wanted: WantedQuery | null) {
  const { store, announce } = useExplorer();
  const wide = useWide();
  const limits = useConsoleLimits(store.schema);
  const editor = useRef<EditorHandle>(null);
  const linked = useMemo(() => queryOfAddress(location.search), []);
  const [text, setText] = useState(linked?.cypher ?? "");
  const [fields, setFields] = useState<Fields>(() => fieldsOf(linked?.params ?? {}));
  const [title, setTitle] = useState<string | null>(null);
  const [panel, setPanel] = useState<"answer" | "history" | "questions">(linked ? "answer" : "questions");
  const [view, setView] = useState<AnswerView>(linked?.view ?? "table");
  const [selection, setSelection] = useState<readonly string[]>([]);
  const [strict, setStrict] = useState(false);
  const [warned, setWarned] = useState<readonly Finding[]>([]);
  const [byLink, setByLink] = useState(linked !== null);
  const [past, changePast] = useLocalList(historyKey, isPastQuery);
  const [questions, changeQuestions] = useLocalList(ownQuestionsKey, isOwnQuestion);
  const running = useRun();
  const writing = useWriting();
  const lastRun = useRef<Query | null>(null);
  const chosenView = useRef<AnswerView | null>(linked?.view ?? null);

  const { params: forCheck } = paramsOf(parameterNames(text), fields);
  const { checked, check } = useChecked(text, forCheck, shown && store.health?.engine.name !== "memory");
  const names = checked?.parameters ?? parameterNames(text);

  const findings = useMemo(() => {
    const failed = running.answer?.failure;
    const { line, column } = failed?.place ?? {};
    const atRun: Finding[] = failed && line && column && running.answer?.query.cypher === text ? [{ severity: "error", message: failed.message, hint: failed.hint, line, column, endLine: line, endColumn: column + 1 }] : [];
    return checked ? checked.problems : atRun;
  }, [checked, running.answer?.failure, running.answer?.query.cypher, text]);

  const write = (query: Query, named: string | null = null, given: Fields = fieldsOf(query.params)) => {
    setFields(given);
    setText(query.cypher);
    editor.current?.write(query.cypher);
    setTitle(named);
    setWarned([]);
    setStrict(false);
    setByLink(false);
  };

  const runNow = async (query: Query) => {
    lastRun.current = query;
    setWarned([]);
    setByLink(false);
    setPanel("answer");
    setSelection([]);
    if (chosenView.current === null) setView("table");
    announce(words.run.began);
    changePast((history) => withRun(history, { ...query, at: new Date().toISOString() }));
    const answer = await running.run(query, limits);
    // Another query took its place: what comes of that is told there.
    if (lastRun.current !== query) return;
    if (chosenView.current === null) setView(firstView(answer, wide));
    chosenView.current = null;
    announce(told(answer));
  };

  /** Runs what stands in the editor, unless something is to be said first. */
  const run = async (anyway = false) => {
    if (text.trim() === "") return announce(words.run.empty);
    const { params, wrong } = paramsOf(names, fields);
    if (wrong.length > 0) {
      setStrict(true);
      return announce(words.run.badParameters);
    }
    const query = { cypher: text, params };
    const said = await check(query);
    if (said?.writes && store.schema?.allowWrites) return void writing.ask(query);
    const warnings = said?.problems.filter(({ severity }) => severity === "warning") ?? [];
    if (warnings.length > 0 && !anyway) {
      setWarned(warnings);
      return announce(warnings.map(({ message }) => message).join(" "));
    }
    await runNow(query);
  };

  const askQuestion = (question: Question, given: Fields, now: boolean) => {
    const { params, wrong } = paramsOf(question.parameters.map(({ name }) => name), given);
    write({ cypher: question.cypher, params }, question.title, given);
    setPanel("answer");
    if (now && wrong.length === 0) void runNow({ cypher: question.cypher, params });
    else editor.current?.focus();
  };

  useEffect(() => {
    if (!wanted) return;
    write(wanted, wanted.title ?? null);
    setPanel("answer");
    if (wanted.run) void runNow(wanted);
    // What is wanted comes once.
  }, [wanted]);
  useQueryUrl(shown, running.answer?.query ?? null, view);

  return {
    text, limits, editor, names, fields, findings, strict, warned, byLink, panel, setPanel, view, selection, setSelection, title,
    past, changePast, questions, changeQuestions, running, writing, run, runNow, write, askQuestion,
    onText: (next: string) => {
      setText(next);
      setWarned([]);
    },
    onField: (name: string, field: ParameterField) => setFields((before) => ({ ...before, [name]: field })),
    show: (next: AnswerView) => {
      chosenView.current = running.answer?.state === "running" ? next : null;
      setView(next);
    },
    query: (): Query => ({ cypher: text, params: paramsOf(names, fields).params }),
  };
}

export type Console = ReturnType<typeof useConsole>;

const fieldsOf = (params: Query["params"]): Fields => Object.fromEntries(Object.entries(params).map(([name, value]) => [name, fieldOf(value)]));

/** The values of the parameters, and the names of those that aren't right. */
function paramsOf(names: readonly string[], fields: Fields): { params: Record<string, unknown>; wrong: string[] } {
  const params: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const name of names) {
    const result = parameterValue(own(fields, name) ?? { type: "integer", text: "" });
    if ("value" in result) params[name] = result.value;
    else wrong.push(name);
  }
  return { params, wrong };
}

/** Where an answer is looked at first: at its graph where it holds one and there is no canvas beside, at its plan where it is one. */
function firstView({ end, columns }: Answer, wide: boolean): AnswerView {
  if (end?.plan && columns.length === 0) return "plan";
  return !wide && (end?.subgraph.entities.length ?? 0) > 0 ? "graph" : "table";
}

function told({ state, rows, end, failure }: Answer): string {
  if (state === "failed") return failure?.message ?? words.run.failed;
  return end ? words.answer.announced(rows.length, end.elapsedMs) : words.run.cancelled(rows.length);
}

/** Keeps the query that was run last, and how it is looked at, in the address while the console is in sight. */
function useQueryUrl(shown: boolean, query: Query | null, view: AnswerView): void {
  useEffect(() => {
    if (shown && !query) return;
    const address = withQuery(location.href, shown ? query : null, view);
    if (address.href !== location.href) history.replaceState(null, "", address);
  }, [shown, query, view]);
}
