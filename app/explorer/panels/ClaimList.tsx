"use client";

import type { Claim, Entity, Source } from "../../../lib/ontology/records";
import { claimDateText } from "../../../lib/scene/dateText";
import { useExplorer } from "../explorerContext";
import { locale, messages } from "../messages";
import { claimMessages } from "../messages/claims";
import { ClaimLine } from "./ClaimSentence";
import { isMachineCoded } from "./machineCoded";

interface ClaimListProps {
  claims: readonly Claim[];
  answer: { sources: ReadonlyMap<string, Source>; entities: ReadonlyMap<string, Entity> };
}

/** Claims as sentences, with date and publisher; each opens by itself. */
export function ClaimList({ claims, answer }: ClaimListProps) {
  const { inspect } = useExplorer();
  return (
    <ul className="divide-y divide-hair">
      {claims.map((claim) => (
        <li key={claim.id}>
          <button type="button" className="block w-full py-2 text-left hover:bg-sunk" onClick={() => inspect({ kind: "claim", id: claim.id })}>
            <ClaimLine claim={claim} entities={answer.entities} meta={metaOf(claim, answer.sources.get(claim.source))} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function metaOf(claim: Claim, source: Source | undefined): string {
  return [claimDateText(claim, messages.dates, locale), source?.publisher, isMachineCoded(claim, source) ? claimMessages.machineCoded : null].filter(Boolean).join(" · ");
}
