import { dayRange } from "../../../../lib/ontology/edtf";
import { colourRoles } from "../../../../lib/ontology/relationTypeRow";
import { phrase, relationType } from "../../../../lib/ontology/relationTypes";
import type { Relation } from "../../../../lib/ontology/subgraph";
import { relationDatesText } from "../../../../lib/scene/dateText";
import { relationText } from "../../../../lib/scene/relationText";
import { count, locale, messages } from "../../messages";
import { tableMessages } from "../../messages/table";
import { DisagreeMark } from "../marks";
import { DeedCell, EndCell, endText, SaidAsCell, spellings, type CellFacts } from "./cells";
import { byClass, byKind, byModality, byType } from "./groupings";
import type { TableKind } from "./tableKind";

const words = tableMessages;
const when = (relation: Relation) => relationDatesText(relation, relation.conflict.length > 0, messages.dates, locale);

/** The relations in sight: all claims with the same ends and type as one row. */
export function relationTable(relations: readonly Relation[], facts: CellFacts): TableKind<Relation> {
  const ranked = [...relations].sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.id < b.id ? -1 : 1));
  return {
    name: words.relations,
    counted: words.counted.relations,
    columns: [
      { id: "who", label: words.who, onPhone: true, text: (relation) => endText(relation.subject, facts), cell: (relation, focusable) => <EndCell id={relation.subject} facts={facts} focusable={focusable} /> },
      { id: "did", label: words.didWhat, onPhone: true, text: (relation) => phrase(relation.type, relation.modality), cell: (relation) => <DeedCell type={relation.type} modality={relation.modality} /> },
      { id: "whom", label: words.whom, onPhone: true, text: (relation) => endText(relation.object, facts), cell: (relation, focusable) => <EndCell id={relation.object} facts={facts} focusable={focusable} /> },
      {
        id: "when",
        label: words.when,
        width: "190px",
        text: when,
        order: ({ first }) => (first ? dayRange(first).earliest : null),
        copied: ({ first, last }) => [...new Set([first, last])].filter(Boolean).join("/") || messages.dates.undated,
        cell: (relation) => <WhenCell relation={relation} />,
      },
      { id: "said", label: words.saidAs, width: "78px", text: ({ modality }) => messages.modalities[modality], cell: ({ modality }) => <SaidAsCell modality={modality} /> },
      { id: "claims", label: words.claims, width: "76px", numeric: true, text: (relation) => count(relation.count), order: (relation) => relation.count, copied: (relation) => String(relation.count), cell: (relation) => count(relation.count) },
      { id: "sources", label: words.sources, width: "76px", numeric: true, text: ({ sources }) => count(sources), order: ({ sources }) => sources, copied: ({ sources }) => String(sources), cell: ({ sources }) => count(sources) },
    ],
    groupings: [byClass(({ type }) => type), byType(({ type }) => type), byModality(({ modality }) => modality), byKind("actor", ({ subject }) => facts.entity(subject))],
    onlyCopied: [],
    rows: ranked.map((relation) => ({
      id: relation.id,
      item: relation,
      follows: [relation.id],
      opens: { kind: "relation", id: relation.id },
      alsoFoundBy: spellings([relation.subject, relation.object], facts),
      label: relationText(relation, facts.entity, messages.modalities, facts.captions),
    })),
    beneath: (relation) => (
      <>
        <span className="shrink-0">
          <WhenCell relation={relation} />
        </span>
        <span className="min-w-0 truncate">· {[messages.modalities[relation.modality], words.counted.claims(relation.count), words.counted.sources(relation.sources)].join(" · ")}</span>
      </>
    ),
  };
}

const rank = ({ type }: Relation) => colourRoles.indexOf(relationType(type).colour);

function WhenCell({ relation }: { relation: Relation }) {
  const disagree = relation.conflict.length > 0;
  const look = disagree && relation.first !== relation.last ? "marked ml-0!" : relation.first ? "" : "text-ink-3";
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className={`min-w-0 truncate ${look}`}>{when(relation)}</span>
      {disagree && <DisagreeMark />}
    </span>
  );
}
