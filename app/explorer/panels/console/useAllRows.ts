"use client";

import { useEffect, useRef, useState } from "react";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import { queryApi, type Query } from "../../queryApi";
import { saveFile } from "../export/saveFile";
import { rowFile, type RowForm } from "./rowFile";

const words = consoleMessages.acts;

export interface AllRows {
  /** Rows that have come, while they come; null otherwise. */
  rows: number | null;
  /** Why the last ones didn't all come. */
  failure: string | null;
  save(query: Query, form: RowForm, timeoutMs: number): Promise<void>;
  cancel(): void;
}

/** Asks a query once more for all its rows, and saves them as they come: the page holds text of a few at a time, the browser keeps the rest. */
export function useAllRows(): AllRows {
  const { announce } = useExplorer();
  const [rows, setRows] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  return {
    rows,
    failure,
    cancel: () => controller.current?.abort(),
    async save(query, form, timeoutMs) {
      const own = (controller.current = new AbortController());
      const file = rowFile(form);
      let told = 0;
      setFailure(null);
      setRows(0);
      try {
        const listener = {
          columns: (columns: string[]) => file.begin(columns),
          rows: (more: unknown[][]) => {
            file.add(more);
            // Once in a thousand: a page drawn anew for every block would be the slowest part of it.
            if (file.rows - told >= 1_000) setRows((told = file.rows));
          },
        };
        const end = await queryApi.streamAll(query, timeoutMs, listener, own.signal);
        saveFile(file.name, file.end());
        announce(words.exportedRows(file.name, file.rows));
        if (end.truncated) setFailure(words.exportCut(file.rows));
      } catch (error) {
        if (own.signal.aborted) return announce(words.exportCancelled);
        const said = error instanceof Error ? error.message : String(error);
        setFailure(said);
        announce(said);
      } finally {
        setRows(null);
      }
    },
  };
}
