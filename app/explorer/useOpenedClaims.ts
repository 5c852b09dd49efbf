"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { ClaimTest } from "../../lib/ontology/claimTests";
import { plainType, storedType } from "../../lib/ontology/modality";
import { relationEnds } from "../../lib/ontology/relationId";
import type { Relation } from "../../lib/ontology/subgraph";
import type { OpenedClaim } from "../../lib/scene/elements";
import { testsKey } from "../../lib/scene/narrowed";
import { own } from "../../lib/scene/scene";
import { api } from "./api";
import { messages } from "./messages";

/** More arcs than this between two entities can't be told apart; the inspector lists all claims. */
const arcsAtMost = 12;
const readAtOnce = 200;

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
      readClaims(id, tests, controller.signal).then(
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

async function readClaims(id: string, tests: readonly ClaimTest[], signal: AbortSignal): Promise<OpenedClaim[]> {
  const ends = relationEnds(id);
  if (!ends) return [];
  const { subject, object } = ends;
  const { relation } = plainType(ends.storedType);
  const found: OpenedClaim[] = [];
  let cursor: string | undefined;
  do {
    const answer = await api.claims({ subject, relation, object, limit: readAtOnce, ...(tests.length > 0 && { filters: tests }), ...(cursor !== undefined && { cursor }) }, signal);
    const publishers = new Map(answer.sources.map((source) => [source.id, source.publisher]));
    const ofIt = answer.claims.filter((claim) => storedType(claim.relation, claim.modality) === ends.storedType);
    found.push(...ofIt.map((claim) => ({ id: claim.id, modality: claim.modality, date: claim.date ?? null, publisher: publishers.get(claim.source) ?? "" })));
    ({ cursor } = answer);
  } while (cursor !== undefined && found.length < arcsAtMost);
  return found.slice(0, arcsAtMost);
}
