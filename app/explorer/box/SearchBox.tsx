"use client";

import { startTransition, useEffect, useImperativeHandle, useRef, useState, type ComponentType, type KeyboardEvent, type Ref } from "react";
import { messages } from "../messages";
import { BoxFrame, boxInput } from "./BoxFrame";
import type { BoxHandle } from "./boxHandle";
import type SearchCombobox from "./SearchCombobox";

interface SearchBoxProps {
  ref?: Ref<BoxHandle>;
  /** Called at Esc where there is nothing left to close. */
  onLeave: () => void;
  /** On a phone it covers the bar: it has the focus from the first, and is left with what was chosen, too. */
  covers: boolean;
}

type Combobox = ComponentType<Parameters<typeof SearchCombobox>[0]>;

const words = messages.box;

/**
 * The one box. Until the reader comes near it, it is a field and nothing more: what answers is fetched then, and takes over
 * what was typed meanwhile.
 */
export function SearchBox({ ref, onLeave, covers }: SearchBoxProps) {
  const [query, setQuery] = useState("");
  const [Answering, setAnswering] = useState<Combobox | null>(null);
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const answering = useRef<BoxHandle>(null);
  const [wanted, setWanted] = useState({ opens: covers, enters: false });
  const load = () => {
    // Not at once: a field that is exchanged while it is being pressed loses the focus.
    void import("./SearchCombobox").then(
      (module) => startTransition(() => setAnswering(() => module.default)),
      () => setFailed(true),
    );
  };
  const open = () => {
    setWanted({ opens: true, enters: false });
    load();
  };
  useImperativeHandle(ref, () => ({
    focus: () => {
      if (answering.current) return answering.current.focus();
      field.current?.focus();
      open();
    },
  }));
  useEffect(() => {
    if (covers) load();
  }, [covers]);
  if (Answering) {
    const begun = { query, ...wanted, focused: field.current !== null && field.current === document.activeElement };
    return <Answering ref={answering} begun={begun} onLeave={onLeave} covers={covers} />;
  }
  // What answers may still be on its way: it must not open what the reader has closed.
  const escape = () => {
    setWanted({ opens: false, enters: false });
    if (wanted.opens && query !== "") return;
    if (covers || query === "") onLeave();
    else setQuery("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return escape();
    if (event.key === "ArrowDown") open();
    if (event.key !== "Enter") return;
    load();
    setWanted({ opens: true, enters: query.trim() !== "" });
  };
  return (
    <div className="relative w-full" onPointerEnter={load}>
      <BoxFrame onClear={covers ? onLeave : undefined}>
        <input
          ref={field}
          role="combobox"
          aria-expanded={false}
          aria-autocomplete="list"
          autoComplete="off"
          autoFocus={covers}
          aria-label={words.label}
          placeholder={words.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            open();
          }}
          onFocus={load}
          onPointerDown={open}
          onKeyDown={onKeyDown}
          className={boxInput}
        />
      </BoxFrame>
      {failed && wanted.opens && (
        <p role="status" className="absolute top-full left-0 z-30 mt-1 w-[560px] max-w-[calc(100vw-24px)] rounded-[8px] bg-panel px-4 py-3 shadow-floating forced-colors:border">
          {words.failed}
        </p>
      )}
    </div>
  );
}
