"use client";

import { useMemo } from "react";
import type { Choice, SourceOf } from "../../lib/ontology/claimTests";
import { withFilter, type ChoiceSubject, type Filter, type FilterSubject } from "../../lib/scene/filters";
import type { Narrowed } from "../../lib/scene/narrowed";
import { own, type SceneDocument } from "../../lib/scene/scene";
import { useExplorer } from "./explorerContext";
import type { NamesOf } from "./filterWords";

export interface Filters {
  all: readonly Filter[];
  by: SceneDocument["filterBy"];
  /** Names of entities and sources, for sentences. */
  names: NamesOf;
  sourceOf: SourceOf;
  /** What relations are when only claims that pass count, as far as it is known. */
  narrowed: Narrowed | null;
  on: <By extends FilterSubject>(by: By) => Extract<Filter, { by: By }> | null;
  set: (filter: Filter) => void;
  /** Takes away the filters on these subjects; all when none is given. */
  remove: (...subjects: FilterSubject[]) => void;
  leaveOutBy: (by: SceneDocument["filterBy"]) => void;
}

/** The stack of filters and what one can do to it; every change is one undo step. */
export function useFilters(): Filters {
  const { document, dispatch, store, narrowing } = useExplorer();
  const { filters, filterBy, entities } = document;
  const { narrowed } = narrowing;
  return useMemo(() => {
    const stack = (next: readonly Filter[]) => dispatch({ do: "filter", filters: next, filterBy });
    return {
      all: filters,
      by: filterBy,
      names: { entity: (id) => own(entities, id)?.name ?? id, source: (id) => store.sources.get(id)?.title ?? id },
      sourceOf: (source) => store.sources.get(source),
      narrowed,
      on: <By extends FilterSubject>(by: By) => (filters.find((filter) => filter.by === by) ?? null) as Extract<Filter, { by: By }> | null,
      set: (filter) => stack(withFilter(filters, filter)),
      remove: (...subjects) => stack(subjects.length === 0 ? [] : filters.filter((filter) => !subjects.includes(filter.by))),
      leaveOutBy: (by) => dispatch({ do: "filter", filters, filterBy: by }),
    };
  }, [filters, filterBy, entities, store.sources, narrowed, dispatch]);
}

/** A filter on a subject that chooses among values; the values are of the scene, so they fit the subject. */
export function choiceFilter(by: ChoiceSubject, choice: Choice<string | null>): Filter {
  return { by, ...choice } as Filter;
}
