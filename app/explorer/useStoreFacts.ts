"use client";

import { useEffect, useState } from "react";
import type { Source } from "../../lib/ontology/records";
import { api, type HealthAnswer, type SchemaAnswer } from "./api";

/** What the store is and holds; null until it is known. */
export interface StoreFacts {
  health: HealthAnswer | null;
  schema: SchemaAnswer | null;
  /** All sources by id, for their publishers. */
  sources: ReadonlyMap<string, Source>;
}

/** Asks what the store is and holds. The page works without it, so a failure is silent, and it is asked again when the view stands and after `imports`. */
export function useStoreFacts(viewStands: boolean, imports: number): StoreFacts {
  const [facts, setFacts] = useState<StoreFacts & { after: number }>({ health: null, schema: null, sources: new Map(), after: 0 });
  useEffect(() => {
    if (facts.health && facts.after === imports) return;
    const controller = new AbortController();
    void Promise.all([api.health(controller.signal), api.schema(controller.signal), api.sources(controller.signal)]).then(
      ([health, schema, { sources }]) => setFacts({ health, schema, sources: new Map(sources.map((source) => [source.id, source])), after: imports }),
      () => undefined,
    );
    return () => controller.abort();
  }, [viewStands, facts.health, facts.after, imports]);
  return facts;
}
