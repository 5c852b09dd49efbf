"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { queryApi, type PlanStep, type Query, type QueryLimits } from "../../queryApi";

interface AskedPlan {
  plan: PlanStep | null;
  asking: boolean;
  failure: string | null;
}

const nothing: AskedPlan = { plan: null, asking: false, failure: null };

/** The plan of a query, asked for by itself: `EXPLAIN` runs nothing, `PROFILE` runs it and counts. */
export function usePlan(query: Query | null, limits: QueryLimits): AskedPlan & { ask(how: "EXPLAIN" | "PROFILE"): void; forget(): void } {
  const [asked, setAsked] = useState(nothing);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const forget = useCallback(() => {
    controller.current?.abort();
    setAsked(nothing);
  }, []);
  const ask = (how: "EXPLAIN" | "PROFILE") => {
    if (!query) return;
    controller.current?.abort();
    const own = (controller.current = new AbortController());
    setAsked({ ...nothing, asking: true });
    const cypher = `${how} ${query.cypher.replace(/^\s*(explain|profile)\b/i, "")}`;
    queryApi.stream({ ...query, cypher }, limits, { columns: () => undefined, rows: () => undefined }, own.signal).then(
      (end) => setAsked({ plan: end.plan ?? null, asking: false, failure: null }),
      (error: unknown) => {
        if (!own.signal.aborted) setAsked({ plan: null, asking: false, failure: error instanceof Error ? error.message : String(error) });
      },
    );
  };
  return { ...asked, ask, forget };
}
