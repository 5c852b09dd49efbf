"use client";

import { useMemo } from "react";
import type { ClaimTest } from "../../../../lib/ontology/claimTests";
import type { Relation } from "../../../../lib/ontology/subgraph";
import { testsKey } from "../../../../lib/scene/narrowed";
import { api } from "../../api";
import { useAnswer } from "../../useAnswer";
import { readSceneClaims, type SceneClaims } from "./readSceneClaims";

/** What was read lately, by the relations it was read for: going back to a view, or undoing, asks nothing. */
const readLately = new Map<string, SceneClaims>();
const keptLately = 6;

/** The claims of the relations in sight that pass `tests`; the reading is given up when they change. */
export function useSceneClaims(relations: readonly Relation[], tests: readonly ClaimTest[]) {
  const key = useMemo(() => [testsKey(tests), ...relations.map(({ id, count }) => `${id} ${count}`).sort()].join("\n"), [relations, tests]);
  return useAnswer(key, async (signal): Promise<SceneClaims> => {
    const known = readLately.get(key);
    if (known) return known;
    const read = await readSceneClaims(relations, (filter) => api.claims({ ...filter, ...(tests.length > 0 && { filters: tests }) }, signal));
    readLately.set(key, read);
    for (const old of [...readLately.keys()].slice(0, -keptLately)) readLately.delete(old);
    return read;
  });
}
