"use client";

import { Pin, PinOff, X } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "../../../ui/Button";
import { SearchField } from "../../../ui/SearchField";
import { locale } from "../../messages";
import { consoleMessages } from "../../messages/console";
import { foundPast, type PastQuery } from "./queryHistory";

const words = consoleMessages.history;
const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

interface QueryHistoryProps {
  history: readonly PastQuery[];
  onOpen: (past: PastQuery) => void;
  onPin: (past: PastQuery, pinned: boolean) => void;
  onClear: () => void;
  onClose: () => void;
}

const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });

/** What was run in this browser: found by words, opened again, pinned, cleared. */
export function QueryHistory({ history, onOpen, onPin, onClear, onClose }: QueryHistoryProps) {
  const [text, setText] = useState("");
  const found = foundPast(history, text);
  return (
    <section aria-label={words.title} className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-2 px-4 py-2">
        <h3 className="font-semibold">{words.title}</h3>
        <SearchField label={words.search} value={text} onChange={setText} className="h-8 min-w-0 flex-1 max-phone:order-last max-phone:basis-full" />
        <Button look="quiet" onClick={onClear} disabled={!history.some(({ pinned }) => !pinned)}>
          {words.clear}
        </Button>
        <IconButton label={words.close} icon={<X {...icon} />} onClick={onClose} />
      </div>
      {found.length === 0 && <p className="meta px-4 py-2">{history.length === 0 ? words.none : words.noneFound(text)}</p>}
      <ul className="min-h-0 flex-1 overflow-auto">
        {found.map((past) => (
          <li key={`${past.cypher} ${JSON.stringify(past.params)}`} className="flex items-start gap-1 border-b border-hair px-2">
            <button type="button" onClick={() => onOpen(past)} className="min-w-0 flex-1 rounded-[4px] px-2 py-1.5 text-left hover:bg-sunk">
              <code className="cypher-mono line-clamp-3 break-words whitespace-pre-wrap">{past.cypher}</code>
              <span className="meta block">
                {moment.format(new Date(past.at))}
                {Object.keys(past.params).length > 0 && ` · ${JSON.stringify(past.params)}`}
              </span>
            </button>
            <IconButton label={past.pinned ? words.unpin : words.pin} aria-pressed={past.pinned} icon={past.pinned ? <PinOff {...icon} /> : <Pin {...icon} />} onClick={() => onPin(past, !past.pinned)} className="mt-1" />
          </li>
        ))}
      </ul>
      <p className="meta px-4 py-1 text-ink-3!">{words.local}</p>
    </section>
  );
}
