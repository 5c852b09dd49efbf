"use client";

import { useState } from "react";
import type { Claim } from "../../../lib/ontology/records";
import { Button } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { claimMessages } from "../messages/claims";
import { useAnswer } from "../useAnswer";
import { readClaimsOf, type ClaimsOfEntity } from "./claimAnswers";
import { ClaimList } from "./ClaimList";
import { Failed, Loading } from "./states";

const words = claimMessages;
const firstClaims = 50;
const mostClaims = 1000;

interface EntityCountsProps {
  id: string;
  claims: number;
  /** Ids of the sources that speak of it. */
  sources: readonly string[];
  notOnCanvas: number;
  onExpand: () => void;
}

/** How many claims and sources speak of an entity, and how many of its neighbours aren't drawn; each number opens what it counts. */
export function EntityCounts({ id, claims, sources, notOnCanvas, onExpand }: EntityCountsProps) {
  const { readOnly } = useExplorer();
  const [open, setOpen] = useState<"claims" | "sources" | null>(null);
  const link = (what: "claims" | "sources", text: string) => (
    <button type="button" aria-expanded={open === what} className="underlined min-h-6 text-ink max-phone:min-h-11" onClick={() => setOpen(open === what ? null : what)}>
      {text}
    </button>
  );
  return (
    <footer className="border-t border-hair px-5 py-3">
      <p className="meta flex flex-wrap items-center gap-x-1">
        {link("claims", words.count(claims))} {words.from} {link("sources", words.sources(sources.length))}
        {notOnCanvas > 0 && !readOnly && (
          <button type="button" className="underlined ml-auto min-h-6 text-ink max-phone:min-h-11" onClick={onExpand}>
            {words.notOnCanvas(notOnCanvas)}
          </button>
        )}
      </p>
      {open === "claims" && <Claims id={id} />}
      {open === "sources" && <Sources ids={sources} />}
    </footer>
  );
}

function Claims({ id }: { id: string }) {
  const [limit, setLimit] = useState(firstClaims);
  const answered = useAnswer(`claims of ${id} ${limit}`, (signal) => readClaimsOf(id, limit, signal), { grows: true });
  if (answered.state === "loading") return <Loading />;
  if (answered.state === "failed") return <Failed message={answered.message} onRetry={answered.retry} />;
  const { answer } = answered;
  const isCut = [answer.acts, answer.actedOn].some(({ claims, total }) => claims.length < total);
  return (
    <section aria-label={words.itsClaims} className="space-y-3 pt-2">
      <Direction title={words.acts(answer.acts.total)} claims={answer.acts.claims} answer={answer} />
      <Direction title={words.actedOn(answer.actedOn.total)} claims={answer.actedOn.claims} answer={answer} />
      {isCut && limit < mostClaims && <Button onClick={() => setLimit(Math.min(mostClaims, limit * 5))}>{words.more}</Button>}
      {isCut && limit >= mostClaims && <p className="meta">{words.cut(mostClaims)}</p>}
    </section>
  );
}

function Direction({ title, claims, answer }: { title: string; claims: readonly Claim[]; answer: ClaimsOfEntity }) {
  if (claims.length === 0) return null;
  return (
    <div>
      <h3 className="group-heading">{title}</h3>
      <ClaimList claims={claims} answer={answer} />
    </div>
  );
}

function Sources({ ids }: { ids: readonly string[] }) {
  const { store, inspect } = useExplorer();
  return (
    <section aria-label={words.itsSources} className="pt-2">
      <h3 className="group-heading">{words.itsSources}</h3>
      <ul className="divide-y divide-hair">
        {ids.map((id) => {
          const source = store.sources.get(id);
          return (
            <li key={id}>
              <button type="button" className="block w-full py-1.5 text-left hover:bg-sunk" onClick={() => inspect({ kind: "source", id })}>
                {source?.title ?? id}
                {source && <span className="meta block">{source.publisher}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
