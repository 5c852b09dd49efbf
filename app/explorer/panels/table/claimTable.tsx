import { dayRange } from "../../../../lib/ontology/edtf";
import { conflictKeys } from "../../../../lib/ontology/conflictKeys";
import type { Claim, Source } from "../../../../lib/ontology/records";
import { colourRoles } from "../../../../lib/ontology/relationTypeRow";
import { phrase, relationType } from "../../../../lib/ontology/relationTypes";
import { claimDateText, yearText } from "../../../../lib/scene/dateText";
import { relationText } from "../../../../lib/scene/relationText";
import { locale, messages } from "../../messages";
import { claimMessages } from "../../messages/claims";
import { disputeMessages } from "../../messages/dispute";
import { tableMessages } from "../../messages/table";
import { isMachineCoded } from "../machineCoded";
import { DisagreeMark } from "../marks";
import { beyondFor, countBeyond, type BeyondView } from "./beyondView";
import { DeedCell, EndCell, endText, SaidAsCell, spellings, type CellFacts } from "./cells";
import { byClass, byKind, byModality, byName, byType } from "./groupings";
import { relationOf, type SceneClaims } from "./readSceneClaims";
import type { TableKind } from "./tableKind";

const words = tableMessages;
const longDate = (claim: Claim) => claimDateText(claim, messages.dates, locale);

/** The claims of the scene: who did what to whom, when, in whose voice, and who says so. `beyond`: what else the store has on the same. */
export function claimTable({ claims, sources }: Pick<SceneClaims, "claims" | "sources">, facts: CellFacts & { onRelation: (id: string) => void }, beyond: BeyondView = new Map()): TableKind<Claim> {
  const differing = datesThatDiffer(claims);
  const source = (claim: Claim) => sources.get(claim.source);
  return {
    name: words.claims,
    counted: words.counted.claims,
    aside: (shown) => (countBeyond(shown, beyond) > 0 ? disputeMessages.moreHow(countBeyond(shown, beyond)) : null),
    columns: [
      { id: "who", label: words.who, onPhone: true, text: (claim) => endText(claim.subject, facts), cell: (claim, focusable) => <EndCell id={claim.subject} facts={facts} focusable={focusable} /> },
      { id: "did", label: words.didWhat, width: "132px", onPhone: true, text: (claim) => phrase(claim.relation, claim.modality), cell: (claim) => <DeedCell type={claim.relation} modality={claim.modality} /> },
      { id: "whom", label: words.whom, onPhone: true, text: (claim) => endText(claim.object, facts), cell: (claim, focusable) => <EndCell id={claim.object} facts={facts} focusable={focusable} /> },
      {
        id: "when",
        label: words.when,
        width: "118px",
        text: longDate,
        order: (claim) => (claim.date ? dayRange(claim.date).earliest : null),
        copied: (claim) => claim.date ?? messages.dates.undated,
        cell: (claim) => <WhenCell claim={claim} differs={differing.has(claim.id)} />,
      },
      { id: "said", label: words.saidAs, width: "72px", text: (claim) => messages.modalities[claim.modality], cell: (claim) => <SaidAsCell modality={claim.modality} /> },
      { id: "by", label: words.whoSaysSo, width: "184px", text: (claim) => publisherText(claim, source(claim)), cell: (claim, focusable) => <PublisherCell claim={claim} source={source(claim)} beyond={beyondFor(claim, beyond).length} focusable={focusable} onOpen={() => facts.onRelation(relationOf(claim))} /> },
      { id: "locator", label: words.locator, width: "66px", text: (claim) => claim.locator, cell: (claim) => <span className="text-ink-2">{placeOnly(claim.locator)}</span> },
    ],
    groupings: [byClass((claim) => claim.relation), byType((claim) => claim.relation), byName("source", (claim) => source(claim)?.title ?? claim.source), byModality((claim) => claim.modality), byKind("actor", (claim) => facts.entity(claim.subject))],
    onlyCopied: [
      { label: words.summary, text: (claim) => claim.summary },
      { label: words.sourceTitle, text: (claim) => source(claim)?.title ?? claim.source },
      { label: words.address, text: (claim) => source(claim)?.archivedUrl ?? source(claim)?.url ?? "" },
      { label: words.id, text: (claim) => claim.id },
    ],
    rows: inOrder(claims, facts).map((claim) => ({
      id: claim.id,
      item: claim,
      follows: [relationOf(claim)],
      opens: { kind: "relation", id: relationOf(claim) },
      alsoFoundBy: spellings([claim.subject, claim.object], facts),
      label: `${relationText({ ...claim, type: claim.relation }, facts.entity, messages.modalities, facts.captions)}, ${publisherText(claim, source(claim))}`,
    })),
    beneath: (claim) => (
      <>
        <span className="shrink-0">
          <WhenCell claim={claim} differs={differing.has(claim.id)} />
        </span>
        <span className="min-w-0 truncate">· {[messages.modalities[claim.modality], publisherText(claim, source(claim)), placeOnly(claim.locator)].join(" · ")}</span>
      </>
    ),
  };
}

