"use client";

import { useMemo } from "react";
import type { Claim } from "../../../../lib/ontology/records";
import { api } from "../../api";
import { useAnswer } from "../../useAnswer";
import { readBeyondView, type BeyondView } from "./beyondView";

const nothing: BeyondView = new Map();

/** What else the store has on the deeds of these claims; nothing until it is read, and where it can't be. */
export function useBeyondView(claims: readonly Claim[]): BeyondView {
  const key = useMemo(() => `beyond ${claims.filter(({ event }) => event !== undefined).map(({ id }) => id).sort().join(" ")}`, [claims]);
  const answered = useAnswer(key, (signal) => readBeyondView(claims, (filter) => api.claims(filter, signal)));
  return answered.state === "ready" ? answered.answer : nothing;
}
