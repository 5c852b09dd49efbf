"use client";

import { stepsAtMost, type About } from "../../../lib/scene/history";
import { useExplorer } from "../explorerContext";
import { historyMessages } from "../messages/history";

/** Every step that can be undone or redone, by name, the latest first; a click goes there. `focused`: the present one has the focus at first. */
export function HistorySteps({ focused = false }: { focused?: boolean }) {
  const { history, dispatch, announce } = useExplorer();
  const { past, future } = history;
  const done = past.map(stepName);
  const undone = [...future].reverse().map(stepName);
  const names = [past.length + future.length < stepsAtMost ? historyMessages.begin : historyMessages.farthest(stepsAtMost), ...done, ...undone];
  const now = past.length;
  const go = (to: number) => {
    dispatch({ do: "jump", to });
    announce(historyMessages.jumped(names[to] ?? ""));
  };
  return (
    <ol className="max-h-[60vh] overflow-auto">
      {names.map((name, at) => ({ name, at })).reverse().map(({ name, at }) => (
        <li key={at}>
          <button
            type="button"
            aria-current={at === now ? "step" : undefined}
            data-focus={focused && at === now ? "" : undefined}
            onClick={() => go(at)}
            className={`flex w-full justify-between gap-3 border-l-[3px] py-1.5 pr-4 pl-[13px] text-left -outline-offset-2 hover:bg-sunk max-phone:py-3 ${at === now ? "border-ink bg-sunk font-semibold" : "border-transparent"}`}
          >
            <span className={at > now ? "text-ink-3" : ""}>{name}</span>
            {at >= now && <span className="meta shrink-0 font-normal">{at === now ? historyMessages.now : historyMessages.undone}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}

function stepName({ action, about }: { action: string; about: About }): string {
  const { steps, other } = historyMessages;
  return steps[action]?.(about.name, about.entities) ?? other;
}
