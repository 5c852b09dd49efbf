"use client";

import { useState } from "react";
import { relationId } from "../../../lib/ontology/relationId";
import { storedType } from "../../../lib/ontology/modality";
import type { Claim, Entity, Source } from "../../../lib/ontology/records";
import { claimDateText, dateText } from "../../../lib/scene/dateText";
import { Button } from "../../ui/Button";
import { WebLink } from "../../ui/WebLink";
import { api } from "../api";
import { locale, messages } from "../messages";
import { claimMessages } from "../messages/claims";
import { inspectorMessages } from "../messages/inspector";
import { relationMessages } from "../messages/relation";
import { sourceMessages } from "../messages/source";
import { useAnswer } from "../useAnswer";
import { entitiesOf } from "./claimAnswers";
import { ClaimLine } from "./ClaimSentence";
import { isMachineCoded } from "./machineCoded";
import { Failed, Loading } from "./states";

const pageSize = 100;

/** A source: what it is, and all its claims. */
export function SourcePanel({ id, onRelationId }: { id: string; onRelationId: (id: string) => void }) {
  const [shown, setShown] = useState(pageSize);
  const answered = useAnswer(`${id}\n${shown}`, (signal) => readSource(id, shown, signal), { grows: true });
  if (answered.state === "loading") return <Loading />;
  if (answered.state === "failed") return <Failed message={answered.message} onRetry={answered.retry} />;
  const { source, claims, entities, total } = answered.answer;
  return (
    <>
      <div className="space-y-3 border-b border-hair px-5 py-4">
        <h2 className="text-[22px]/[28px] font-semibold">{source.title}</h2>
        <SourceFacts source={source} coded={claims.some((claim) => isMachineCoded(claim, source))} />
      </div>
      <section className="px-5 py-4">
        <h3 className="group-heading mb-1">{sourceMessages.claims(total)}</h3>
        <ul className="divide-y divide-hair">
          {claims.map((claim) => (
            <li key={claim.id}>
              <button type="button" className="block w-full py-2 text-left hover:bg-sunk" onClick={() => onRelationId(relationId(claim.subject, storedType(claim.relation, claim.modality), claim.object))}>
                <ClaimLine claim={claim} entities={entities} meta={[claim.locator, claimDateText(claim, messages.dates, locale)].join(" · ")} />
                <span className="mt-1 block pl-11 font-serif text-[14px]/[20px] text-ink-2">{claim.summary}</span>
              </button>
            </li>
          ))}
        </ul>
        {claims.length < total && (
          <p className="flex items-center gap-3 py-3">
            <span className="meta">{sourceMessages.more(claims.length, total)}</span>
            <Button onClick={() => setShown(shown + 4 * pageSize)}>{sourceMessages.loadMore}</Button>
          </p>
        )}
      </section>
    </>
  );
}

interface SourceAnswer {
  source: Source;
  claims: Claim[];
  entities: ReadonlyMap<string, Entity>;
  total: number;
}

async function readSource(id: string, limit: number, signal: AbortSignal): Promise<SourceAnswer> {
  const { source } = await api.source(id, signal);
  const claims: Claim[] = [];
  let cursor: string | undefined;
  let total = 0;
  do {
    const page = await api.claims({ source: id, limit: Math.min(pageSize, limit - claims.length), ...(cursor && { cursor }) }, signal);
    claims.push(...page.claims);
    ({ cursor, total } = page);
  } while (cursor && claims.length < limit);
  return { source, claims, entities: await entitiesOf(claims, signal), total };
}

function SourceFacts({ source, coded }: { source: Source; coded: boolean }) {
  const words = sourceMessages;
  const address = source.archivedUrl ?? source.url;
  const facts: [string, React.ReactNode][] = [
    [words.publisher, source.publisher],
    [words.author, source.author ?? inspectorMessages.notSaid],
    [words.published, dateText(source.published, messages.dates, locale)],
    [words.kind, [words.kinds[source.kind], coded && claimMessages.machineCoded].filter(Boolean).join(", ")],
    [words.language, new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(source.language)],
    [words.dataset, source.dataset],
    [words.address, address ? <WebLink className="break-all" href={address}>{address}</WebLink> : relationMessages.noOriginal],
    ...(source.note ? [[words.note, source.note] as [string, React.ReactNode]] : []),
  ];
  return (
    <dl className="grid grid-cols-[88px_1fr] gap-x-3 gap-y-1.5">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="meta">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
