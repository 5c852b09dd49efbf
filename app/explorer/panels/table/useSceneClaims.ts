"use client";

import { useMemo } from "react";
import type { Relation } from "../../../../lib/ontology/subgraph";
import { api } from "../../api";
import { useAnswer } from "../../useAnswer";
import { readSceneClaims, type SceneClaims } from "./readSceneClaims";

/** What was read lately, by the relations it was read for: going back to a view, or undoing, asks nothing. */
const readLately = new Map<string, SceneClaims>();
const keptLately = 6;

/** The claims of the relations in sight; the reading is given up when they change. */
export function useSceneClaims(relations: readonly Relation[]) {
  const key = useMemo(() => relations.map(({ id, count }) => `${id} ${count}`).sort().join("\n"), [relations]);
  return useAnswer(key, async (signal): Promise<SceneClaims> => {
    const known = readLately.get(key);
    if (known) return known;
    const read = await readSceneClaims(relations, (filter) => api.claims(filter, signal));
    readLately.set(key, read);
    for (const old of [...readLately.keys()].slice(0, -keptLately)) readLately.delete(old);
    return read;
  });
}
