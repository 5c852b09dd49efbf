"use client";

import { useEffect, useState } from "react";
import type { Filter } from "../../lib/scene/filters";
import { atFirstUse } from "../ui/atFirstUse";
import type { Filters } from "./useFilters";

/** Milliseconds until it is tried again where the server is gone. */
const againMs = 2_000;
const wording = atFirstUse(() => import("./filterWords"));

/** Says filters in words. What words them comes with the first filter; until then there are three dots. */
export function useFilterWords({ all, names }: Filters): (filter: Filter) => string {
  const [come, setCome] = useState(wording.now);
  const [attempt, setAttempt] = useState(0);
  const wanted = all.length > 0 && come === null;
  useEffect(() => {
    if (!wanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    wording.use(setCome, () => (timer = setTimeout(() => setAttempt(attempt + 1), againMs)));
    return () => clearTimeout(timer);
  }, [wanted, attempt]);
  return (filter) => come?.filterWords(filter, names) ?? "…";
}
