import { Button } from "../../../ui/Button";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import type { AnswerHint } from "../../queryApi";
import { canRaiseRows } from "./consoleLimits";
import type { Answer } from "./useRun";

const words = consoleMessages.answer;

/** How many rows there are and what they hold; what was cut, with the true total or "more than n"; how long it took. */
export function AnswerSummary({ answer }: { answer: Answer }) {
  const { rows, end, state, elapsedMs } = answer;
  const { schema } = useExplorer().store;
  const isMost = end?.limits !== undefined && !canRaiseRows(rows.length, end.limits.rows, schema);
  const graph = end?.subgraph;
  const holds = graph && graph.entities.length > 0 ? words.holds(graph.claims?.length ?? 0, graph.entities.length, sourcesOf(answer)) : null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 px-4 pt-2.5 pb-1">
      <p className="font-bold">{headline(answer)}</p>
      {holds && <p className="text-ink-2">{holds}</p>}
      <p className="ml-auto text-ink-2">
        {state === "running" ? (
          <span aria-hidden>{consoleMessages.run.running(elapsedMs)}</span>
        ) : (
          end && (end.truncated ? cutWords(answer) : end.plan && !isPlanOnly(answer) ? words.measured(end.elapsedMs) : words.complete(end.elapsedMs))
        )}
      </p>
      {end?.truncated && <p className="w-full text-[13px] font-semibold">{isMost ? words.most : words.raise}</p>}
      {end && elementsCut(answer) !== null && <p className="w-full text-[13px] font-semibold">{elementsCut(answer)}</p>}
    </div>
  );
}

/** An EXPLAIN: nothing was run, so nothing was counted. */
const isPlanOnly = ({ end }: Answer): boolean => end?.plan !== undefined && end.plan.rows === undefined;

function headline(answer: Answer): string {
  if (isPlanOnly(answer)) return words.planned;
  return answer.state === "running" && answer.rows.length === 0 ? words.noRowYet : words.rows(answer.rows.length);
}

function sourcesOf({ end }: Answer): number {
  return new Set([...(end?.subgraph.claims ?? []).map(({ source }) => source), ...(end?.subgraph.sources ?? []).map(({ id }) => id)]).size;
}

/** What was cut of the rows. Below the row limit it was the size of the answer that cut it. */
function cutWords({ rows, end }: Answer): string {
  if (end?.total !== undefined && end.total > rows.length) return words.firstOf(rows.length, end.total);
  return end?.limits && rows.length < end.limits.rows ? words.tooLarge(rows.length) : words.moreThan(rows.length);
}

/** What of the graph was left out by the limit of elements; null where nothing was. */
function elementsCut({ end }: Answer): string | null {
  const omitted = end?.subgraph.omitted;
  const number = (omitted?.entities ?? 0) + (omitted?.claims ?? 0);
  return omitted && number > 0 ? words.cutElements(omitted.atLeast, number) : null;
}

/** Of an empty answer: what nearly matched, and what to ask instead. */
export function EmptyAnswer({ hints, onAsk }: { hints: readonly AnswerHint[]; onAsk: (cypher: string) => void }) {
  return (
    <div className="space-y-2 px-4 py-3">
      <p>{words.none}</p>
      {hints.map(({ message, mend }) => (
        <p key={message} className="flex flex-wrap items-center gap-2">
          {message}
          {mend?.cypher && <Button onClick={() => onAsk(mend.cypher ?? "")}>{mend.text ?? words.askInstead}</Button>}
        </p>
      ))}
    </div>
  );
}
