"use client";

import { useCombobox } from "downshift";
import { Search, X } from "lucide-react";
import { useEffect, useImperativeHandle, useRef, useState, type ChangeEvent, type KeyboardEvent, type Ref } from "react";
import { messages } from "../messages";
import { BoxList } from "./BoxList";
import type { BoxResult } from "./provider";
import { useBoxGroups } from "./useBoxGroups";

/** What the page may ask of the box. */
export interface BoxHandle {
  focus(): void;
}

interface SearchBoxProps {
  ref?: Ref<BoxHandle>;
  /** Called when the box is left, on a phone where it covers the bar. */
  onLeave?: () => void;
  autoFocus?: boolean;
}

const words = messages.box;

/** The one box: entities in any spelling and script, relations by phrase, commands, and what else a provider knows. */
export function SearchBox({ ref, onLeave, autoFocus = false }: SearchBoxProps) {
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  const found = useBoxGroups(query, isOpen);
  const input = useRef<HTMLInputElement>(null);
  const enter = useRef({ shift: false, waits: false });
  useImperativeHandle(ref, () => ({
    focus: () => {
      input.current?.focus();
      setOpen(true);
    },
  }));
  const choose = (result: BoxResult) => {
    if (result.completes !== undefined) {
      setQuery(result.completes);
      setOpen(true);
      return input.current?.focus();
    }
    setQuery("");
    setOpen(false);
    onLeave?.();
    result.act?.(enter.current.shift);
  };
  const list = useCombobox<BoxResult>({
    items: found.results,
    inputValue: query,
    isOpen,
    selectedItem: null,
    itemToString: () => query,
    itemToKey: (result) => result?.key,
    defaultHighlightedIndex: found.results[0]?.always ? -1 : 0,
    onIsOpenChange: ({ isOpen: next, type }) => type !== useCombobox.stateChangeTypes.ItemClick && type !== useCombobox.stateChangeTypes.InputKeyDownEnter && setOpen(next),
    onSelectedItemChange: ({ selectedItem, type }) => selectedItem && type !== useCombobox.stateChangeTypes.InputBlur && choose(selectedItem),
  });
  useEffect(() => {
    if (!enter.current.waits || found.loading) return;
    enter.current.waits = false;
    const [first] = found.results;
    if (first && !first.always) choose(first);
    // When the answers to what was typed before Enter are there.
  }, [found.loading]);
  // At once, not in an effect as downshift tells it: a fast typist's letters would be lost between.
  const onChange = (event: ChangeEvent<HTMLInputElement>) => setQuery(event.currentTarget.value);
  const onKeyDown = (event: KeyboardEvent) => {
    enter.current.shift = event.shiftKey;
    if (event.key === "Enter" && (found.failed || found.loading)) {
      // Else downshift takes the highlighted one of the answers to something else.
      Object.assign(event, { preventDownshiftDefault: true });
      if (found.failed) found.retry();
      else enter.current.waits = true;
    } else enter.current.waits = false;
    if (event.key === "Escape" && !isOpen) onLeave?.();
  };
  return (
    <div className="relative w-full">
      <div className="flex h-8 items-center gap-2 rounded-[4px] border border-control bg-panel px-2.5 focus-within:border-ink focus-within:ring-1 focus-within:ring-ink max-phone:h-11">
        <Search size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-ink-3" />
        <input
          {...list.getInputProps({ ref: input, autoFocus, "aria-label": words.label, placeholder: words.placeholder, onKeyDown, onChange, onPointerDown: () => (enter.current.shift = false) })}
          className="min-w-0 flex-1 bg-transparent text-[14px] outline-none placeholder:text-ink-3"
        />
        {query !== "" || onLeave ? (
          <button type="button" aria-label={words.clear} className="inline-flex size-6 shrink-0 items-center justify-center max-phone:size-11" onClick={() => (query === "" ? onLeave?.() : setQuery(""))}>
            <X size={16} strokeWidth={1.75} aria-hidden />
          </button>
        ) : (
          <kbd aria-hidden className="rounded-[4px] border border-hair bg-sunk px-1.5 font-sans text-[12px] text-ink-3">
            /
          </kbd>
        )}
      </div>
      <BoxList
        query={query.trim()}
        isOpen={isOpen}
        found={found}
        highlighted={list.highlightedIndex}
        menuProps={list.getMenuProps({ "aria-label": words.list })}
        itemProps={(item, index) => list.getItemProps({ item, index, onPointerDown: (event) => (enter.current.shift = event.shiftKey) })}
      />
    </div>
  );
}
