"use client";

import { useRef, useState } from "react";
import { AnswerError } from "../../api";
import { importFile, type ImportReport, type ImportSettings } from "../../importApi";
import { importMessages } from "../../messages/importing";
import { parcelOf } from "./chosenFiles";
import { importPace, type ImportPace } from "./importPace";

/** Why nothing was imported, and each row that hindered it as far as these are told. */
export interface ImportFailure {
  words: string;
  rows: string[];
}

export interface Importing {
  pace: ImportPace | null;
  report: ImportReport | null;
  /** The refused rows as a file. */
  rejects: Blob | null;
  failed: ImportFailure | null;
  /** @returns the report; null where it failed or was cancelled */
  run: (files: readonly File[], actors: File | null, settings: ImportSettings) => Promise<ImportReport | null>;
  cancel: () => void;
  /** Forgets the last report, which is of other files. */
  forget: () => void;
}

const words = importMessages;

/** Imports the chosen files once; says how far it is, and can be stopped. */
export function useImporting(): Importing {
  const [pace, setPace] = useState<ImportPace | null>(null);
  const [done, setDone] = useState<{ report: ImportReport; rejects: Blob | null } | null>(null);
  const [failed, setFailed] = useState<ImportFailure | null>(null);
  const controller = useRef<AbortController | null>(null);
  const forget = () => {
    setDone(null);
    setFailed(null);
  };
  const run = async (files: readonly File[], actors: File | null, settings: ImportSettings): Promise<ImportReport | null> => {
    const stop = new AbortController();
    controller.current = stop;
    forget();
    setPace({ part: null, words: words.packing });
    try {
      const parcel = await parcelOf(files, actors);
      if (!parcel) return null;
      const paced = importPace(() => performance.now());
      const all = { ...settings, file: parcel.name, ...(parcel.actors ? { actors: parcel.actors } : {}) };
      const answer = await importFile(parcel.body, all, (step) => setPace(paced(step)), stop.signal);
      setDone(answer);
      return answer.report;
    } catch (error) {
      setFailed(stop.signal.aborted ? { words: words.cancelled, rows: [] } : failureOf(error));
      return null;
    } finally {
      setPace(null);
    }
  };
  return { pace, report: done?.report ?? null, rejects: done?.rejects ?? null, failed, run, cancel: () => controller.current?.abort(), forget };
}

function failureOf(error: unknown): ImportFailure {
  if (!(error instanceof AnswerError)) return { words: String(error), rows: [] };
  return {
    words: [error.message, error.hint].filter(Boolean).join(" "),
    rows: error.issues.map(({ file, line, column, message }) => `${[file, line, column].filter((part) => part !== undefined).join(":")} ${message}`),
  };
}
