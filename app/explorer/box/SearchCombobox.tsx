"use client";

import { useCombobox } from "downshift";
import { useEffect, useImperativeHandle, useRef, useState, type ChangeEvent, type KeyboardEvent, type Ref } from "react";
import { messages } from "../messages";
import { boxMessages } from "../messages/box";
import { BoxFrame, boxInput } from "./BoxFrame";
import { BoxList } from "./BoxList";
import type { BoxResult } from "./provider";
import type { BoxHandle } from "./boxHandle";
import { useBoxGroups } from "./useBoxGroups";

/** What the reader did before the box could answer. */
export interface BoxBegun {
  query: string;
  opens: boolean;
  /** Enter was pressed: the first that is found is meant. */
  enters: boolean;
  /** Whether the focus was in the box. */
  focused: boolean;
}

interface SearchComboboxProps {
  ref?: Ref<BoxHandle>;
  begun: BoxBegun;
  /** Called at Esc where there is nothing left to close. */
  onLeave: () => void;
  /** It covers the bar: choosing leaves it too. */
  covers: boolean;
}

const words = boxMessages;

/** The box with its list: entities in any spelling and script, relations by phrase, commands, and what else a provider knows. */
export default function SearchCombobox({ ref, begun, onLeave, covers }: SearchComboboxProps) {
  const [query, setQuery] = useState(begun.query);
  const [isOpen, setOpen] = useState(begun.opens);
  const found = useBoxGroups(query, isOpen);
  const input = useRef<HTMLInputElement>(null);
  const enter = useRef({ shift: false, waits: begun.enters });
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
    if (covers) onLeave();
    result.act?.(enter.current.shift);
  };
  const defaultHighlight = found.results[0]?.always ? -1 : 0;
  const list = useCombobox<BoxResult>({
    items: found.results,
    inputValue: query,
    isOpen,
    selectedItem: null,
    itemToString: () => query,
    itemToKey: (result) => result?.key,
    defaultHighlightedIndex: defaultHighlight,
    onIsOpenChange: ({ isOpen: next, type }) => type !== useCombobox.stateChangeTypes.ItemClick && type !== useCombobox.stateChangeTypes.InputKeyDownEnter && setOpen(next),
    onSelectedItemChange: ({ selectedItem, type }) => selectedItem && type !== useCombobox.stateChangeTypes.InputBlur && choose(selectedItem),
  });
  // The pointer may have stood on one further down than the answers now reach.
  const isGone = list.highlightedIndex >= found.results.length;
  useEffect(() => {
    if (isGone && found.results.length > 0) list.setHighlightedIndex(defaultHighlight);
  }, [isGone, found.results.length]);
  useEffect(() => {
    if (!enter.current.waits || found.loading) return;
    enter.current.waits = false;
    const [first] = found.results;
    if (first && !first.always) choose(first);
    // When the answers to what was typed before Enter are there.
  }, [found.loading]);
  // At once, not in an effect as downshift tells it: a fast typist's letters would be lost between.
  const onChange = (event: ChangeEvent<HTMLInputElement>) => setQuery(event.currentTarget.value);
  // At once too: the next Esc must find the list closed, however fast it comes.
  const escape = () => {
    if (isOpen) setOpen(false);
    else if (covers || query === "") onLeave();
    else setQuery("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    enter.current.shift = event.shiftKey;
    if (event.key === "Enter" && (found.failed || found.loading)) {
      // Else downshift takes the highlighted one of the answers to something else.
      Object.assign(event, { preventDownshiftDefault: true });
      if (found.failed) found.retry();
      else enter.current.waits = true;
    } else enter.current.waits = false;
    if (event.key === "Escape") escape();
  };
  return (
    <div className="relative w-full">
      <BoxFrame onClear={query !== "" || covers ? () => (query === "" ? onLeave() : setQuery("")) : undefined}>
        <input
          {...list.getInputProps({
            ref: input,
            autoFocus: begun.focused,
            "aria-label": messages.box.label,
            placeholder: messages.box.placeholder,
            onKeyDown,
            onChange,
            onPointerDown: () => (enter.current.shift = false),
            ...(isGone && { "aria-activedescendant": "" }),
          })}
          className={boxInput}
        />
      </BoxFrame>
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
