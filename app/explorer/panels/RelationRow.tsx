import { memo } from "react";
import type { Entity } from "../../../lib/ontology/records";
import { phrase, relationType } from "../../../lib/ontology/relationTypes";
import type { Relation } from "../../../lib/ontology/subgraph";
import { captionOf } from "../../../lib/scene/elements";
import { relationDatesText } from "../../../lib/scene/dateText";
import type { Happening } from "../../../lib/scene/occurrences";
import { locale, messages } from "../messages";
import { inspectorMessages } from "../messages/inspector";
import { DisagreeMark, LineSample } from "./marks";
import { SaidMark, SourcesPill, Verb } from "./saidMarks";

interface RelationRowProps {
  id: string;
  happening: Happening;
  ends: ReadonlyMap<string, Entity>;
  /** Whether its other end isn't shown. */
  offCanvas: boolean;
  onOpen: (relation: Relation) => void;
}

/**
 * One sentence on an entity, passive where it was acted on, with what the sources leave open below it. A hub has hundreds: they are made
 * anew only where they change, and laid out only where they are in sight.
 */
export const RelationRow = memo(function RelationRow({ id, happening, ends, offCanvas, onOpen }: RelationRowProps) {
  const { lead, relations, direction } = happening;
  const type = relationType(lead.type);
  const otherEnd = (relation: Relation) => (relation.subject === id ? relation.object : relation.subject);
  const other = ends.get(otherEnd(lead));
  const notSaid = other?.unnamed && !other.collective && direction === "in";
  const voice = direction === "in" ? "passive" : "active";
  const words = phrase(lead.type, lead.modality, voice, ends.get(id)?.collective);
  const sources = relations.reduce((sum, relation) => sum + relation.sources, 0);
  const disagree = relations.some((relation) => relation.conflict.length > 0);
  return (
    <li className="[contain-intrinsic-size:auto_56px] [content-visibility:auto]">
      <button type="button" onClick={() => onOpen(lead)} className="flex w-full gap-3 py-2 text-left -outline-offset-2 hover:bg-sunk">
        <span className="pt-0.5">
          <LineSample colour={type.colour} modality={lead.modality} direction={direction} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block text-[14.5px]/[19px]">
            <Verb colour={type.colour}>{notSaid ? words.replace(/ by$/, "") : words}</Verb> {!notSaid && <EndName end={other} />}
            <SaidMark modality={lead.modality} />
          </span>
          <Meta relations={relations} unnamed={(relation) => ends.get(otherEnd(relation))?.unnamed ?? false} notSaid={Boolean(notSaid)} offCanvas={offCanvas} />
        </span>
        <span className="flex shrink-0 items-center gap-1.5 self-start">
          <SourcesPill sources={sources} />
          {disagree && <DisagreeMark />}
        </span>
      </button>
    </li>
  );
});

function EndName({ end }: { end: Entity | undefined }) {
  if (!end) return null;
  return <span className={end.unnamed ? "text-ink-2 italic" : "font-semibold"}>{captionOf(end)}</span>;
}

/** Date · what differs · who leaves what open · how many sources, always in this order. */
function Meta({ relations, unnamed, notSaid, offCanvas }: { relations: Relation[]; unnamed: (relation: Relation) => boolean; notSaid: boolean; offCanvas: boolean }) {
  const dated = relations.filter((relation) => relation.first !== null).sort((a, b) => (String(a.first) < String(b.first) ? -1 : 1));
  const [first, last] = [dated[0]?.first ?? null, dated.at(-1)?.last ?? null];
  const disagree = relations.some((relation) => relation.conflict.length > 0);
  const datesDiffer = disagree && first !== last;
  const nameless = relations.filter(unnamed).reduce((sum, relation) => sum + relation.sources, 0);
  const parts = [
    notSaid ? inspectorMessages.byWhomNotSaid : null,
    datesDiffer ? inspectorMessages.datesDiffer : disagree ? inspectorMessages.sourcesDisagree : null,
    !notSaid && relations.length > 1 && nameless > 0 ? inspectorMessages.namesNoActor(nameless) : null,
    offCanvas ? inspectorMessages.notOnCanvas : null,
  ].filter((part) => part !== null);
  return (
    <span className="meta block">
      <span className={datesDiffer ? "marked text-ink" : ""}>{relationDatesText({ first, last, type: relations[0]?.type ?? "" }, datesDiffer, messages.dates, locale)}</span>
      {parts.map((part) => ` · ${part}`).join("")}
    </span>
  );
}
