"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { whenIdle } from "../../../ui/whenIdle";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import type { Finding, Query, Question, WantedQuery } from "../../queryApi";
import { useWide } from "../../useWide";
import { useConsoleLimits } from "./consoleLimits";
import { paramsOf, type Fields } from "./filledFields";
import { isPlanOnly } from "./planOnly";
import { queryOfAddress, type AnswerView } from "./queryAddress";
import { historyKey, isPastQuery, isSameQuery, withRun } from "./queryHistory";
import { isOwnQuestion, ownQuestionsKey } from "./savedQuestions";
import { useLocalList } from "./useLocalList";
import { useQueryUrl } from "./useQueryUrl";
import { slowMs, useRun, type Answer } from "./useRun";
import { useTypedQuery } from "./useTypedQuery";
import { useWriting } from "./useWriting";

const words = consoleMessages;
// The same each time, so that what is empty already isn't drawn anew.
const noFindings: readonly Finding[] = [];
const nothingSelected: readonly string[] = [];

/** Everything the console knows and does. `shown`: whether it is in sight; `wanted`: what another panel sent here; `onWritten`: a query changed the graph. */
export function useConsole(shown: boolean, wanted: WantedQuery | null, onWritten: () => void) {
  const { store, announce } = useExplorer();
  const wide = useWide();
  const limits = useConsoleLimits(store.schema);
  const linked = useMemo(() => queryOfAddress(location.search), []);
  const { text, setText, names, fields, onField, typed, write: type, editor, title, checked, known, check } = useTypedQuery(linked, shown && store.health?.engine.name !== "memory");
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
  const atRun = useMemo(() => findingAtRun(running.answer, text), [running.answer?.failure, running.answer?.query.cypher, text]);

  const write = (...query: Parameters<typeof type>) => {
    type(...query);
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
    const answer = await answering.finally(onceSlowOrIdle(() => changePast((history) => withRun(history, { ...query, at }))));
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
    const { query, wrong } = typed();
    if (wrong.length > 0) {
      setStrict(true);
      return announce(words.run.badParameters);
    }
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
    text, limits, editor, names, fields, findings: checked?.problems ?? atRun, strict, warned, byLink, panel, setPanel, view, selection, setSelection, title,
    past, changePast, questions, changeQuestions, running, writing, run, runNow, write, askQuestion,
    onText: (next: string) => {
      setText(next);
      setWarned(noFindings);
    },
    onField,
    show: (next: AnswerView) => {
      chosenView.current = running.answer?.state === "running" ? next : null;
      setView(next);
    },
    query: () => typed().query,
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

/** What kept a query from being answered, at its place, while the query stands there unchanged. */
function findingAtRun(answer: Answer | null, text: string): readonly Finding[] {
  const { message, hint, place: { line, column } = {} } = answer?.failure ?? {};
  if (message === undefined || !line || !column || answer?.query.cypher !== text) return noFindings;
  return [{ severity: "error", message, hint, line, column, endLine: line, endColumn: column + 1 }];
}

/** Does it once: when the query has taken long, else at rest after its end (call what this gives), since it may take longer than a quick answer. */
function onceSlowOrIdle(act: () => void): () => void {
  let isDone = false;
  const once = () => {
    if (!isDone) act();
    isDone = true;
  };
  const late = setTimeout(once, slowMs);
  return () => {
    clearTimeout(late);
    whenIdle(once);
  };
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
