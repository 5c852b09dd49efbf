import type { ReactNode } from "react";
import type { Claim, Source } from "../../../lib/ontology/records";
import { relationType } from "../../../lib/ontology/relationTypes";
import { WebLink } from "../../ui/WebLink";
import { captionOf } from "../../../lib/scene/elements";
import { claimDateText, dateText } from "../../../lib/scene/dateText";
import { locale, messages } from "../messages";
import { inspectorMessages } from "../messages/inspector";
import { claimMessages } from "../messages/claims";
import { relationMessages } from "../messages/relation";
import { sourceMessages } from "../messages/source";
import { useNarrow } from "../useNarrow";
import { AddToCanvas } from "./AddToCanvas";
import { isMachineCoded } from "./machineCoded";
import { DisagreeMark, LineSample } from "./marks";
import { disagree, type RelationAnswer } from "./relationClaims";

const longDates = (date: string | undefined) => dateText(date, messages.dates, locale);

/** Up to this many claims stand side by side, on a phone one; more become a list. */
const columnsAtMost = 3;

interface ClaimTableProps {
  claims: readonly Claim[];
  answer: Pick<RelationAnswer, "sources" | "entities">;
  onSource: (id: string) => void;
  /** Opens a claim by itself; left out where it is open. */
  onClaim?: (id: string) => void;
  /** That all of them were coded by a program is said already. */
  codedSaid?: boolean;
}

interface Row {
  label: string;
  /** What is compared, null where a claim leaves it open; null altogether where a difference is no disagreement. */
  value: ((claim: Claim) => string | null) | null;
  cell: (claim: Claim) => ReactNode;
}

