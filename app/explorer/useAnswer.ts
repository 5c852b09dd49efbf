"use client";

import { useCallback, useEffect, useState } from "react";

/** Where a question to the server stands. */
export type Answered<Answer> = { state: "loading" } | { state: "failed"; message: string } | { state: "ready"; answer: Answer };

/**
 * Asks when `key` changes, cancels what is no longer wanted, and can ask again after a failure. `grows`: the next question only asks
 * for more of the same, so that the last answer stands until its answer comes.
 */
export function useAnswer<Answer>(key: string, question: (signal: AbortSignal) => Promise<Answer>, { grows = false } = {}): Answered<Answer> & { retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [answered, setAnswered] = useState<{ key: string; value: Answered<Answer> }>({ key: "", value: { state: "loading" } });
  useEffect(() => {
    const controller = new AbortController();
    question(controller.signal).then(
      (answer) => setAnswered({ key, value: { state: "ready", answer } }),
      (error: unknown) => {
        if (!controller.signal.aborted) setAnswered({ key, value: { state: "failed", message: error instanceof Error ? error.message : String(error) } });
      },
    );
    return () => controller.abort();
    // `question` is made anew at every render; `key` says what it asks.
  }, [key, attempt]);
  const retry = useCallback(() => {
    setAnswered({ key, value: { state: "loading" } });
    setAttempt((before) => before + 1);
  }, [key]);
  return answered.key === key || (grows && answered.value.state === "ready") ? { ...answered.value, retry } : { state: "loading", retry };
}
