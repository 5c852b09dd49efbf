import type { Claim } from "../../../../lib/ontology/records";
import { conflictKeys } from "../../../../lib/ontology/conflictKeys";
import { phrase, relationType } from "../../../../lib/ontology/relationTypes";
import { datesText } from "../../../../lib/scene/dateText";
import { Button } from "../../../ui/Button";
import { useExplorer } from "../../explorerContext";
import { locale, messages } from "../../messages";
import { disputeMessages } from "../../messages/dispute";
import { inspectorMessages } from "../../messages/inspector";
import { claimMessages } from "../../messages/claims";
import { tableMessages } from "../../messages/table";
import { AccusedNote } from "../AccusedNote";
import { LineSample } from "../marks";
import { SaidMark, Verb } from "../saidMarks";
import { endText, type CellFacts } from "./cells";
import { useAddClaims } from "../useAddClaims";
import { beyondFor, type BeyondView } from "./beyondView";
import { isMachineCoded } from "../machineCoded";
import { placeOnly } from "./claimTable";
import { relationOf, type SceneClaims } from "./readSceneClaims";

const words = tableMessages;

interface SelectedClaimsProps {
  claims: readonly Claim[];
  sources: SceneClaims["sources"];
  facts: CellFacts;
  /** What else the store has on the same, and the view doesn't hold. */
  beyond: BeyondView;
}

/** The claims that are ticked, one below the other: what they agree on as a sentence, then what each says. */
export function SelectedClaims({ claims, sources, facts, beyond }: SelectedClaimsProps) {
  const { inSight, inspect, graph } = useExplorer();
  const [first] = claims;
  if (!first) return null;
  const occurrences = new Set(claims.flatMap(({ event }) => event ?? [])).size;
  const relation = { kind: "relation", id: relationOf(first) } as const;
  return (
    <div className="flex h-full flex-col">
      <div className="space-y-1 border-b border-hair px-5 py-3">
        <p className="meta">{[words.claimsSelected(claims.length), occurrences > 0 ? words.occurrences(occurrences) : null].filter(Boolean).join(" · ")}</p>
        <SharedSentence claims={claims} facts={facts} />
        <SharedMeta claims={claims} />
      </div>
      <ul className="min-h-0 flex-1 divide-y divide-hair overflow-auto px-5" tabIndex={0} aria-label={words.detail}>
        {claims.map((claim) => (
          <li key={claim.id} className="flex gap-2.5 py-2.5">
            <LineSample colour={relationType(claim.relation).colour} modality={claim.modality} />
            <div className="min-w-0 flex-1">
              <p className="flex justify-between gap-3 text-[14px]/[18px]">
                <span>
                  <span className="font-semibold">{sources.get(claim.source)?.publisher ?? claim.source}</span>
                  {isMachineCoded(claim, sources.get(claim.source)) && <span className="meta">, {claimMessages.machineCoded}</span>}
                </span>
                <span className="meta max-w-[45%] truncate">{placeOnly(claim.locator)}</span>
              </p>
              <p className="font-serif text-[14px]/[20px] text-ink-2">{claim.summary}</p>
            </div>
          </li>
        ))}
      </ul>
      <div className="space-y-2 border-t border-hair px-5 py-2">
        <MoreOfIt claims={claims} beyond={beyond} />
        <AccusedNote entity={{ id: first.object, kind: facts.entity(first.object)?.kind }} relations={inSight.relations.filter(({ id }) => claims.some((claim) => relationOf(claim) === id))} />
        <div className="-mx-2 flex gap-2">
          <Button look="quiet" className="underlined" onClick={() => inspect(relation)}>
            {words.openRelation}
          </Button>
          <Button look="quiet" className="underlined" onClick={() => graph.current?.reveal(relation.id)}>
            {words.showOnCanvas}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Claims on the same that the view doesn't hold, to be added. */
function MoreOfIt({ claims, beyond }: Pick<SelectedClaimsProps, "claims" | "beyond">) {
  const { readOnly } = useExplorer();
  const addClaims = useAddClaims();
  const more = new Map(claims.flatMap((claim) => beyondFor(claim, beyond)).map((claim) => [claim.id, claim]));
  if (more.size === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <span>{disputeMessages.moreNotShown(more.size)}</span>
      {!readOnly && <Button onClick={() => void addClaims([...more.values()])}>{disputeMessages.add}</Button>}
    </p>
  );
}

/** What all of them say, "Natalia Sekerina was detained"; nothing where they speak of different deeds. */
function SharedSentence({ claims, facts }: Pick<SelectedClaimsProps, "claims" | "facts">) {
  const [first] = claims;
  if (!first || claims.some(({ relation }) => relation !== first.relation)) return null;
  const { colour } = relationType(first.relation);
  const common = (end: "subject" | "object") => (claims.every((claim) => claim[end] === first[end]) ? endText(first[end], facts) : null);
  const [subject, object] = [common("subject"), common("object")];
  if (subject === null && object === null) return null;
  // An allegation must not read like a fact.
  const said = claims.every(({ modality }) => modality === first.modality) && <SaidMark modality={first.modality} title />;
  const are = (id: string) => facts.entity(id)?.collective;
  const name = (text: string) => <span className="font-semibold">{text}</span>;
  const verb = (voice: "active" | "passive") => (
    <span className="[&_em]:text-[20px]">
      <Verb colour={colour}>{phrase(first.relation, first.modality, voice, are(voice === "passive" ? first.object : first.subject)).replace(/ by$/, "")}</Verb>
    </span>
  );
  return (
    <h3 className="text-[20px]/[26px]">
      {subject === null ? <>{name(object ?? "")} {verb("passive")}</> : <>{name(subject)} {verb("active")} {object !== null && name(object)}</>}
      {said}
    </h3>
  );
}

function SharedMeta({ claims }: Pick<SelectedClaimsProps, "claims">) {
  const dates = claims.flatMap(({ date }) => date ?? []).sort();
  const keys = claims.map(({ flags }) => conflictKeys(flags));
  const disagree = keys.some((own, n) => keys.some((others, m) => n < m && own.some((key) => others.includes(key))));
  const differ = disagree && new Set(dates).size > 1;
  const sources = new Set(claims.map(({ source }) => source)).size;
  const notAsserted = [...new Set(claims.map(({ modality }) => modality))].filter((modality) => modality !== "asserted").map((modality) => messages.modalities[modality]);
  const parts = [...notAsserted, words.counted.sources(sources), differ ? inspectorMessages.datesDiffer : disagree ? inspectorMessages.sourcesDisagree : null].filter(Boolean);
  return (
    <p className="meta">
      <span className={differ ? "marked text-ink" : ""}>{datesText(dates[0] ?? null, dates.at(-1) ?? null, differ, messages.dates, locale)}</span> · {parts.join(" · ")}
    </p>
  );
}
