import { useMemo, type ReactNode } from "react";
import type { Filter } from "../../../lib/scene/filters";
import { saidAfter, verbOf } from "../../../lib/scene/relationText";
import { own, type SceneDocument } from "../../../lib/scene/scene";
import type { HiddenBy } from "../../../lib/scene/visible";
import { Button } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { filterWords } from "../filterWords";
import { messages } from "../messages";
import { filterEditorMessages } from "../messages/filterEditor";
import { hiddenMessages as words } from "../messages/hidden";
import { useFilters } from "../useFilters";

const listedAtMost = 50;

/** What of the view isn't in sight, and why: what each filter leaves out, what was hidden by hand, what wasn't asked for. */
export function HiddenList() {
  const { document, inSight, dispatch, readOnly } = useExplorer();
  const filters = useFilters();
  const reasons = useMemo(() => sorted(inSight.hiddenBy), [inSight.hiddenBy]);
  const name = (id: string) => nameOf(document, id, filters.names.entity);
  if (inSight.hiddenBy.size === 0) return <p className="px-2 pb-2">{words.none}</p>;
  return (
    <div className="space-y-3 px-2">
      {[...reasons.filters].map(([filter, ids]) => (
        <Reason key={filter.by} title={words.filter(filterWords(filter, filters.names))} act={!readOnly && <Button onClick={() => filters.remove(filter.by)}>{filterEditorMessages.removeThis}</Button>} ids={ids} name={name} />
      ))}
      {reasons.hidden.length > 0 && (
        <Reason
          title={words.byHand}
          act={!readOnly && <Button onClick={() => dispatch({ do: "bring-back", ids: null })}>{words.bringAllBack}</Button>}
          ids={reasons.hidden}
          name={name}
          after={(id) => !readOnly && <ById label={words.bringBack} name={words.bringBackName(name(id))} onClick={() => dispatch({ do: "bring-back", ids: [id] })} />}
        />
      )}
      {reasons.ends.length > 0 && (
        <Reason
          title={words.withEnd}
          ids={reasons.ends.map(([id]) => id)}
          name={name}
          after={(id) => <span className="text-ink-3">{words.because(name(reasons.ends.find(([relation]) => relation === id)?.[1] ?? ""))}</span>}
        />
      )}
      {reasons.notRevealed.length > 0 && (
        <Reason
          title={words.notRevealed}
          act={!readOnly && <Button onClick={() => dispatch({ do: "reveal" })}>{words.reveal}</Button>}
          ids={reasons.notRevealed}
          name={name}
          after={(id) => !readOnly && <ById label={words.show} name={words.showName(name(id))} onClick={() => dispatch({ do: "reveal", ids: [id] })} />}
        />
      )}
    </div>
  );
}

function sorted(hiddenBy: ReadonlyMap<string, HiddenBy>) {
  const reasons = { filters: new Map<Filter, string[]>(), hidden: [] as string[], ends: [] as [string, string][], notRevealed: [] as string[] };
  for (const [id, why] of hiddenBy) {
    if (why.reason === "filter") reasons.filters.set(why.filter, [...(reasons.filters.get(why.filter) ?? []), id]);
    else if (why.reason === "end") reasons.ends.push([id, why.id]);
    else if (why.reason === "hidden") reasons.hidden.push(id);
    else reasons.notRevealed.push(id);
  }
  return reasons;
}

function nameOf(document: SceneDocument, id: string, entityName: (id: string) => string): string {
  const relation = own(document.relations, id);
  return relation ? `${entityName(relation.subject)} ${verbOf(relation, own(document.entities, relation.subject))} ${entityName(relation.object)}${saidAfter(relation.modality, messages.modalities)}` : entityName(id);
}

function ById({ label, name, onClick }: { label: string; name: string; onClick: () => void }) {
  return (
    <button type="button" aria-label={name} className="underlined min-h-6 shrink-0 max-phone:min-h-11" onClick={onClick}>
      {label}
    </button>
  );
}

interface ReasonProps {
  title: string;
  act?: ReactNode;
  ids: readonly string[];
  name: (id: string) => string;
  after?: (id: string) => ReactNode;
}

function Reason({ title, act, ids, name, after }: ReasonProps) {
  return (
    <section className="space-y-1">
      <h3 className="group-heading">{title}</h3>
      <ul className="max-h-[180px] overflow-auto text-[13px]/[18px] max-phone:max-h-none" tabIndex={0} aria-label={title}>
        {ids.slice(0, listedAtMost).map((id) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 border-b border-hair py-1">
            <span className="min-w-0">{name(id)}</span>
            {after?.(id)}
          </li>
        ))}
        {ids.length > listedAtMost && <li className="py-1 text-ink-3">{filterEditorMessages.more(ids.length - listedAtMost)}</li>}
      </ul>
      {act}
    </section>
  );
}
