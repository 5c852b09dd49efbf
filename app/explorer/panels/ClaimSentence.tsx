import { phrase, relationType } from "../../../lib/ontology/relationTypes";
import type { Claim, Entity } from "../../../lib/ontology/records";
import { conflictKeys } from "../../../lib/ontology/conflictKeys";
import { captionOf } from "../../../lib/scene/elements";
import { relationMessages } from "../messages/relation";
import { DisagreeMark, LineSample } from "./marks";
import { SaidMark, Verb } from "./saidMarks";

interface ClaimSentenceProps {
  claim: Pick<Claim, "subject" | "relation" | "object" | "modality">;
  entities: ReadonlyMap<string, Entity>;
  title?: boolean;
  onEntity?: (id: string) => void;
}

/** A claim as a sentence: active where the claim names the actor, else passive; behind it how it is said. */
export function ClaimSentence({ claim, entities, title = false, onEntity }: ClaimSentenceProps) {
  const subject = entities.get(claim.subject);
  const passive = Boolean(subject?.unnamed && !subject.collective);
  const words = passive ? passiveWords(claim, entities.get(claim.object)) : phrase(claim.relation, claim.modality, "active", subject?.collective);
  const verb = (
    <span className={title ? "[&_em]:text-[23px]" : ""}>
      <Verb colour={relationType(claim.relation).colour}>{words}</Verb>
    </span>
  );
  const [first, second] = passive ? [claim.object, null] : [claim.subject, claim.object];
  return (
    <>
      <End id={first} entities={entities} onEntity={onEntity} /> {verb} {second && <End id={second} entities={entities} onEntity={onEntity} />}
      <SaidMark modality={claim.modality} title={title} />
    </>
  );
}

/** The passive without its actor, for one or for a group: "was detained", "were detained". */
function passiveWords(claim: Pick<Claim, "relation" | "modality">, object: Entity | undefined): string {
  return phrase(claim.relation, claim.modality, "passive", object?.collective).replace(/ by$/, "");
}

function End({ id, entities, onEntity }: { id: string; entities: ReadonlyMap<string, Entity>; onEntity?: (id: string) => void }) {
  const entity = entities.get(id);
  const look = entity?.unnamed ? "italic text-ink-2" : "font-semibold";
  const name = entity ? captionOf(entity) : id;
  if (!onEntity) return <span className={look}>{name}</span>;
  return (
    <button type="button" className={`${look} text-left hover:underline`} onClick={() => onEntity(id)}>
      {name}
    </button>
  );
}

/** A claim in a list: its line, its sentence, its meta. */
export function ClaimLine({ claim, entities, meta }: { claim: Claim; entities: ReadonlyMap<string, Entity>; meta: string }) {
  return (
    <span className="flex gap-3">
      <span className="pt-0.5">
        <LineSample colour={relationType(claim.relation).colour} modality={claim.modality} direction={relationType(claim.relation).symmetric ? "both" : "out"} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-[14.5px]/[19px]">
          <ClaimSentence claim={claim} entities={entities} />
        </span>
        <span className="meta block">{claim.flags.includes("source-error") ? `${meta} · ${relationMessages.sourceError}` : meta}</span>
      </span>
      {conflictKeys(claim.flags).length > 0 && <DisagreeMark />}
    </span>
  );
}
