import { dayRange } from "../../../../lib/ontology/edtf";
import { conflictKeys } from "../../../../lib/ontology/conflictKeys";
import type { Claim, Source } from "../../../../lib/ontology/records";
import { colourRoles } from "../../../../lib/ontology/relationTypeRow";
import { phrase, relationType } from "../../../../lib/ontology/relationTypes";
import { dateText } from "../../../../lib/scene/dateText";
import { locale, messages } from "../../messages";
import { tableMessages } from "../../messages/table";
import { DisagreeMark } from "../marks";
import { DeedCell, EndCell, endText, SaidAsCell, spellings, type CellFacts } from "./cells";
import { byClass, byKind, byModality, byName, byType } from "./groupings";
import { relationOf, type SceneClaims } from "./readSceneClaims";
import type { TableKind } from "./tableKind";

const words = tableMessages;
const longDate = (date: string | undefined) => dateText(date, messages.dates, locale);

/** The claims of the scene: who did what to whom, when, in whose voice, and who says so. */
export function claimTable({ claims, sources }: Pick<SceneClaims, "claims" | "sources">, facts: CellFacts): TableKind<Claim> {
  const differing = datesThatDiffer(claims);
  const source = (claim: Claim) => sources.get(claim.source);
  return {
    name: words.claims,
    counted: words.counted.claims,
    columns: [
      { id: "who", label: words.who, onPhone: true, text: (claim) => endText(claim.subject, facts), cell: (claim, focusable) => <EndCell id={claim.subject} facts={facts} focusable={focusable} /> },
      { id: "did", label: words.didWhat, width: "132px", onPhone: true, text: (claim) => phrase(claim.relation, claim.modality), cell: (claim) => <DeedCell type={claim.relation} modality={claim.modality} /> },
      { id: "whom", label: words.whom, onPhone: true, text: (claim) => endText(claim.object, facts), cell: (claim, focusable) => <EndCell id={claim.object} facts={facts} focusable={focusable} /> },
      {
        id: "when",
        label: words.when,
        width: "118px",
        text: (claim) => longDate(claim.date),
        order: (claim) => (claim.date ? dayRange(claim.date).earliest : null),
        copied: (claim) => claim.date ?? messages.dates.undated,
        cell: (claim) => <WhenCell claim={claim} differs={differing.has(claim.id)} />,
      },
      { id: "said", label: words.saidAs, width: "72px", text: (claim) => messages.modalities[claim.modality], cell: (claim) => <SaidAsCell modality={claim.modality} /> },
      { id: "by", label: words.whoSaysSo, width: "138px", text: (claim) => publisherText(claim, source(claim)), cell: (claim) => <PublisherCell claim={claim} source={source(claim)} /> },
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
      label: [endText(claim.subject, facts), phrase(claim.relation, claim.modality), `${endText(claim.object, facts)},`, publisherText(claim, source(claim))].join(" "),
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
      <span className={`min-w-0 truncate ${differs ? "marked ml-0!" : claim.date ? "" : "text-ink-3"}`}>{longDate(claim.date)}</span>
      {conflictKeys(claim.flags).length > 0 && <DisagreeMark />}
    </span>
  );
}

/** The house and the year, "The Diplomat, 2025". */
export function publisherText(claim: Claim, source: Source | undefined): string {
  return source ? `${source.publisher}, ${source.published.slice(0, 4)}` : claim.source;
}

/** The house gives way where there is little room, the year doesn't. */
function PublisherCell({ claim, source }: { claim: Claim; source: Source | undefined }) {
  if (!source) return claim.source;
  return (
    <span className="flex min-w-0">
      <span className="min-w-0 truncate">{source.publisher},</span>
      <span className="shrink-0 pl-1">{source.published.slice(0, 4)}</span>
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
