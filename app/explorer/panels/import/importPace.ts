import type { ImportStep } from "../../importApi";
import { importMessages } from "../../messages/importing";

/** Where an import stands: how much of it is done, 0 to 1 (null: not known), and in words. */
export interface ImportPace {
  part: number | null;
  words: string;
}

const words = importMessages;

/** Tells each step as one reads it: rate and time left count from when the server began to read. `now`: milliseconds. */
export function importPace(now: () => number): (step: ImportStep) => ImportPace {
  let began: number | null = null;
  return (step) => {
    if ("sent" in step) {
      if (step.sent < 1) return { part: step.sent, words: words.sending(step.sent) };
      began ??= now();
      return { part: null, words: words.reading };
    }
    const seconds = Math.max(0.001, (now() - (began ??= now())) / 1000);
    const left = step.bytes > 0 ? Math.max(0, (seconds * (step.totalBytes - step.bytes)) / step.bytes) : 0;
    return { part: step.bytes / Math.max(1, step.totalBytes), words: words.pace(step.rows, step.rows / seconds, left) };
  };
}
