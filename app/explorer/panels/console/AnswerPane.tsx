"use client";

import { Tabs } from "radix-ui";
import { useMemo } from "react";
import { own } from "../../../../lib/scene/scene";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import type { QueryLimits } from "../../queryApi";
import { useWide } from "../../useWide";
import { AnswerGraph } from "./AnswerGraph";
import { AnswerJson } from "./AnswerJson";
import { AnswerPlan } from "./AnswerPlan";
import { EmptyAnswer } from "./AnswerSummary";
import AnswerTable from "./AnswerTable";
import { DrawnList } from "./DrawnList";
import { answerViews, type AnswerView } from "./queryAddress";
import { hasSeveralTypes } from "./severalTypes";
import { usePlan } from "./usePlan";
import type { Answer } from "./useRun";
import type { ValueFacts } from "./ValueCell";

const words = consoleMessages.answer;

interface AnswerPaneProps {
  answer: Answer;
  view: AnswerView;
  onView: (view: AnswerView) => void;
  limits: QueryLimits;
  selection: readonly string[];
  onSelect: (ids: readonly string[]) => void;
  onCopy: (text: string, said: string) => void;
  /** Asks another query instead. */
  onAsk: (cypher: string) => void;
}

/** An answer as graph, table, JSON and plan. Where there is room the graph stands beside, and here is the list of what it shows. */
export function AnswerPane({ answer, view, onView, limits, selection, onSelect, onCopy, onAsk }: AnswerPaneProps) {
  const wide = useWide();
  const facts = useFacts(answer);
  const asked = usePlan(answer.query, limits);
  const subgraph = answer.end?.subgraph ?? null;
  const drawable = subgraph !== null && subgraph.entities.length > 0;
  const { columns, rows, state } = answer;
  return (
    <Tabs.Root value={view} onValueChange={(next) => onView(next as AnswerView)} className="flex min-h-0 flex-1 flex-col">
      <Tabs.List aria-label={words.viewsLabel} className="flex shrink-0 gap-1 border-b border-hair px-3">
        {answerViews.map((one) => (
          <Tabs.Trigger key={one} value={one} className="h-8 border-b-2 border-transparent px-2 text-[13px] text-ink-2 -outline-offset-2 hover:bg-sunk data-[state=active]:border-ink data-[state=active]:font-semibold data-[state=active]:text-ink max-phone:h-11">
            {words.views[one]}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value="graph" className={content}>
        {!drawable && <p className="px-4 py-3 text-ink-2">{words.noGraph}</p>}
        {drawable && (wide ? <DrawnList subgraph={subgraph} selection={selection} onSelect={onSelect} /> : <AnswerGraph subgraph={subgraph} selection={selection} onSelect={onSelect} />)}
      </Tabs.Content>
      <Tabs.Content value="table" className={content}>
        {rows.length === 0 && state === "done" && <EmptyAnswer hints={answer.end?.hints ?? []} onAsk={onAsk} />}
        {columns.length > 0 && (rows.length > 0 || state === "running") && <AnswerTable key={columns.join("\n")} columns={columns} rows={rows} facts={facts} selection={selection} onSelect={onSelect} onCopy={onCopy} />}
      </Tabs.Content>
      <Tabs.Content value="json" className={content}>
        <AnswerJson columns={columns} rows={rows} />
      </Tabs.Content>
      <Tabs.Content value="plan" className={content}>
        <AnswerPlan plan={asked.plan ?? answer.end?.plan ?? null} asking={asked.asking} failure={asked.failure} onExplain={() => asked.ask("EXPLAIN")} onProfile={() => asked.ask("PROFILE")} />
      </Tabs.Content>
    </Tabs.Root>
  );
}

const content = "flex min-h-0 flex-1 flex-col -outline-offset-2 data-[state=inactive]:hidden";

/** What the cells need to know beside their values: the answer's own entities, and the publishers of the store's sources. */
function useFacts({ rows, end }: Answer): ValueFacts {
  const { document, store } = useExplorer();
  const subgraph = end?.subgraph;
  const manyTypes = useMemo(() => hasSeveralTypes(rows, subgraph), [rows, subgraph]);
  return useMemo(() => {
    const entities = new Map(subgraph?.entities.map((entity) => [entity.id, entity]));
    const sources = new Map(subgraph?.sources?.map((source) => [source.id, source]));
    return {
      entity: (id) => entities.get(id) ?? own(document.entities, id),
      publisher: (id) => (store.sources.get(id) ?? sources.get(id))?.publisher,
      captions: document.captions,
      manyTypes,
    };
  }, [subgraph, manyTypes, document.entities, document.captions, store.sources]);
}
