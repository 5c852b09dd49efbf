"use client";

import { CircleHelp, Download, Moon, Redo2, Search, Sun, Undo2, Upload } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { Entity } from "../../../lib/ontology/records";
import { Button, IconButton } from "../../ui/Button";
import { messages } from "../messages";
import { SearchBox } from "./SearchBox";

const HistoryList = dynamic(() => import("./HistoryList"), { ssr: false });

interface TopBarProps {
  isShown: (id: string) => boolean;
  onPick: (entity: Entity) => void;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onImport: () => void;
  onExport: () => void;
  onKeys: () => void;
  onHome: () => void;
}

const icon = { size: 17, strokeWidth: 1.75, "aria-hidden": true } as const;

/** Name, search, undo, theme, keys. */
export function TopBar({ isShown, onPick, canUndo, canRedo, onUndo, onRedo, onImport, onExport, onKeys, onHome }: TopBarProps) {
  const [searching, setSearching] = useState(false);
  return (
    <header className="flex h-12 shrink-0 items-center gap-4 max-wide:gap-2 border-b border-hair bg-panel px-4 max-phone:h-[52px] max-phone:gap-1 max-phone:px-2">
      {!searching && (
        <h1>
          <button type="button" aria-label={messages.product.home} onClick={onHome} className="flex items-center gap-1.5 rounded-[4px] px-1 text-[18px]">
            <span className="font-bold">{messages.product.who}</span>{" "}
            <svg width={22} height={10} viewBox="0 0 22 10" aria-hidden>
              <path d="M0 5h20M16 1l4.5 4L16 9" fill="none" stroke="currentColor" strokeWidth={1.5} />
            </svg>
            <em className="font-serif">{messages.product.whom}</em>
          </button>
        </h1>
      )}
      <div className={searching ? "flex-1" : "max-w-[360px] min-w-0 flex-1 max-phone:hidden"}>
        <SearchBox key={String(searching)} isShown={isShown} onPick={onPick} autoFocus={searching} onLeave={searching ? () => setSearching(false) : undefined} />
      </div>
      {!searching && (
        <nav className="ml-auto flex items-center gap-1 max-phone:gap-0">
          <span className="hidden max-phone:block">
            <IconButton label={messages.search.open} icon={<Search {...icon} />} onClick={() => setSearching(true)} />
          </span>
          <IconButton label={messages.top.undo} icon={<Undo2 {...icon} />} disabled={!canUndo} onClick={onUndo} />
          <IconButton label={messages.top.redo} icon={<Redo2 {...icon} />} disabled={!canRedo} onClick={onRedo} />
          <span className="flex size-8 shrink-0 max-phone:hidden">
            <HistoryList />
          </span>
          <ThemeButton />
          <IconButton label={messages.importing.open} icon={<Upload {...icon} />} onClick={onImport} />
          <span className="max-phone:hidden">
            <Button onClick={onExport}>
              <Download {...icon} />
              {messages.exporting.open}
            </Button>
          </span>
          <span className="hidden max-phone:block">
            <IconButton label={messages.exporting.open} icon={<Download {...icon} />} onClick={onExport} />
          </span>
          <IconButton label={messages.top.keys} icon={<CircleHelp {...icon} />} onClick={onKeys} />
        </nav>
      )}
    </header>
  );
}

/** The choice is kept in a cookie, so that the server sends the page in the right theme at once. */
function ThemeButton() {
  const [dark, setDark] = useState(false);
  useEffect(() => {
    const chosen = document.documentElement.dataset.theme;
    setDark(chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
  }, []);
  const turn = () => {
    const theme = dark ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
    setDark(!dark);
  };
  return <IconButton label={dark ? messages.top.toLight : messages.top.toDark} icon={dark ? <Sun {...icon} /> : <Moon {...icon} />} onClick={turn} />;
}
