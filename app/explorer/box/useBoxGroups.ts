"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { commandContext } from "../commandContext";
import { useExplorer } from "../explorerContext";
import type { BoxGroup, BoxResult } from "./provider";

/** A group as it is shown. */
export interface ShownGroup extends BoxGroup {
  id: string;
  heading: string;
}

export interface Found {
  groups: ShownGroup[];
  results: BoxResult[];
  /** Not every provider has answered yet. */
  loading: boolean;
  failed: boolean;
  retry(): void;
}

interface Answers {
  query: string | null;
  groups: ShownGroup[];
  waiting: number;
  failed: boolean;
}

const none: Answers = { query: null, groups: [], waiting: 0, failed: false };

// What answers comes when the box is first used: the page is shown without it.
const loadProviders = () => import("./providers").then((module) => module.providers);

/** What every provider has to say of what is typed; what was said before stays until the first answers. */
export function useBoxGroups(query: string, isOpen: boolean): Found {
  const explored = useExplorer();
  const latest = useRef(explored);
  latest.current = explored;
  const [attempt, setAttempt] = useState(0);
  const [answers, setAnswers] = useState(none);
  const q = query.trim();
  useEffect(() => {
    if (!isOpen) return;
    const controller = new AbortController();
    const { signal } = controller;
    const failed = () => signal.aborted || setAnswers({ query: q, groups: [], waiting: 0, failed: true });
    void loadProviders().then((known) => {
      const asked = known.map((make) => make(commandContext(latest.current)));
      asked.forEach((provider, place) => {
        provider.results(q, signal).then((group) => signal.aborted || setAnswers((before) => withGroup(before, q, asked.length, place, { ...group, id: provider.id, heading: provider.heading })), failed);
      });
    }, failed);
    return () => controller.abort();
  }, [q, isOpen, attempt]);
  const groups = useMemo(() => (isOpen ? answers.groups.filter((group) => group && group.results.length > 0) : []), [answers.groups, isOpen]);
  return {
    groups,
    results: useMemo(() => groups.flatMap((group) => group.results), [groups]),
    loading: answers.query !== q || answers.waiting > 0,
    failed: answers.failed,
    retry: () => {
      setAnswers(none);
      setAttempt(attempt + 1);
    },
  };
}

/** A failure of one provider empties the box and says so; what the others say after it doesn't undo that. */
function withGroup(before: Answers, query: string, providers: number, place: number, group: ShownGroup): Answers {
  if (before.query === query && before.failed) return before;
  const isFirst = before.query !== query;
  const groups = isFirst ? [] : [...before.groups];
  groups[place] = group;
  return { query, groups, waiting: (isFirst ? providers : before.waiting) - 1, failed: false };
}