function WhenCell({ claim, differs }: { claim: Claim; differs: boolean }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className={`min-w-0 truncate ${differs ? "marked ml-0!" : claim.date ? "" : "text-ink-3"}`}>{longDate(claim)}</span>
      {conflictKeys(claim.flags).length > 0 && <DisagreeMark />}
    </span>
  );
}

/** The house and the year, "The Diplomat, 2025". */
export function publisherText(claim: Claim, source: Source | undefined): string {
  return source ? `${source.publisher}, ${yearText(source.published, messages.dates)}${isMachineCoded(claim, source) ? `, ${claimMessages.machineCoded}` : ""}` : claim.source;
}

/** Longest text that one line of the column has room for. */
const oneLine = 22;

/** Who says so, on two small lines where one is too short; beside it how many claims on the same the view doesn't hold. */
function PublisherCell({ claim, source, beyond, focusable, onOpen }: { claim: Claim; source: Source | undefined; beyond: number; focusable: boolean; onOpen: () => void }) {
  const text = publisherText(claim, source);
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <span className={`min-w-0 flex-1 ${text.length > oneLine ? "line-clamp-2 text-[12px]/[13px] whitespace-normal" : "truncate"}`}>{text}</span>
      {beyond > 0 && (
        <button type="button" tabIndex={focusable ? 0 : -1} aria-label={disputeMessages.moreNotShown(beyond)} className="underlined h-6 min-w-6 shrink-0 text-center" onClick={onOpen}>
          {disputeMessages.more(beyond)}
        </button>
      )}
    </span>
  );
}

/** A locator without the words that it quotes to be found by: `¶1 "On April", ¶2 "It is"` is "¶1, ¶2". */
export function placeOnly(locator: string): string {
  return locator.replace(/\s*["“][^"”]*["”]/g, "").trim() || locator;
}

/** Claims that give another date than a claim of the same disagreement. */
function datesThatDiffer(claims: readonly Claim[]): Set<string> {
  const dates = new Map<string, Set<string>>();
  for (const { date, flags } of claims) {
    for (const key of date ? conflictKeys(flags) : []) dates.set(key, (dates.get(key) ?? new Set()).add(date ?? ""));
  }
  const differs = ({ date, flags }: Claim) => date !== undefined && conflictKeys(flags).some((key) => (dates.get(key)?.size ?? 0) > 1);
  return new Set(claims.filter(differs).map(({ id }) => id));
}

/** The gravest first, then what was done, to whom and when: sources that speak of the same stand together. */
function inOrder(claims: readonly Claim[], facts: CellFacts): Claim[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const key = (claim: Claim) => [String(colourRoles.indexOf(relationType(claim.relation).colour)), claim.relation, endText(claim.object, facts), claim.date ?? "~", claim.id].join("\u0000");
  return claims
    .map((claim) => ({ claim, by: key(claim) }))
    .sort((a, b) => collator.compare(a.by, b.by))
    .map(({ claim }) => claim);
}
