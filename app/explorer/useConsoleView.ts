"use client";

import { useCallback, useEffect, useState } from "react";
import type { View } from "./panels/table/useView";
import type { WantedQuery } from "./queryApi";

export interface ConsoleView {
  /** Whether it was in sight once: from then on it stays in the page, with what was typed and answered. */
  opened: boolean;
  wanted: WantedQuery | null;
  /** Whether the graph of an answer stands where that of the scene stood. */
  covers: boolean;
  onCovers: (covers: boolean) => void;
  toConsole: (query: WantedQuery) => void;
}

/** The Cypher console as the page sees it: loaded when it is first looked at, or a query is sent there. */
export function useConsoleView(view: View, show: (view: View) => void): ConsoleView {
  const [opened, setOpened] = useState(view === "cypher");
  const [wanted, setWanted] = useState<WantedQuery | null>(null);
  const [covers, onCovers] = useState(false);
  useEffect(() => {
    if (view === "cypher") setOpened(true);
  }, [view]);
  const toConsole = useCallback(
    (query: WantedQuery) => {
      setWanted({ ...query });
      show("cypher");
    },
    [show],
  );
  return { opened, wanted, covers, onCovers, toConsole };
}
