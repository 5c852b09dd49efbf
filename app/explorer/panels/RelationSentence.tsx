import type { Entity } from "../../../lib/ontology/records";
import { phrase, relationType } from "../../../lib/ontology/relationTypes";
import type { Relation } from "../../../lib/ontology/subgraph";
import { datesText } from "../../../lib/scene/dateText";
import { captionOf } from "../../../lib/scene/elements";
import { locale, messages } from "../messages";
import { DisagreeMark, LineSample, SourcesPill, Verb } from "./marks";

interface RelationSentenceProps {
  relation: Relation;
  /** The entities at its ends, as far as known. */
  entityOf: (id: string) => Entity | undefined;
  onOpen: (id: string) => void;
}

/** A relation as a sentence with both its ends, as who did what to whom. */
export function RelationSentence({ relation, entityOf, onOpen }: RelationSentenceProps) {
  const { colour, symmetric } = relationType(relation.type);
  const disagree = relation.conflict.length > 0;
  const modality = relation.modality === "asserted" ? null : messages.modalities[relation.modality];
  return (
    <button type="button" onClick={() => onOpen(relation.id)} className="flex w-full gap-3 py-2 text-left hover:bg-sunk">
      <span className="pt-0.5">
        <LineSample colour={colour} modality={relation.modality} direction={symmetric ? "both" : "out"} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-[14.5px]/[19px]">
          <Name entity={entityOf(relation.subject)} id={relation.subject} /> <Verb colour={colour}>{phrase(relation.type, relation.modality)}</Verb> {modality && <span className="text-[13px] text-ink-2">{modality} </span>}
          <Name entity={entityOf(relation.object)} id={relation.object} />
        </span>
        <span className="meta block">{datesText(relation.first, relation.last, disagree, messages.dates, locale)}</span>
      </span>
      <span className="flex shrink-0 items-center gap-1.5 self-start">
        <SourcesPill sources={relation.sources} />
        {disagree && <DisagreeMark />}
      </span>
    </button>
  );
}

function Name({ entity, id }: { entity: Entity | undefined; id: string }) {
  return <span className={entity?.unnamed ? "text-ink-2 italic" : "font-semibold"}>{entity ? captionOf(entity) : id}</span>;
}
