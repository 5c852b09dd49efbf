"use client";

import { useEffect } from "react";
import { whenIdle } from "../../../ui/whenIdle";
import { withQuery, type AnswerView } from "./queryAddress";
import { slowMs, type Answer } from "./useRun";

/** Keeps the query that was run last, and how it is looked at, in the address while the console is in sight. */
export function useQueryUrl(shown: boolean, answer: Answer | null, view: AnswerView): void {
  const query = answer?.query ?? null;
  const runs = answer?.state === "running";
  useEffect(() => {
    if (shown && !query) return;
    const write = () => {
      const address = withQuery(location.href, shown ? query : null, view);
      if (address.href !== location.href) history.replaceState(null, "", address);
    };
    // Another address makes Next and the browser work, which would keep a quick answer waiting.
    if (!runs) return whenIdle(write);
    const late = setTimeout(write, slowMs);
    return () => clearTimeout(late);
  }, [shown, query, view, runs]);
}
