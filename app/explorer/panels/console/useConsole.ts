"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { own } from "../../../../lib/scene/scene";
import { whenIdle } from "../../../ui/whenIdle";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import type { Finding, Query, Question, WantedQuery } from "../../queryApi";
import { useWide } from "../../useWide";
import { useConsoleLimits } from "./consoleLimits";
import type { EditorHandle } from "./editor/CypherEditor";
import { fieldOf, freshField, parameterNames, parameterValue, type ParameterField } from "./parameterValue";
import { isPlanOnly } from "./planOnly";
import { queryOfAddress, withQuery, type AnswerView } from "./queryAddress";
import { historyKey, isPastQuery, isSameQuery, withRun } from "./queryHistory";
import { isOwnQuestion, ownQuestionsKey } from "./savedQuestions";
import { useChecked } from "./useChecked";
import { useLocalList } from "./useLocalList";
import { useRun, type Answer } from "./useRun";
import { useWriting } from "./useWriting";

const words = consoleMessages;
type Fields = Readonly<Record<string, ParameterField>>;

// The same each time, so that what is empty already isn't drawn anew.
const noFindings: readonly Finding[] = [];
const nothingSelected: readonly string[] = [];

/** Milliseconds after which a query that still runs is kept as one that was run. */
const slowMs = 1_000;

