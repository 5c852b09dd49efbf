"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { Check } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { Entity } from "../../../lib/ontology/records";
import { Button } from "../../ui/Button";
import type { SearchAnswer } from "../api";
import { useExplorer } from "../explorerContext";
import { boxMessages } from "../messages/box";
import { KindMark } from "../panels/marks";
import { useNarrow } from "../useNarrow";
import { Why } from "./entityProvider";

const words = boxMessages.picker;

interface PickerListProps {
  answer: SearchAnswer;
  chosen: ReadonlyMap<string, Entity>;
  onChosen: (chosen: ReadonlyMap<string, Entity>) => void;
}

/** The entities found, of which only those in sight are drawn; a list in which several can be selected. */
export function PickerList({ answer: { results, total, atLeast }, chosen, onChosen }: PickerListProps) {
  const { document } = useExplorer();
  const [at, setAt] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const rowHeight = useNarrow() ? 52 : 46;
  const rows = useVirtualizer({ count: results.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8, rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(results.length > 0 ? [at] : [])])].sort((a, b) => a - b) });
  useEffect(() => setAt(0), [results]);
  const turn = (index: number, to?: boolean) => {
    const entity = results[index]?.entity;
    if (!entity) return;
    const next = new Map(chosen);
    if (to ?? !next.has(entity.id)) next.set(entity.id, entity);
    else next.delete(entity.id);
    onChosen(next);
  };
  const go = (index: number, selects: boolean) => {
    const next = Math.max(0, Math.min(results.length - 1, index));
    setAt(next);
    rows.scrollToIndex(next);
    if (selects) turn(next, true);
  };
  const all = () => onChosen(new Map([...chosen, ...results.map(({ entity }) => [entity.id, entity] as const)]));
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8, Home: 0, End: results.length - 1 };
    const to = steps[event.key];
    if (to !== undefined) go(to, event.shiftKey);
    else if (event.key === " ") turn(at);
    else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) all();
    else return;
    event.preventDefault();
  };
  if (results.length === 0) return <p role="status">{words.none}</p>;
  return (
    <>
      <div className="meta flex flex-wrap items-center justify-between gap-2 pb-2">
        <span role="status">{words.shown(results.length, total, atLeast)}</span>
        <span className="flex gap-2">
          <Button onClick={all}>{words.selectAll(results.length)}</Button>
          {chosen.size > 0 && <Button onClick={() => onChosen(new Map())}>{words.selectNone}</Button>}
        </span>
      </div>
      <div
        ref={scroller}
        role="listbox"
        aria-label={words.list}
        aria-multiselectable
        aria-describedby={`${id}how`}
        aria-activedescendant={`${id}${at}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="group h-[min(46vh,440px)] overflow-auto rounded-[4px] border border-hair -outline-offset-2"
      >
        <div role="presentation" className="relative" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start, size }) => {
            const hit = results[index];
            if (!hit) return null;
            const isChosen = chosen.has(hit.entity.id);
            return (
              <div
                key={hit.entity.id}
                id={`${id}${index}`}
                role="option"
                aria-selected={isChosen}
                aria-setsize={results.length}
                aria-posinset={index + 1}
                onClick={() => (setAt(index), turn(index))}
                style={{ transform: `translateY(${start}px)`, height: size }}
                className={`absolute inset-x-0 top-0 flex cursor-pointer items-center gap-3 border-b border-hair px-3 ${isChosen ? "bg-sunk" : ""} ${index === at ? "group-focus-visible:shadow-[inset_3px_0_0_var(--ink)]" : ""}`}
              >
                <span aria-hidden className={`inline-flex size-4 shrink-0 items-center justify-center rounded-[3px] border ${isChosen ? "border-ink bg-ink text-panel" : "border-control"}`}>
                  {isChosen && <Check size={12} strokeWidth={3} />}
                </span>
                <KindMark {...hit.entity} />
                <span className="min-w-0 flex-1">
                  <span className={`block truncate ${hit.entity.unnamed ? "text-ink-2 italic" : "font-semibold"}`}>{hit.entity.name}</span>
                  <span className="meta block truncate">
                    <Why hit={hit} />
                  </span>
                </span>
                {Object.hasOwn(document.entities, hit.entity.id) && <span className="meta shrink-0">{boxMessages.onCanvas}</span>}
              </div>
            );
          })}
        </div>
      </div>
      <p id={`${id}how`} className="meta pt-1 max-phone:hidden">
        {words.how}
      </p>
    </>
  );
}
