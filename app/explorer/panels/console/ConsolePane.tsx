"use client";

import { later } from "../../../ui/later";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../../../ui/Button";
import { copyText } from "../../copyText";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import type { Finding, WantedQuery } from "../../queryApi";
import { kinds, labelOfKind } from "../../../../lib/ontology/kinds";
import { own } from "../../../../lib/scene/scene";
import { useWide } from "../../useWide";
import { AnswerActs, titleOf } from "./AnswerActs";
import { AnswerGraph } from "./AnswerGraph";
import { AnswerPane } from "./AnswerPane";
import { AnswerSummary } from "./AnswerSummary";
import { BesideSwitch, type Beside } from "./BesideSwitch";
import { OtherQuery } from "./OtherQuery";
import { ParameterFields } from "./ParameterFields";
import { wrongWords } from "./parameterValue";
import { ProblemList } from "./ProblemList";
import { QuestionCards } from "./QuestionCards";
import { isStill, withPin } from "./queryHistory";
import { QueryHistory } from "./QueryHistory";
import { Failure, Linked, NeedsNeo4j, OneOccurrence, Warned } from "./RunNotes";
import { RunBar } from "./RunBar";
import { SaveQuestion } from "./SaveQuestion";
import { TypeChips } from "./TypeChips";
import { useConsole, type Console } from "./useConsole";
import { useHeight } from "./useHeight";
import { useTold } from "./useTold";
import { WriteDialog } from "./WriteDialog";
import "./console.css";

const CypherEditor = later(() => import("./editor/CypherEditor"));

interface ConsolePaneProps {
  /** Whether the console is in sight; out of sight it keeps what was typed and answered. */
  shown: boolean;
  wanted: WantedQuery | null;
  /** Told whether the answer's graph stands where the scene's stood. */
  onCovers: (covers: boolean) => void;
  /** Told when a query has changed what the store holds. */
  onWritten: () => void;
}

/** The Cypher console: a query, what is to be said of it, its answer, and beside them the graph of the answer. */
export default function ConsolePane({ shown, wanted, onCovers, onWritten }: ConsolePaneProps) {
  const { announce, store } = useExplorer();
  const wide = useWide();
  const state = useConsole(shown, wanted, onWritten);
  const [beside, setBeside] = useState<Beside>("answer");
  const [saving, setSaving] = useState(false);
  const names = useNames(state.names);
  const { answer } = state.running;
  const subgraph = answer?.end?.subgraph;
  const drawable = wide && subgraph !== undefined && subgraph.entities.length > 0;
  const covers = shown && drawable && beside === "answer";
  useEffect(() => onCovers(covers), [covers, onCovers]);
  useEffect(() => setBeside("answer"), [subgraph]);
  const goTo = (finding: Finding) => state.editor.current?.goTo(finding);
  const mend = (finding: Finding) => {
    state.editor.current?.mend(finding);
    announce(consoleMessages.editor.mended(finding.mend?.label ?? ""));
  };
  // What is told of the run isn't told beside it as well.
  const failure = answer?.query.cypher === state.text ? answer.failure : null;
  const untold = state.findings.filter(
    (finding) =>
      !state.warned.some(({ message }) => message === finding.message) &&
      (failure?.message !== finding.message || finding.mend !== undefined) &&
      !(finding.parameter !== undefined && wrongWords(own(state.fields, finding.parameter), state.strict)),
  );
  const keep = (title: string) => {
    const { cypher, params } = state.query();
    const kept = state.changeQuestions((all) => [...all.filter((question) => question.title !== title), { id: `own-${Date.now().toString(36)}`, title, cypher, params }]);
    announce(kept ? consoleMessages.questions.saved(title) : consoleMessages.questions.notSaved);
    setSaving(false);
  };
  return (
    <>
      <section aria-label={consoleMessages.label} hidden={!shown} className="flex min-h-0 min-w-0 flex-col overflow-hidden border-r border-hair bg-panel max-wide:absolute max-wide:inset-0 max-wide:z-10 max-phone:overflow-auto wide:col-start-1 wide:row-start-1">
        <CypherEditor
          ref={state.editor}
          text={state.text}
          names={names}
          findings={state.findings}
          onText={state.onText}
          onRun={() => void state.run()}
          onMayLeave={() => announce(consoleMessages.editor.mayLeave)}
          onFormatted={() => announce(consoleMessages.editor.formatted)}
        />
        <ProblemList findings={untold} onGo={goTo} onMend={mend} />
        {state.names.length > 0 && <ParameterFields names={state.names} fields={state.fields} onField={state.onField} strict={state.strict} />}
        <RunBar state={state} />
        {store.health?.engine.name === "memory" && <NeedsNeo4j />}
        {state.byLink && <Linked />}
        {state.warned.length > 0 && <Warned warnings={state.warned} onRun={() => void state.run(true)} onGo={goTo} onMend={mend} />}
        {state.writing.said && <p role={state.writing.said.failed ? "alert" : "status"} className="border-b border-hair px-4 py-2 font-semibold">{state.writing.said.text}</p>}
        <Below state={state} onSave={() => setSaving(true)} onScene={() => setBeside("scene")} />
      </section>
      {covers && (
        <section aria-label={consoleMessages.answerLabel} className="relative col-start-2 row-start-1 min-h-0 min-w-0">
          <AnswerGraph subgraph={subgraph} selection={state.selection} onSelect={state.setSelection} />
        </section>
      )}
      {shown && drawable && <BesideSwitch beside={beside} onBeside={setBeside} />}
      {state.writing.asked && <WriteDialog told={state.writing.asked} busy={state.writing.busy} onConfirm={() => void state.writing.confirm()} onClose={state.writing.leave} />}
      {saving && <SaveQuestion title={state.title ?? titleOf(state.text)} taken={state.questions.map(({ title }) => title)} onKeep={keep} onClose={() => setSaving(false)} />}
    </>
  );
}

