import type { Entity } from "../../../lib/ontology/records";
import { relationType } from "../../../lib/ontology/relationTypes";
import type { Relation } from "../../../lib/ontology/subgraph";
import { relationDatesText } from "../../../lib/scene/dateText";
import { captionOf } from "../../../lib/scene/elements";
import { verbOf } from "../../../lib/scene/relationText";
import { locale, messages } from "../messages";
import { DisagreeMark, LineSample } from "./marks";
import { SaidMark, SourcesPill, Verb } from "./saidMarks";

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
  const subject = entityOf(relation.subject);
  return (
    <button type="button" onClick={() => onOpen(relation.id)} className="flex w-full gap-3 py-2 text-left hover:bg-sunk">
      <span className="pt-0.5">
        <LineSample colour={colour} modality={relation.modality} direction={symmetric ? "both" : "out"} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-[14.5px]/[19px]">
          <Name entity={subject} id={relation.subject} /> <Verb colour={colour}>{verbOf(relation, subject)}</Verb> <Name entity={entityOf(relation.object)} id={relation.object} />
          <SaidMark modality={relation.modality} />
        </span>
        <span className="meta block">{relationDatesText(relation, disagree, messages.dates, locale)}</span>
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
