"use client";

import { startTransition, useEffect, useImperativeHandle, useRef, useState, type ComponentType, type KeyboardEvent, type Ref } from "react";
import { messages } from "../messages";
import { BoxFrame, boxInput } from "./BoxFrame";
import type { BoxHandle } from "./boxHandle";
import type SearchCombobox from "./SearchCombobox";

interface SearchBoxProps {
  ref?: Ref<BoxHandle>;
  /** Called when the box is left, on a phone where it covers the bar. */
  onLeave?: () => void;
  autoFocus?: boolean;
}

type Combobox = ComponentType<Parameters<typeof SearchCombobox>[0]>;

const words = messages.box;

/**
 * The one box. Until the reader comes near it, it is a field and nothing more: what answers is fetched then, and takes over
 * what was typed meanwhile.
 */
export function SearchBox({ ref, onLeave, autoFocus = false }: SearchBoxProps) {
  const [query, setQuery] = useState("");
  const [Answering, setAnswering] = useState<Combobox | null>(null);
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const answering = useRef<BoxHandle>(null);
  const wanted = useRef({ opens: autoFocus, enters: false });
  const load = () => {
    // Not at once: a field that is exchanged while it is being pressed loses the focus.
    void import("./SearchCombobox").then(
      (module) => startTransition(() => setAnswering(() => module.default)),
      () => setFailed(wanted.current.opens),
    );
  };
  const open = () => {
    wanted.current.opens = true;
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
    if (autoFocus) load();
  }, [autoFocus]);
  if (Answering) return <Answering ref={answering} begun={{ query, ...wanted.current, focused: field.current !== null && field.current === document.activeElement }} onLeave={onLeave} />;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onLeave?.();
    if (event.key === "ArrowDown" || event.key === "Enter") open();
    wanted.current.enters = event.key === "Enter" && query.trim() !== "";
  };
  return (
    <div className="relative w-full" onPointerEnter={load}>
      <BoxFrame onClear={onLeave}>
        <input
          ref={field}
          role="combobox"
          aria-expanded={false}
          aria-autocomplete="list"
          autoComplete="off"
          autoFocus={autoFocus}
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
      {failed && (
        <p role="status" className="absolute top-full left-0 z-30 mt-1 w-[560px] max-w-[calc(100vw-24px)] rounded-[8px] bg-panel px-4 py-3 shadow-floating forced-colors:border">
          {words.failed}
        </p>
      )}
    </div>
  );
}