/** The names that completion knows: those of the store, and the parameters of the query. */
function useNames(parameters: readonly string[]) {
  const { schema } = useExplorer().store;
  const key = parameters.join(" ");
  return useMemo(
    () => ({
      labels: ["Entity", ...kinds.map((kind) => labelOfKind[kind]), "Source"],
      types: schema?.relations.flatMap(({ stored }) => stored).sort((a, b) => b.count - a.count).map(({ type }) => type) ?? [],
      properties: schema ? [...new Set([...schema.properties.claim, ...schema.properties.Entity, ...schema.properties.Source])] : [],
      propertiesOf: schema?.properties ?? { claim: [], Entity: [], Source: [] },
      parameters: key === "" ? [] : key.split(" "),
    }),
    [schema, key],
  );
}

/** Rows up to which there is room for what else can be asked. */
const fewRows = 14;

/** Px that an answer takes at least: all of a few rows, with its tabs and headings. */
const leastHeight = (rows: number) => 112 + 29 * Math.min(fewRows, Math.max(4, rows));

/** Rows that stay in sight on a low screen, where the answer scrolls as a whole. */
const rowsInSight = 4;

/** Px that stand around the answer: its summary, its acts, what else can be asked, and the last line. */
const heightOfRest = 290;

/** Under the run bar: past queries, questions, or the answer. */
function Below({ state, onSave, onScene }: { state: Console; onSave: () => void; onScene: () => void }) {
  const { announce } = useExplorer();
  const { answer } = state.running;
  const below = useRef<HTMLDivElement>(null);
  const height = useHeight(below, state.panel === "answer" && answer !== null);
  const insert = (text: string) => state.editor.current?.insert(text);
  const [told, tell] = useTold();
  const copy = useCallback(
    (text: string, said: string) => void copyText(text).then((isCopied) => tell(isCopied ? said : consoleMessages.acts.notCopied)),
    [tell],
  );
  if (state.panel === "history") {
    return (
      <QueryHistory
        history={state.past}
        onOpen={(past) => {
          state.write(past);
          state.setPanel("answer");
          state.editor.current?.focus();
        }}
        onPin={(past, pinned) => state.changePast((all) => withPin(all, past, pinned))}
        onClear={() => {
          state.changePast((all) => all.filter(({ pinned }) => pinned));
          announce(consoleMessages.history.cleared);
        }}
        onClose={() => state.setPanel("answer")}
      />
    );
  }
  if (state.panel === "questions" || !answer) {
    return (
      <div className="min-h-0 flex-1 overflow-auto max-phone:flex-none">
        <QuestionCards
          own={state.questions}
          onQuestion={state.askQuestion}
          onOwn={(question) => {
            state.write(question, question.title);
            state.setPanel("answer");
            state.editor.current?.focus();
          }}
          onRemove={(question) => state.changeQuestions((all) => all.filter(({ id }) => id !== question.id))}
        />
        <TypeChips onInsert={insert} />
      </div>
    );
  }
  const again = () => void state.runNow(answer.query);
  return (
    <div ref={below} className="flex min-h-0 flex-1 flex-col max-phone:flex-none">
      {!isStill(state.query(), answer.query) && (
        <OtherQuery
          query={answer.query}
          onBack={() => {
            state.write(answer.query);
            state.editor.current?.focus();
          }}
        />
      )}
      <div className="flex min-h-0 flex-1 flex-col overflow-auto max-phone:flex-none">
        {answer.failure ? <Failure failure={answer.failure} came={answer.rows.length} onRetry={again} /> : <AnswerSummary answer={answer} />}
        {(!answer.failure || answer.rows.length > 0) && (
          <div style={{ minHeight: leastHeight(Math.min(rowsInSight, answer.rows.length)) }} className="flex flex-1 flex-col max-phone:h-[70dvh] max-phone:flex-none">
            <AnswerPane
              answer={answer}
              view={state.view}
              onView={state.show}
              limits={state.limits}
              selection={state.selection}
              onSelect={state.setSelection}
              onCopy={copy}
              onAsk={(cypher) => {
                state.write({ cypher, params: answer.query.params });
                void state.runNow({ cypher, params: answer.query.params });
              }}
            />
          </div>
        )}
      </div>
      <AnswerActs state={state} told={told} onTell={tell} onSave={onSave} onScene={onScene} />
      {answer.state !== "running" && answer.rows.length <= fewRows && state.view === "table" && height >= leastHeight(answer.rows.length) + heightOfRest && (
        <div className="shrink-0 border-t border-hair max-wide:hidden">
          <TypeChips onInsert={insert} />
        </div>
      )}
      <OneOccurrence answer={answer}>
        {!answer.failure && state.view !== "plan" && (
          <Button look="quiet" onClick={() => state.show("plan")}>
            {consoleMessages.acts.plan}
          </Button>
        )}
      </OneOccurrence>
    </div>
  );
}
