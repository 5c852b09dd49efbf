import { messages } from "../messages";
import type { View } from "./table/useView";

const views: readonly View[] = ["graph", "table", "cypher"];

/** Graph or table, two ways to look at the same scene, or the console that asks the whole store. */
export function ViewSwitch({ view, onView }: { view: View; onView: (view: View) => void }) {
  return (
    <div role="group" aria-label={messages.views.label} className="flex shrink-0 overflow-hidden rounded-[4px] border border-control">
      {views.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={view === one}
          onClick={() => onView(one)}
          className={`h-[26px] px-3 max-phone:px-1.5 text-[13px]/[18px] -outline-offset-2 not-first:border-l not-first:border-control max-phone:h-11 ${view === one ? "bg-ink font-semibold text-panel outline-panel" : "bg-panel text-ink-2 hover:bg-sunk"}`}
        >
          {messages.views[one]}
        </button>
      ))}
    </div>
  );
}
