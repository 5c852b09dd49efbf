"use client";

import { useCombobox } from "downshift";
import { Search, X } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from "react";
import type { Entity } from "../../../lib/ontology/records";
import { api, type SearchHit } from "../api";
import { messages } from "../messages";
import { KindMark } from "./marks";

const shownAtOnce = 12;

interface SearchBoxProps {
  isShown: (id: string) => boolean;
  onPick: (entity: Entity) => void;
  /** Called when the box is left, on a phone where it covers the bar. */
  onLeave?: () => void;
  autoFocus?: boolean;
}

/** One box for entities in any spelling and script; each hit says what matched. */
export function SearchBox({ isShown, onPick, onLeave, autoFocus = false }: SearchBoxProps) {
  const [query, setQuery] = useState("");
  const found = useHits(query);
  const input = useRef<HTMLInputElement>(null);
  const box = useCombobox<SearchHit>({
    items: found.hits,
    inputValue: query,
    itemToString: (hit) => hit?.entity.name ?? "",
    itemToKey: (hit) => hit?.entity.id,
    defaultHighlightedIndex: 0,
    onInputValueChange: ({ inputValue, type }) => type !== useCombobox.stateChangeTypes.ItemClick && type !== useCombobox.stateChangeTypes.InputKeyDownEnter && setQuery(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      onPick(selectedItem.entity);
      setQuery("");
      box.selectItem(null);
      onLeave?.();
    },
  });
  useSlashKey(input);
  const onKeyDown = (event: ReactKeyboardEvent) => {
    if (event.key === "Enter" && found.failed) {
      // Else downshift closes the list that is to come.
      Object.assign(event, { preventDownshiftDefault: true });
      found.retry();
    }
    if (event.key === "Escape" && !box.isOpen) onLeave?.();
  };
  const state = found.failed ? messages.search.failed : found.hits.length === 0 && query.trim() !== "" && !found.loading ? messages.search.none(query.trim()) : null;
  return (
    <div className="relative w-full">
      <div className="flex h-8 items-center gap-2 rounded-[4px] border border-control bg-panel px-2.5 focus-within:border-ink focus-within:ring-1 focus-within:ring-ink max-phone:h-11">
        <Search size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-ink-3" />
        <input
          {...box.getInputProps({ ref: input, autoFocus, "aria-label": messages.search.label, placeholder: messages.search.placeholder, onKeyDown })}
          className="min-w-0 flex-1 bg-transparent text-[14px] outline-none placeholder:text-ink-3"
        />
        {query !== "" || onLeave ? (
          <button type="button" aria-label={messages.search.clear} className="shrink-0 p-1" onClick={() => (query === "" ? onLeave?.() : setQuery(""))}>
            <X size={16} strokeWidth={1.75} aria-hidden />
          </button>
        ) : (
          <kbd className="rounded-[4px] border border-hair bg-sunk px-1.5 font-sans text-[12px] text-ink-3">/</kbd>
        )}
      </div>
      <div className={`absolute top-full left-0 z-30 mt-1 w-[560px] max-w-[calc(100vw-24px)] overflow-hidden rounded-[8px] bg-panel shadow-floating ${box.isOpen && (found.hits.length > 0 || state) ? "" : "hidden"}`}>
        <p className="group-heading px-4 pt-3 pb-1">{query.trim() === "" ? messages.search.begin : messages.search.results}</p>
        <ul {...box.getMenuProps({ "aria-label": messages.search.results })} className="max-h-[60vh] overflow-auto">
          {box.isOpen &&
            found.hits.map((hit, index) => (
              <li
                key={hit.entity.id}
                {...box.getItemProps({ item: hit, index })}
                className={`flex cursor-pointer gap-3 border-l-[3px] px-4 py-2 ${box.highlightedIndex === index ? "border-ink bg-sunk" : "border-transparent"}`}
              >
                <span className="pt-0.5">
                  <KindMark {...hit.entity} />
                </span>
                <span className="min-w-0 flex-1">
                  <span className={`block ${hit.entity.unnamed ? "text-ink-2 italic" : "font-semibold"}`}>{hit.entity.name}</span>
                  <span className="meta block truncate">{[hit.reason, hit.entity.description].filter(Boolean).join(" · ")}</span>
                </span>
                <span className="meta shrink-0">{isShown(hit.entity.id) ? messages.search.onCanvas : messages.search.add}</span>
              </li>
            ))}
        </ul>
        {state && (
          <p role="status" className="px-4 py-3">
            {state}
          </p>
        )}
        {found.hits.length > 0 && (
          <p className="meta flex justify-between gap-4 border-t border-hair px-4 py-2">
            <span role="status">{messages.search.shown(found.hits.length, found.total)}</span>
            <span className="max-phone:hidden">{messages.search.keys}</span>
          </p>
        )}
      </div>
    </div>
  );
}

/** The hits of what is typed; the last ones stay until the next arrive. */
function useHits(query: string): { hits: SearchHit[]; total: number; loading: boolean; failed: boolean; retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{ query: string | null; hits: SearchHit[]; total: number; failed: boolean }>({ query: null, hits: [], total: 0, failed: false });
  useEffect(() => {
    const controller = new AbortController();
    api.search(query, shownAtOnce, controller.signal).then(
      ({ results, total }) => setFound({ query, hits: results, total, failed: false }),
      () => controller.signal.aborted || setFound({ query, hits: [], total: 0, failed: true }),
    );
    return () => controller.abort();
  }, [query, attempt]);
  return { ...found, loading: found.query !== query, retry: () => setAttempt(attempt + 1) };
}

function useSlashKey(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable]");
      const asked = (event.key === "/" && !typing) || (event.key === "k" && (event.ctrlKey || event.metaKey));
      if (!asked) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [input]);
}
