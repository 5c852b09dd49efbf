"use client";

import { History } from "lucide-react";
import { Popover } from "radix-ui";
import { useState } from "react";
import type { About } from "../../../lib/scene/history";
import { IconButton } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { messages } from "../messages";

/** Every step that can be undone or redone, by name, the latest first; a click goes there. */
export default function HistoryList() {
  const { history, dispatch, announce } = useExplorer();
  const [open, setOpen] = useState(false);
  const { past, future } = history;
  const done = past.map(stepName);
  const undone = [...future].reverse().map(stepName);
  const names = [messages.history.begin, ...done, ...undone];
  const now = past.length;
  const go = (to: number) => {
    dispatch({ do: "jump", to });
    announce(messages.history.jumped(names[to] ?? ""));
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen} modal={false}>
      <Popover.Trigger asChild>
        <IconButton label={messages.history.open} icon={<History size={17} strokeWidth={1.75} aria-hidden />} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content aria-label={messages.history.title} align="end" sideOffset={6} collisionPadding={8} className="z-40 w-[300px] rounded-[8px] bg-panel py-2 text-ink shadow-floating outline-none">
          <h2 className="group-heading px-4 pb-1">{messages.history.title}</h2>
          <ol className="max-h-[60vh] overflow-auto">
            {names.map((name, at) => ({ name, at })).reverse().map(({ name, at }) => (
              <li key={at}>
                <button
                  type="button"
                  aria-current={at === now ? "step" : undefined}
                  onClick={() => go(at)}
                  className={`flex w-full justify-between gap-3 border-l-[3px] py-1.5 pr-4 pl-[13px] text-left hover:bg-sunk max-phone:py-3 ${at === now ? "border-ink bg-sunk font-semibold" : "border-transparent"}`}
                >
                  <span className={at > now ? "text-ink-3" : ""}>{name}</span>
                  {at >= now && <span className="meta shrink-0 font-normal">{at === now ? messages.history.now : messages.history.undone}</span>}
                </button>
              </li>
            ))}
          </ol>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function stepName({ action, about }: { action: string; about: About }): string {
  const { steps, other } = messages.history;
  return steps[action]?.(about.name, about.entities) ?? other;
}
