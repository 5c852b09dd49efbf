"use client";

import { useRef, useState } from "react";
import { importFile, type ImportReport, type ImportSettings } from "../../importApi";
import { importMessages } from "../../messages/importing";
import { parcelOf } from "./chosenFiles";
import { importPace, type ImportPace } from "./importPace";

export interface Importing {
  pace: ImportPace | null;
  report: ImportReport | null;
  /** The refused rows as a file. */
  rejects: Blob | null;
  failed: string | null;
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
  const [failed, setFailed] = useState<string | null>(null);
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
      const hint = (error as { hint?: string }).hint;
      setFailed(stop.signal.aborted ? words.cancelled : [error instanceof Error ? error.message : String(error), hint].filter(Boolean).join(" "));
      return null;
    } finally {
      setPace(null);
    }
  };
  return { pace, report: done?.report ?? null, rejects: done?.rejects ?? null, failed, run, cancel: () => controller.current?.abort(), forget };
}
