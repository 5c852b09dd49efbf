"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { ClaimTest } from "../../lib/ontology/claimTests";
import type { Relation } from "../../lib/ontology/subgraph";
import type { OpenedClaim } from "../../lib/scene/elements";
import { testsKey } from "../../lib/scene/narrowed";
import { own } from "../../lib/scene/scene";
import { messages } from "./messages";
import type { readOpenedClaims } from "./readOpenedClaims";

const openedClaims: typeof readOpenedClaims = async (...what) => (await import("./readOpenedClaims")).readOpenedClaims(...what);

/** The claims of the relations that are opened on the canvas, read when they are opened: those that pass `tests`. `relations` knows how many each has. */
export function useOpenedClaims(opened: readonly string[], relations: readonly Relation[], tests: readonly ClaimTest[], announce: (text: string) => void): Readonly<Record<string, readonly OpenedClaim[]>> {
  const [claims, setClaims] = useState<Readonly<Record<string, readonly OpenedClaim[]>>>({});
  const filtered = testsKey(tests);
  const keyOf = (id: string) => `${id} ${filtered}`;
  const key = opened.map(keyOf).join(" ");
  const known = useRef(relations);
  known.current = relations;
  useEffect(() => {
    const unknown = opened.filter((id) => !own(claims, keyOf(id)));
    const controller = new AbortController();
    for (const id of unknown) {
      openedClaims(id, tests, controller.signal).then(
        (found) => {
          setClaims((before) => ({ ...before, [keyOf(id)]: found }));
          announce(messages.opened.opened(found.length, Math.max(found.length, known.current.find((relation) => relation.id === id)?.count ?? 0)));
        },
        (error: unknown) => {
          if (!controller.signal.aborted) announce(error instanceof Error ? error.message : String(error));
        },
      );
    }
    return () => controller.abort();
    // `key` says what is opened; answers that arrive ask for nothing more.
  }, [key, announce]);
  return useMemo(() => Object.fromEntries(opened.flatMap((id) => (own(claims, keyOf(id)) ? [[id, own(claims, keyOf(id)) ?? []]] : []))), [key, claims]);
}
