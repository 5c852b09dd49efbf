"use client";

import type { Claim } from "../../../lib/ontology/records";
import { own } from "../../../lib/scene/scene";
import { useExplorer } from "../explorerContext";
import { disputeMessages } from "../messages/dispute";
import { relationOf } from "./table/readSceneClaims";
import { useAddClaims } from "./useAddClaims";

/** Draws the relation of a claim; nothing where it is drawn already, or nothing may be added. */
export function AddToCanvas({ claim }: { claim: Claim }) {
  const { document, readOnly } = useExplorer();
  const addClaims = useAddClaims();
  const id = relationOf(claim);
  if (readOnly || (own(document.relations, id) !== undefined && !document.hidden.includes(id))) return null;
  return (
    <button type="button" className="underlined block min-h-6 max-phone:min-h-11" onClick={() => void addClaims([claim])}>
      {disputeMessages.add}
    </button>
  );
}