/** Every claim behind a relation: who says it, when, where, in whose voice, with what words of ours, and where to look. */
export function ClaimTable({ claims, answer, codedSaid = false, onSource, onClaim }: ClaimTableProps) {
  const narrow = useNarrow();
  const rows = rowsOf(answer, { codedSaid, onSource, onClaim });
  const conflict = disagree(claims);
  const shown = rows.filter((row) => claims.some((claim) => row.cell(claim) !== null));
  if (claims.length > (narrow ? 1 : columnsAtMost)) {
    return (
      <ul className="divide-y divide-hair border-t-[1.5px] border-ink">
        {claims.map((claim) => (
          <li key={claim.id} className="py-3">
            <SourceHeading source={answer.sources.get(claim.source)} />
            <dl className="mt-2 grid grid-cols-[88px_1fr] gap-x-3 gap-y-1.5">
              {shown.map((row) => (
                <Cells key={row.label} row={row} claims={[claim]} marked={conflict && differs(row, claims)} asList />
              ))}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <table className="w-full table-fixed border-collapse text-left align-top">
      <thead>
        <tr className="border-b-[1.5px] border-ink align-top">
          <td className="w-[84px]" />
          {claims.map((claim) => (
            <th key={claim.id} scope="col" className="py-2 pr-3 font-normal">
              <SourceHeading source={answer.sources.get(claim.source)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <Cells key={row.label} row={row} claims={claims} marked={conflict && differs(row, claims)} />
        ))}
      </tbody>
    </table>
  );
}

function differs(row: Row, claims: readonly Claim[]): boolean {
  if (row.value === null) return false;
  const said = claims.map(row.value).filter((value) => value !== null);
  return new Set(said).size > 1;
}

function Cells({ row, claims, marked, asList = false }: { row: Row; claims: readonly Claim[]; marked: boolean; asList?: boolean }) {
  if (asList) {
    return (
      <>
        <dt className="meta">{row.label}</dt>
        {claims.map((claim) => (
          <dd key={claim.id}>
            <span className={marked && row.value?.(claim) !== null ? "marked" : ""}>{row.cell(claim) ?? <span className="text-ink-3">{inspectorMessages.notSaid}</span>}</span>
          </dd>
        ))}
      </>
    );
  }
  return (
    <tr className="border-b border-hair align-top">
      <th scope="row" className="meta py-2 pr-2 font-normal">
        <span className="flex items-center justify-between gap-1">
          {row.label}
          {marked && <DisagreeMark />}
        </span>
      </th>
      {claims.map((claim) => (
        <td key={claim.id} className="py-2 pr-3 break-words">
          <span className={marked && row.value?.(claim) !== null ? "marked" : ""}>{row.cell(claim) ?? <span className={marked ? "" : "text-ink-3"}>{inspectorMessages.notSaid}</span>}</span>
        </td>
      ))}
    </tr>
  );
}

function SourceHeading({ source }: { source: Source | undefined }) {
  if (!source) return null;
  return (
    <>
      <span className="block text-[15px]/[20px] font-semibold">{source.publisher}</span>
      <span className="meta block">
        {sourceMessages.kinds[source.kind]} · {longDates(source.published)}
      </span>
    </>
  );
}

function rowsOf({ sources, entities }: Pick<RelationAnswer, "sources" | "entities">, { codedSaid, onSource, onClaim }: Pick<ClaimTableProps, "codedSaid" | "onSource" | "onClaim">): Row[] {
  const name = (id: string) => {
    const entity = entities.get(id);
    return entity ? captionOf(entity) : id;
  };
  const end = (id: string) => (entities.get(id)?.unnamed && !entities.get(id)?.collective ? null : name(id));
  const voices = (claim: Claim) => (claim.assertedBy.length > 0 ? relationMessages.wordOf(claim.assertedBy.map(name)) : relationMessages.ownVoice);
  return [
    { label: relationMessages.when, value: (claim) => claim.date ?? null, cell: (claim) => (claim.date ? claimDateText(claim, messages.dates, locale) : null) },
    { label: relationMessages.byWhom, value: (claim) => end(claim.subject), cell: (claim) => end(claim.subject) },
    { label: relationMessages.place, value: null, cell: (claim) => claim.place ?? null },
    { label: relationMessages.saidAs, value: null, cell: (claim) => <SaidAs claim={claim} coded={!codedSaid && isMachineCoded(claim, sources.get(claim.source))} /> },
    { label: relationMessages.whoseVoice, value: null, cell: voices },
    // A coded event may be wider than our relation: CAMEO 173 is arrest, detain or charge.
    { label: relationMessages.codedAs, value: null, cell: (claim) => (claim.eventName ? relationMessages.code(claim.eventName, claim.cameo) : null) },
    { label: relationMessages.status, value: null, cell: (claim) => claim.status ?? null },
    { label: relationMessages.inShort, value: null, cell: (claim) => <span className="font-serif text-[14px]/[20px]">{claim.summary}</span> },
    { label: relationMessages.remark, value: null, cell: (claim) => remark(claim) },
    { label: relationMessages.locator, value: null, cell: (claim) => <Locator claim={claim} source={sources.get(claim.source)} onSource={onSource} onClaim={onClaim} /> },
  ];
}

function remark(claim: Claim): ReactNode {
  const parts = [claim.flags.includes("source-error") ? relationMessages.sourceError : null, claim.note ?? null].filter(Boolean);
  return parts.length > 0 ? <span className="meta">{parts.join(": ")}</span> : null;
}

function SaidAs({ claim, coded }: { claim: Claim; coded: boolean }) {
  return (
    <span className="inline-flex items-center gap-2">
      <LineSample colour={relationType(claim.relation).colour} modality={claim.modality} />
      {messages.modalities[claim.modality]}
      {coded && `, ${claimMessages.machineCoded}`}
    </span>
  );
}

function Locator({ claim, source, onSource, onClaim }: { claim: Claim; source: Source | undefined; onSource: (id: string) => void; onClaim?: (id: string) => void }) {
  const address = source?.archivedUrl ?? source?.url;
  return (
    <span className="block space-y-1">
      <span className="block">{claim.locator}</span>
      <button type="button" className="underlined block" onClick={() => onSource(claim.source)}>
        {relationMessages.openSource}
      </button>
      {address && (
        <WebLink href={address} className="block">
          {relationMessages.readOriginal}
        </WebLink>
      )}
      {onClaim && (
        <button type="button" className="underlined block" onClick={() => onClaim(claim.id)}>
          {claimMessages.open}
        </button>
      )}
      <AddToCanvas claim={claim} />
    </span>
  );
}
