"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { AnswerError } from "../../api";
import { queryApi, type AnswerEnd, type Query, type QueryLimits } from "../../queryApi";

/** An answer as far as it has come. */
export interface Answer {
  query: Query;
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
  /** Milliseconds since it was asked, while it runs. */
  elapsedMs: number;
  state: "running" | "done" | "failed" | "cancelled";
  /** What followed the rows. */
  end: AnswerEnd | null;
  failure: AnswerError | null;
}

export interface Running {
  answer: Answer | null;
  /** With `unlessWarned` the answer before stays where the database warns of the query, which isn't run then. */
  run(query: Query, limits: QueryLimits & { unlessWarned?: boolean }): Promise<Answer>;
  cancel(): void;
}

/** How often (ms) the time of a running query is told, and what has come since is shown. */
const beat = 100;

/** Milliseconds after which a query that still runs has its place in the history and in the address. */
export const slowMs = 1_000;

/** Beats that a query runs without a word. */
const quietBeats = 3;

/** Runs one query at a time; a new one, cancelling and leaving the page end the one that runs, in the database too. */
export function useRun(): Running {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const controller = useRef<AbortController | null>(null);
  const settled = useRef<Answer | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const cancel = useCallback(() => controller.current?.abort(), []);

  const run = useCallback(async (query: Query, limits: QueryLimits & { unlessWarned?: boolean }): Promise<Answer> => {
    controller.current?.abort();
    const own = (controller.current = new AbortController());
    const started = performance.now();
    let now: Answer = { query, columns: [], rows: [], elapsedMs: 0, state: "running", end: null, failure: null };
    const rows: unknown[][] = [];
    const show = (changes: Partial<Answer>) => {
      now = { ...now, elapsedMs: performance.now() - started, ...changes };
      if (controller.current === own) setAnswer(now);
    };
    // Until there is a row, or it takes so long that one notices, the answer before stays: a quick one takes its place in a single step.
    let beats = 0;
    const clock = setInterval(() => {
      if (rows.length > now.rows.length) show({ rows: [...rows] });
      else if (++beats >= quietBeats) show({});
    }, beat);
    try {
      const listener = {
        columns: (columns: string[]) => void (now = { ...now, columns }),
        // The first rows at once, the others with the clock: drawing a table a row is slower than the database.
        rows: (more: unknown[][]) => {
          const first = rows.length === 0;
          for (const row of more) rows.push(row);
          // Drawn before anything else is done: one may wait for them.
          if (first) flushSync(() => show({ rows: [...rows] }));
        },
      };
      const end = await queryApi.stream(query, limits, listener, own.signal);
      show({ rows, end, state: "done" });
      if (end.notRun && controller.current === own) setAnswer(settled.current);
    } catch (error) {
      if (own.signal.aborted) show({ rows, state: "cancelled" });
      else show({ rows, state: "failed", failure: error instanceof AnswerError ? error : new AnswerError(error instanceof Error ? error.message : String(error), 0) });
    } finally {
      clearInterval(clock);
      if (!now.end?.notRun && controller.current === own) settled.current = now;
    }
    return now;
  }, []);
  return { answer, run, cancel };
}
