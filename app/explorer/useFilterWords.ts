"use client";

import { useEffect, useState } from "react";
import type { Filter } from "../../lib/scene/filters";
import { atFirstUse } from "../ui/atFirstUse";
import type { Filters } from "./useFilters";

const wording = atFirstUse(() => import("./filterWords"));

/** Says filters in words. What words them comes with the first filter; until then there are three dots. */
export function useFilterWords({ all, names }: Filters): (filter: Filter) => string {
  const [come, setCome] = useState(wording.now);
  const wanted = all.length > 0 && come === null;
  useEffect(() => {
    if (wanted) wording.use(setCome, () => undefined);
  }, [wanted]);
  return (filter) => come?.filterWords(filter, names) ?? "…";
}
