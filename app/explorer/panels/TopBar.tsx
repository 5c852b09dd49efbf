"use client";

import { CircleHelp, Download, Link2, Redo2, Search, Undo2, Upload } from "lucide-react";
import { useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from "react";
import { Button, IconButton } from "../../ui/Button";
import type { BoxHandle } from "../box/boxHandle";
import { SearchBox } from "../box/SearchBox";
import { useExplorer } from "../explorerContext";
import { messages } from "../messages";
import { useNarrow } from "../useNarrow";
import { HistoryButton } from "./HistoryButton";
import { MainMenuButton } from "./MainMenuButton";
import { ThemeButton } from "./ThemeButton";

const icon = { size: 17, strokeWidth: 1.75, "aria-hidden": true } as const;

/** Name, the box, undo, what comes in and goes out, theme, keys; on small screens a menu holds what has no room. */
export function TopBar({ box }: { box: Ref<BoxHandle> }) {
  const { readOnly, history, dispatch, page } = useExplorer();
  const [searching, setSearching] = useState(false);
  const narrow = useNarrow();
  const input = useRef<BoxHandle>(null);
  const opener = useRef<HTMLSpanElement>(null);
  const focusedBefore = useRef<Element | null>(null);
  useImperativeHandle(box, () => ({
    focus: () => {
      if (narrow) return setSearching(true);
      focusedBefore.current = document.activeElement;
      input.current?.focus();
    },
  }));
  const leave = () => {
    setSearching(false);
    if (!searching && focusedBefore.current instanceof HTMLElement) focusedBefore.current.focus();
  };
  // The focus must not fall out of the page with the field that had it.
  const wasSearching = useRef(false);
  useLayoutEffect(() => {
    if (wasSearching.current && !searching) opener.current?.querySelector("button")?.focus();
    wasSearching.current = searching;
  }, [searching]);
  return (
    <header className="flex h-12 shrink-0 items-center gap-4 border-b border-hair bg-panel px-4 max-wide:gap-2 max-phone:h-[52px] max-phone:gap-1 max-phone:px-2 print:hidden">
      {!searching && (
        <h1>
          <button type="button" aria-label={messages.product.home} onClick={page.home} className="flex items-center gap-1.5 rounded-[4px] px-1 text-[18px] max-phone:min-h-11">
            <span className="font-bold">{messages.product.who}</span>{" "}
            <svg width={22} height={10} viewBox="0 0 22 10" aria-hidden>
              <path d="M0 5h20M16 1l4.5 4L16 9" fill="none" stroke="currentColor" strokeWidth={1.5} />
            </svg>
            <em className="font-serif">{messages.product.whom}</em>
          </button>
        </h1>
      )}
      <div className={searching ? "flex-1" : "max-w-[360px] min-w-0 flex-1 max-phone:hidden"}>
        <SearchBox key={String(searching)} ref={input} covers={searching} onLeave={leave} />
      </div>
      {!searching && (
        <nav className="ml-auto flex items-center gap-1 max-phone:gap-0">
          <span ref={opener} className="hidden max-phone:block">
            <IconButton label={messages.box.open} icon={<Search {...icon} />} onClick={() => setSearching(true)} />
          </span>
          {!readOnly && (
            <>
              <IconButton label={messages.top.undo} icon={<Undo2 {...icon} />} disabled={history.past.length === 0} onClick={() => dispatch({ do: "undo" })} />
              <IconButton label={messages.top.redo} icon={<Redo2 {...icon} />} disabled={history.future.length === 0} onClick={() => dispatch({ do: "redo" })} />
            </>
          )}
          <span className="contents max-phone:hidden">
            {!readOnly && (
              <>
                <HistoryButton />
                <IconButton label={messages.top.import} icon={<Upload {...icon} />} onClick={() => page.show("import")} />
              </>
            )}
            <ThemeButton />
            <span className="max-wide:hidden">
              <Button look="quiet" className="font-semibold" onClick={() => page.show("share")}>
                <Link2 {...icon} />
                {messages.top.share}
              </Button>
            </span>
            <Button onClick={() => page.show("export")}>
              <Download {...icon} />
              {messages.top.export}
            </Button>
            <IconButton label={messages.top.keys} icon={<CircleHelp {...icon} />} onClick={() => page.show("keys")} />
          </span>
          <span className="hidden max-wide:block">
            <MainMenuButton />
          </span>
        </nav>
      )}
    </header>
  );
}
