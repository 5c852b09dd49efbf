"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { queryApi, type Checked, type Query } from "../../queryApi";

/** Milliseconds of rest after which what was typed is looked at. */
const rest = 300;

/** Milliseconds that running a query waits for what is to be said of it. */
const patience = 5_000;

export interface CheckedQuery {
  /** Of the text as it stands; null while it isn't known. */
  checked: Checked | null;
  /** What is known of this query. */
  known(query: Query): Checked | null;
  /** The check of this query: what is known, or asked now. Null where the server doesn't say, or not in good time. */
  check(query: Query): Promise<Checked | null>;
}

const keyOf = ({ cypher, params }: Query) => JSON.stringify([cypher, params]);

/** What is to be said of a query while it is typed. It runs nothing; without an answer the editor stays as it is. */
export function useChecked(cypher: string, params: Query["params"], active: boolean): CheckedQuery {
  const [found, setFound] = useState<{ key: string; checked: Checked } | null>(null);
  const latest = useRef(found);
  latest.current = found;
  const key = keyOf({ cypher, params });
  useEffect(() => {
    if (!active || cypher.trim() === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      queryApi.check({ cypher, params }, controller.signal).then((checked) => setFound({ key, checked }), () => undefined);
    }, rest);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // `key` holds the query and its parameters.
  }, [key, active]);
  const known = useCallback((query: Query) => (latest.current?.key === keyOf(query) ? latest.current.checked : null), []);
  const check = useCallback(async (query: Query) => {
    const asked = keyOf(query);
    if (latest.current?.key === asked) return latest.current.checked;
    const answer = queryApi.check(query).then(
      (checked) => {
        setFound({ key: asked, checked });
        return checked;
      },
      () => null,
    );
    return Promise.race([answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))]);
  }, []);
  return { checked: cypher.trim() === "" || found?.key !== key ? null : found.checked, known, check };
}
