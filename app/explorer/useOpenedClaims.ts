"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { plainType, storedType } from "../../lib/ontology/modality";
import { relationEnds } from "../../lib/ontology/relationId";
import type { OpenedClaim } from "../../lib/scene/elements";
import { own, type SceneDocument } from "../../lib/scene/scene";
import { api } from "./api";
import { messages } from "./messages";

/** More arcs than this between two entities can't be told apart; the inspector lists all claims. */
const arcsAtMost = 12;
const readAtOnce = 200;

/** The claims of the relations that are opened on the canvas, read when they are opened; `relations` knows how many each has. */
export function useOpenedClaims(opened: readonly string[], relations: SceneDocument["relations"], announce: (text: string) => void): Readonly<Record<string, readonly OpenedClaim[]>> {
  const [claims, setClaims] = useState<Readonly<Record<string, readonly OpenedClaim[]>>>({});
  const key = opened.join(" ");
  const known = useRef(relations);
  known.current = relations;
  useEffect(() => {
    const unknown = opened.filter((id) => !own(claims, id));
    const controller = new AbortController();
    for (const id of unknown) {
      readClaims(id, controller.signal).then(
        (found) => {
          setClaims((before) => ({ ...before, [id]: found }));
          announce(messages.opened.opened(found.length, Math.max(found.length, own(known.current, id)?.count ?? 0)));
        },
        (error: unknown) => {
          if (!controller.signal.aborted) announce(error instanceof Error ? error.message : String(error));
        },
      );
    }
    return () => controller.abort();
    // `key` says what is opened; answers that arrive ask for nothing more.
  }, [key, announce]);
  return useMemo(() => Object.fromEntries(opened.flatMap((id) => (own(claims, id) ? [[id, own(claims, id) ?? []]] : []))), [key, claims]);
}

async function readClaims(id: string, signal: AbortSignal): Promise<OpenedClaim[]> {
  const ends = relationEnds(id);
  if (!ends) return [];
  const { subject, object } = ends;
  const { relation } = plainType(ends.storedType);
  const found: OpenedClaim[] = [];
  let cursor: string | undefined;
  do {
    const answer = await api.claims({ subject, relation, object, limit: readAtOnce, ...(cursor !== undefined && { cursor }) }, signal);
    const publishers = new Map(answer.sources.map((source) => [source.id, source.publisher]));
    const ofIt = answer.claims.filter((claim) => storedType(claim.relation, claim.modality) === ends.storedType);
    found.push(...ofIt.map((claim) => ({ id: claim.id, modality: claim.modality, date: claim.date ?? null, publisher: publishers.get(claim.source) ?? "" })));
    ({ cursor } = answer);
  } while (cursor !== undefined && found.length < arcsAtMost);
  return found.slice(0, arcsAtMost);
}
