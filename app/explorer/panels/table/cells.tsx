import type { Entity } from "../../../../lib/ontology/records";
import type { Modality } from "../../../../lib/ontology/modality";
import { phrase, relationType } from "../../../../lib/ontology/relationTypes";
import { captionOf } from "../../../../lib/scene/elements";
import { messages } from "../../messages";
import { KindMark, LineSample } from "../marks";
import { Verb } from "../saidMarks";

/** What the cells need to know of the scene. */
export interface CellFacts {
  entity: (id: string) => Entity | undefined;
  /** ISO 15924 code of the script that captions are in; null for the usual name. */
  captions: string | null;
  onEntity: (id: string) => void;
  onSource: (id: string) => void;
}

/** The name of an end as the canvas has it; the id where the scene doesn't hold the entity. */
export function endText(id: string, { entity, captions }: CellFacts): string {
  const known = entity(id);
  return known ? captionOf(known, captions) : id;
}

/** All spellings of the ends, for the filter. */
export const spellings = (ids: readonly string[], { entity }: CellFacts): string =>
  ids.flatMap((id) => [entity(id)?.name ?? "", ...(entity(id)?.names.map(({ value }) => value) ?? [])]).join("\n");

/** Longest name that one line of a column has room for. */
const oneLine = 15;

/** An end as a button that opens it, a long name on two small lines; italic where the source doesn't name it. */
export function EndCell({ id, facts, focusable }: { id: string; facts: CellFacts; focusable: boolean }) {
  const entity = facts.entity(id);
  const text = endText(id, facts);
  const lines = text.length > oneLine ? "line-clamp-2 text-[12px]/[13px] wrap-anywhere whitespace-normal" : "truncate max-phone:line-clamp-2 max-phone:text-[13px]/[14px] max-phone:wrap-anywhere max-phone:whitespace-normal";
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {entity && <KindMark kind={entity.kind} unnamed={entity.unnamed} collective={entity.collective} />}
      <button type="button" tabIndex={focusable ? 0 : -1} onClick={() => facts.onEntity(id)} title={text} className={`min-w-0 text-left hover:underline ${lines} ${entity?.unnamed ? "text-ink-2 italic" : ""}`}>
        {text}
      </button>
    </span>
  );
}

/** What was done: the line as on the canvas, and the verb in the voice of the sources. */
export function DeedCell({ type, modality }: { type: string; modality: Modality }) {
  const { colour, symmetric } = relationType(type);
  return (
    <span className="flex min-w-0 items-center gap-2">
      <LineSample colour={colour} modality={modality} direction={symmetric ? "both" : "out"} width={28} />
      <span className="min-w-0 truncate">
        <Verb colour={colour}>{phrase(type, modality)}</Verb>
      </span>
    </span>
  );
}

/** In whose voice it is said: what isn't plainly asserted stands out. */
export function SaidAsCell({ modality }: { modality: Modality }) {
  return <span className={modality === "asserted" ? "text-ink-3" : ""}>{messages.modalities[modality]}</span>;
}

/** A value, or the words for its absence. */
export function Said({ children, otherwise }: { children: string | null | undefined; otherwise: string }) {
  return children ? <>{children}</> : <span className="text-ink-3">{otherwise}</span>;
}
