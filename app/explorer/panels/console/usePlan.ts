"use client";

import { useEffect, useRef, useState } from "react";
import { queryApi, type PlanStep, type Query, type QueryLimits } from "../../queryApi";
import { withoutPlanWord } from "./planOnly";

interface AskedPlan {
  plan: PlanStep | null;
  asking: boolean;
  failure: string | null;
}

const nothing: AskedPlan = { plan: null, asking: false, failure: null };

/** The plan of a query, asked for by itself: `EXPLAIN` runs nothing, `PROFILE` runs it and counts. Another query has none until it is asked for. */
export function usePlan(query: Query, limits: QueryLimits): AskedPlan & { ask(how: "EXPLAIN" | "PROFILE"): void } {
  const [asked, setAsked] = useState({ ...nothing, of: query });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), [query]);
  const ask = (how: "EXPLAIN" | "PROFILE") => {
    controller.current?.abort();
    const own = (controller.current = new AbortController());
    const told = (what: Partial<AskedPlan>) => {
      if (!own.signal.aborted) setAsked({ ...nothing, ...what, of: query });
    };
    told({ asking: true });
    const cypher = `${how} ${withoutPlanWord(query.cypher)}`;
    queryApi.stream({ ...query, cypher }, limits, { columns: () => undefined, rows: () => undefined }, own.signal).then(
      ({ plan = null }) => told({ plan }),
      (error: unknown) => told({ failure: error instanceof Error ? error.message : String(error) }),
    );
  };
  return { ...(asked.of === query ? asked : nothing), ask };
}
