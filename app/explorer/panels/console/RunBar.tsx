"use client";

import { AlignLeft, BookOpen, History } from "lucide-react";
import { Button, IconButton } from "../../../ui/Button";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import type { Console } from "./useConsole";

const words = consoleMessages.run;
const icon = { size: 17, strokeWidth: 1.75, "aria-hidden": true } as const;

/** Run, cancel, past queries, saved questions. */
export function RunBar({ state }: { state: Console }) {
  const { schema, health } = useExplorer().store;
  const runs = state.running.answer?.state === "running";
  const offline = health?.engine.name === "memory";
  const turn = (panel: "history" | "questions") => state.setPanel(state.panel === panel ? "answer" : panel);
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-t border-b border-hair px-4 py-2">
      <Button look="filled" disabled={offline} title={offline ? words.memory : undefined} onClick={() => void state.run()}>
        {words.run}
        <kbd aria-hidden className="flex items-center gap-1 rounded-[3px] border border-current px-1.5 font-sans text-[12px]/[16px] font-normal max-phone:hidden">
          {words.keys}
          <svg width={10} height={9} viewBox="0 0 10 9">
            <path d="M9 0v5H1.5M4 2.2L1.2 5L4 7.8" fill="none" stroke="currentColor" strokeWidth={1.3} />
          </svg>
        </kbd>
      </Button>
      {runs && <Button onClick={state.running.cancel}>{words.cancel}</Button>}
      <Button look="quiet" className="max-phone:[&_svg]:hidden" aria-pressed={state.panel === "history"} onClick={() => turn("history")}>
        <History {...icon} />
        {words.past}
      </Button>
      <Button look="quiet" className="max-phone:[&_svg]:hidden" aria-pressed={state.panel === "questions"} onClick={() => turn("questions")}>
        <BookOpen {...icon} />
        {words.saved}
      </Button>
      <IconButton label={consoleMessages.editor.format} icon={<AlignLeft {...icon} />} onClick={() => state.editor.current?.format()} />
      {!runs && <span className="ml-auto text-ink-2 max-phone:hidden">{schema?.allowWrites ? words.mayWrite : words.onlyReads}</span>}
    </div>
  );
}
