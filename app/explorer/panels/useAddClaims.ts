"use client";

import { useCallback } from "react";
import type { Claim } from "../../../lib/ontology/records";
import { api } from "../api";
import { useExplorer } from "../explorerContext";
import { relationOf } from "./table/readSceneClaims";

/** Draws the relations of claims, with their ends; what the scene holds already is only brought to sight. */
export function useAddClaims(): (claims: readonly Claim[]) => Promise<void> {
  const { add, announce } = useExplorer();
  return useCallback(
    async (claims) => {
      const wanted = new Set(claims.map(relationOf));
      try {
        const among = await api.between([...new Set(claims.flatMap(({ subject, object }) => [subject, object]))]);
        const relations = among.relations.filter(({ id }) => wanted.has(id));
        await add(null, { ...among, relations }, relations.map(({ id }) => id));
      } catch (error) {
        announce(error instanceof Error ? error.message : String(error));
      }
    },
    [add, announce],
  );
}
