"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { claimTestsOf, type ClaimTest } from "../../lib/ontology/claimTests";
import { testsKey, type Narrowed } from "../../lib/scene/narrowed";
import type { SceneDocument } from "../../lib/scene/scene";
import { api } from "./api";
import type { readNarrowed } from "./readNarrowed";

/** How far it is known which claims pass the filters. */
export interface Narrowing {
  /** The filters that a single claim passes or fails. */
  tests: ClaimTest[];
  narrowed: Narrowed | null;
  /** `whole`: no such filter is set. */
  state: "whole" | "loading" | "ready" | "failed";
  /** Why it couldn't be read. */
  failure: string | null;
  retry: () => void;
}

/** What stands where no filter looks at claims. */
export const notNarrowed: Narrowing = { tests: [], narrowed: null, state: "whole", failure: null, retry: () => undefined };

/** A filter that is being set changes several times a second; only where it stays is asked for. */
const patience = 120;
/** Ids that the server takes in one question. */
const idsAtMost = 2_000;

/** What was read lately: undoing a filter, and setting it again, asks nothing. */
const readLately = new Map<string, Narrowed>();
const keptLately = 6;

const readLater: typeof readNarrowed = async (...what) => (await import("./readNarrowed")).readNarrowed(...what);

/** Reads what the relations of a scene are when only claims that pass its filters count, whenever these or its entities change. */
export function useNarrowing({ filters, entities }: Pick<SceneDocument, "filters" | "entities">): Narrowing {
  const tests = useMemo(() => claimTestsOf(filters), [filters]);
  const asked = testsKey(tests);
  const ids = useMemo(() => Object.keys(entities).sort().slice(0, idsAtMost), [entities]);
  const key = useMemo(() => `${asked}\n${ids.join("\n")}`, [asked, ids]);
  const isAsked = tests.length > 0 && ids.length > 0;
  const [answer, setAnswer] = useState<{ key: string; narrowed: Narrowed } | null>(null);
  const [failed, setFailed] = useState<{ key: string; why: string } | null>(null);

  useEffect(() => {
    if (!isAsked || failed?.key === key) return;
    const known = readLately.get(key);
    if (known) return setAnswer({ key, narrowed: known });
    const controller = new AbortController();
    const read = () =>
      readLater(tests, ids, (some) => api.between(some, controller.signal, tests)).then(
        (narrowed) => {
          readLately.set(key, narrowed);
          for (const old of [...readLately.keys()].slice(0, -keptLately)) readLately.delete(old);
          setAnswer({ key, narrowed });
        },
        (error: unknown) => {
          if (!controller.signal.aborted) setFailed({ key, why: error instanceof Error ? error.message : String(error) });
        },
      );
    const timer = setTimeout(() => void read(), patience);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // `key` says what `ids` and `tests` hold.
  }, [key, isAsked, failed]);

  const retry = useCallback(() => setFailed(null), []);
  // Entities that came since are judged whole until their answer is there; other filters make the answer void.
  const narrowed = isAsked && answer?.narrowed.tests === asked ? answer.narrowed : null;
  const failure = isAsked && failed?.key === key ? failed.why : null;
  const state = !isAsked ? "whole" : failure !== null ? "failed" : answer?.key === key ? "ready" : "loading";
  return useMemo(() => ({ tests, narrowed, state, failure, retry }), [tests, narrowed, state, failure, retry]);
}
