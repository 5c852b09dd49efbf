import type { Modality } from "../../../lib/ontology/modality";
import type { ColourRole } from "../../../lib/ontology/relationTypeRow";
import { saidAfter } from "../../../lib/scene/relationText";
import { count, messages } from "../messages";
import { inspectorMessages } from "../messages/inspector";

/** How it is said, behind a sentence or a verb: an allegation, a promise or a denial must not read like a fact. Nothing for what is asserted. */
export function SaidMark({ modality, title = false }: { modality: Modality; title?: boolean }) {
  return modality === "asserted" ? null : <span className={`${title ? "text-[18px]" : "text-[13px]"} font-normal text-ink-2`}>{saidAfter(modality, messages.modalities)}</span>;
}

/** The number of sources, in a pill; nothing for one. */
export function SourcesPill({ sources }: { sources: number }) {
  if (sources < 2) return null;
  return (
    <span className="inline-flex h-[18px] min-w-[20px] items-center justify-center rounded-[9px] border border-ink-2 bg-panel px-[5px] text-[12px]/[16px] font-semibold text-ink" aria-label={inspectorMessages.sources(sources)}>
      {count(sources)}
    </span>
  );
}

/** The verb of a relation in the voice of the sources: serif italic, in the colour of its class. */
export function Verb({ colour, children }: { colour: ColourRole; children: string }) {
  return <em className={`font-serif text-[15px] ${verbColours[colour]}`}>{children}</em>;
}

const verbColours: Record<ColourRole, string> = {
  "material-conflict": "text-material-conflict",
  "verbal-conflict": "text-verbal-conflict",
  "material-cooperation": "text-material-cooperation",
  "verbal-cooperation": "text-verbal-cooperation",
  tie: "text-ink-2",
};
