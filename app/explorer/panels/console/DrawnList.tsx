import { relationType } from "../../../../lib/ontology/relationTypes";
import { relationDatesText } from "../../../../lib/scene/dateText";
import { captionOf } from "../../../../lib/scene/elements";
import { verbOf } from "../../../../lib/scene/relationText";
import type { Subgraph } from "../../../../lib/ontology/subgraph";
import { useExplorer } from "../../explorerContext";
import { locale, messages } from "../../messages";
import { consoleMessages } from "../../messages/console";
import { DisagreeMark, KindMark, LineSample } from "../marks";
import { SaidMark, SourcesPill, Verb } from "../saidMarks";

const shownAtMost = 200;

/** What is drawn beside, as sentences: the relations, then the entities without any. */
export function DrawnList({ subgraph, selection, onSelect }: { subgraph: Subgraph; selection: readonly string[]; onSelect: (ids: readonly string[]) => void }) {
  const entities = new Map(subgraph.entities.map((entity) => [entity.id, entity]));
  const related = new Set(subgraph.relations.flatMap(({ subject, object }) => [subject, object]));
  const { captions } = useExplorer().document;
  const alone = subgraph.entities.filter(({ id }) => !related.has(id));
  const more = Math.max(0, subgraph.relations.length - shownAtMost) + Math.max(0, alone.length - shownAtMost);
  const name = (id: string) => {
    const entity = entities.get(id);
    return <span className={entity?.unnamed ? "text-ink-2 italic" : "font-semibold"}>{entity ? captionOf(entity, captions) : id}</span>;
  };
  const row = (id: string) => `flex w-full min-h-[29px] flex-wrap items-center gap-x-2 px-4 text-left -outline-offset-2 hover:bg-sunk max-phone:min-h-11 ${selection.includes(id) ? "bg-sunk shadow-[inset_3px_0_0_var(--ink)]" : ""}`;
  return (
    <div className="min-h-0 flex-1 overflow-auto py-2">
      <p className="meta px-4 pb-1 max-wide:hidden">{consoleMessages.answer.drawnBeside}</p>
      <ul>
        {subgraph.relations.slice(0, shownAtMost).map((relation) => {
          const { colour, symmetric } = relationType(relation.type);
          return (
            <li key={relation.id} className="border-b border-hair">
              <button type="button" aria-pressed={selection.includes(relation.id)} onClick={() => onSelect([relation.id])} className={row(relation.id)}>
                <LineSample colour={colour} modality={relation.modality} direction={symmetric ? "both" : "out"} />
                {name(relation.subject)} <Verb colour={colour}>{verbOf(relation, entities.get(relation.subject))}</Verb> {name(relation.object)}
                <SaidMark modality={relation.modality} />
                <SourcesPill sources={relation.sources} />
                {relation.conflict.length > 0 && <DisagreeMark />}
                <span className="meta ml-auto">{relationDatesText(relation, relation.conflict.length > 0, messages.dates, locale)}</span>
              </button>
            </li>
          );
        })}
        {alone.slice(0, shownAtMost).map((entity) => (
          <li key={entity.id} className="border-b border-hair">
            <button type="button" aria-pressed={selection.includes(entity.id)} onClick={() => onSelect([entity.id])} className={row(entity.id)}>
              <KindMark kind={entity.kind} unnamed={entity.unnamed} collective={entity.collective} />
              {name(entity.id)}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="meta px-4 py-2">{consoleMessages.answer.more(more)}</p>}
    </div>
  );
}