/** Everything the console knows and does. `shown`: whether it is in sight; `wanted`: what another panel sent here; `onWritten`: a query changed the graph. */
export function useConsole(shown: boolean, wanted: WantedQuery | null, onWritten: () => void) {
  const { store, announce } = useExplorer();
  const wide = useWide();
  const limits = useConsoleLimits(store.schema);
  const editor = useRef<EditorHandle>(null);
  const linked = useMemo(() => queryOfAddress(location.search), []);
  const [text, setText] = useState(linked?.cypher ?? "");
  const [given, setGiven] = useState<Fields>(() => fieldsOf(linked?.params ?? {}));
  const [title, setTitle] = useState<string | null>(null);
  const [panel, setPanel] = useState<"answer" | "history" | "questions">(linked ? "answer" : "questions");
  const [view, setView] = useState<AnswerView>(linked?.view ?? "table");
  const [selection, setSelection] = useState(nothingSelected);
  const [strict, setStrict] = useState(false);
  const [warned, setWarned] = useState(noFindings);
  const [past, changePast] = useLocalList(historyKey, isPastQuery);
  // One that was run here before came with a reload.
  const [byLink, setByLink] = useState(linked !== null && !past.some((one) => isSameQuery(one, linked)));
  const [questions, changeQuestions] = useLocalList(ownQuestionsKey, isOwnQuestion);
  const running = useRun();
  const writing = useWriting(onWritten);
  const lastRun = useRef<Query | null>(null);
  const chosenView = useRef<AnswerView | null>(linked?.view ?? null);

  const guessed = parameterNames(text);
  const { params: forCheck } = paramsOf(guessed, withFresh(guessed, given, text));
  const { checked, known, check } = useChecked(text, forCheck, shown && store.health?.engine.name !== "memory");
  const names = checked?.parameters ?? guessed;
  const fields = withFresh(names, given, text);

  const findings = useMemo(() => {
    const failed = running.answer?.failure;
    const { line, column } = failed?.place ?? {};
    const atRun: Finding[] = failed && line && column && running.answer?.query.cypher === text ? [{ severity: "error", message: failed.message, hint: failed.hint, line, column, endLine: line, endColumn: column + 1 }] : [];
    return checked ? checked.problems : atRun;
  }, [checked, running.answer?.failure, running.answer?.query.cypher, text]);

  const fill = (filled: Fields, named: string | null) => {
    setGiven(filled);
    setTitle(named);
  };
  const write = (query: Query, named: string | null = null, filled: Fields = fieldsOf(query.params)) => {
    fill(filled, named);
    setText(query.cypher);
    editor.current?.write(query.cypher, { before: () => fill(given, title), after: () => fill(filled, named) });
    setWarned(noFindings);
    setStrict(false);
    setByLink(false);
  };

  const warn = (warnings: readonly Finding[]) => {
    setWarned(warnings);
    announce(warnings.map(({ message }) => message).join(" "));
  };

  const runNow = async (query: Query, unlessWarned = false) => {
    lastRun.current = query;
    const answering = running.run(query, { ...limits, unlessWarned });
    writing.forget();
    setWarned(noFindings);
    setByLink(false);
    setPanel("answer");
    setSelection(nothingSelected);
    if (chosenView.current === null) setView("table");
    announce(words.run.began);
    const at = new Date().toISOString();
    let kept = false;
    const keep = () => {
      if (!kept) changePast((history) => withRun(history, { ...query, at }));
      kept = true;
    };
    // Keeping it may take longer than a quick answer.
    const late = setTimeout(keep, slowMs);
    const answer = await answering;
    clearTimeout(late);
    whenIdle(keep);
    if (answer.end?.notRun) {
      // The check knows more of how to mend it.
      const said = await check(query);
      if (lastRun.current === query) warn(worth(said?.problems) ?? worth(answer.end.warnings) ?? []);
      return;
    }
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
    // Who runs it sooner than it was looked at doesn't wait for that: the database warns as well, but for paths of any length.
    const said = store.schema?.allowWrites || mayBeEndless.test(text) ? await check(query) : known(query);
    if (said?.writes && store.schema?.allowWrites) return void writing.ask(query);
    // A plan takes no time: what it says is the answer to the warning.
    const goesOn = anyway || isPlanOnly(text);
    const warnings = worth(said?.problems);
    if (warnings && !goesOn) return warn(warnings);
    await runNow(query, said === null && !goesOn);
  };

  const askQuestion = (question: Question, filled: Fields, now: boolean) => {
    const { params, wrong } = paramsOf(question.parameters.map(({ name }) => name), filled);
    write({ cypher: question.cypher, params }, question.title, filled);
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
  useQueryUrl(shown, running.answer, view);

  return {
    text, limits, editor, names, fields, findings, strict, warned, byLink, panel, setPanel, view, selection, setSelection, title,
    past, changePast, questions, changeQuestions, running, writing, run, runNow, write, askQuestion,
    onText: (next: string) => {
      setText(next);
      setWarned(noFindings);
    },
    onField: (name: string, field: ParameterField) => setGiven((before) => ({ ...before, [name]: field })),
    show: (next: AnswerView) => {
      chosenView.current = running.answer?.state === "running" ? next : null;
      setView(next);
    },
    query: (): Query => ({ cypher: text, params: paramsOf(names, fields).params }),
  };
}

export type Console = ReturnType<typeof useConsole>;

/** What may be the length of a path; it may be a product or a subquery as well. */
const mayBeEndless = /\*(?!\s*\))|[)>-]\s*[+{]/;

/** Those of the findings that are told before a query runs, if there are any; none where it can't run, which its run tells. */
function worth(findings: readonly Finding[] = []): readonly Finding[] | null {
  if (findings.some(({ severity }) => severity === "error")) return null;
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return warnings.length > 0 ? warnings : null;
}

const fieldsOf = (params: Query["params"]): Fields => Object.fromEntries(Object.entries(params).map(([name, value]) => [name, fieldOf(value)]));

/** The fields of the parameters that a query has: those that were filled in, and fresh ones. */
const withFresh = (names: readonly string[], given: Fields, cypher: string): Fields =>
  ({ ...given, ...Object.fromEntries(names.filter((name) => !own(given, name)).map((name) => [name, freshField(name, cypher)])) });

/** The values of the parameters, and the names of those that aren't right. */
function paramsOf(names: readonly string[], fields: Fields): { params: Record<string, unknown>; wrong: string[] } {
  const params: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const name of names) {
    const result = parameterValue(own(fields, name) ?? { type: "text", text: "", fresh: true });
    if ("value" in result) params[name] = result.value;
    else wrong.push(name);
  }
  return { params, wrong };
}

/** Where an answer is looked at first: at its plan where EXPLAIN or PROFILE asked for one, at its graph where it holds one and there is no canvas beside. */
function firstView({ end }: Answer, wide: boolean): AnswerView {
  if (end?.plan) return "plan";
  return !wide && (end?.subgraph.entities.length ?? 0) > 0 ? "graph" : "table";
}

function told({ state, rows, end, failure }: Answer): string {
  if (state === "failed") return failure?.message ?? words.run.failed;
  return end ? words.answer.announced(rows.length, end.elapsedMs) : words.run.cancelled(rows.length);
}

/** Keeps the query that was run last, and how it is looked at, in the address while the console is in sight. */
function useQueryUrl(shown: boolean, answer: Answer | null, view: AnswerView): void {
  const query = answer?.query ?? null;
  const runs = answer?.state === "running";
  useEffect(() => {
    if (shown && !query) return;
    const write = () => {
      const address = withQuery(location.href, shown ? query : null, view);
      if (address.href !== location.href) history.replaceState(null, "", address);
    };
    // Another address makes Next and the browser work, which would keep a quick answer waiting.
    if (!runs) return whenIdle(write);
    const late = setTimeout(write, slowMs);
    return () => clearTimeout(late);
  }, [shown, query, view, runs]);
}
