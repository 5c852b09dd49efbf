import { ChevronLeft, ChevronRight } from "lucide-react";
import type { FilterSubject } from "../../../lib/scene/filters";
import { Button } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { filterWords } from "../filterWords";
import { messages } from "../messages";
import { filterEditorMessages } from "../messages/filterEditor";
import { useFilters } from "../useFilters";
import { ChangedDot } from "./ChangedDot";
import { ShowCypher } from "./console/ShowCypher";
import { viewQuery } from "./console/viewQuery";
import { FilterEditor } from "./FilterEditor";

const { filters: words } = messages;

/** What can be filtered, in the order of the list; subjects that are edited as one stand together. */
const entries: readonly (readonly FilterSubject[])[] = [
  ["type", "class"], ["modality"], ["date"], ["source", "publisher"], ["sources"], ["dataset"], ["place"], ["status"], ["flag"],
  ["kind"], ["named"], ["group"], ["country"], ["degree"], ["component"],
];

const editedWith = (subject: FilterSubject) => entries.find((subjects) => subjects.includes(subject)) ?? [subject];

/** The name of what a subject is edited in. */
export function subjectTitle(subject: FilterSubject): string {
  if (subject === "type" || subject === "class") return filterEditorMessages.relations;
  return subject === "source" || subject === "publisher" ? filterEditorMessages.sourcesAndPublishers : filterEditorMessages.subjects[subject];
}

/** The editor of one subject, or the list of all; below it, what becomes of what filters leave out. */
export function FilterPanel({ at, onAt }: { at: FilterSubject | null; onAt: (at: FilterSubject | null) => void }) {
  const filters = useFilters();
  const changed = at ? editedWith(at).some((subject) => filters.on(subject)) : filters.all.length > 0;
  return (
    <>
      {at ? <FilterEditor at={at} /> : <SubjectList onAt={onAt} />}
      <div className="mt-2 space-y-2 border-t border-hair px-2 pt-2">
        <LeftOut />
        <div className="flex flex-wrap gap-2">
          {at && (
            <Button look="quiet" className="-ml-2" onClick={() => onAt(null)}>
              <ChevronLeft size={16} strokeWidth={1.75} aria-hidden />
              {filterEditorMessages.back}
            </Button>
          )}
          {!at && <ShowView />}
          {changed && (
            <Button className="ml-auto" onClick={() => filters.remove(...(at ? editedWith(at) : []))}>
              {at ? filterEditorMessages.removeThis : filterEditorMessages.removeAll}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

/** The query behind what is in sight. */
function ShowView() {
  const { store, inSight } = useExplorer();
  const { all, names, sourceOf } = useFilters();
  return <ShowCypher of={viewQuery({ filters: all, inSight, sources: store.sources.keys(), sourceOf, names })} />;
}

function SubjectList({ onAt }: { onAt: (at: FilterSubject) => void }) {
  const filters = useFilters();
  return (
    <ul>
      {entries.map((subjects) => {
        const [subject = "type"] = subjects;
        const said = subjects.flatMap((one) => filters.on(one) ?? []);
        return (
          <li key={subject}>
            <button type="button" onClick={() => onAt(subject)} className="flex min-h-8 w-full items-center gap-2 rounded-[4px] px-2 py-1 text-left hover:bg-sunk max-phone:min-h-11">
              <span className="flex-1">
                {subjectTitle(subject)}
                <span className={`block text-[13px]/[18px] ${said.length > 0 ? "font-semibold text-ink" : "text-ink-3"}`}>
                  {said.length > 0 && <ChangedDot />}
                  {said.length > 0 ? said.map((filter) => filterWords(filter, filters.names)).join("; ") : words.anything[subject]}
                </span>
              </span>
              <ChevronRight size={16} strokeWidth={1.75} aria-hidden className="text-ink-3" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function LeftOut() {
  const filters = useFilters();
  return (
    <fieldset className="meta flex flex-wrap items-center gap-x-3">
      <legend className="sr-only">{filterEditorMessages.leftOut}</legend>
      <span aria-hidden>{filterEditorMessages.leftOut}</span>
      {(["removing", "fading"] as const).map((by) => (
        <label key={by} className="flex min-h-6 items-center gap-1.5 text-ink max-phone:min-h-11">
          <input type="radio" name="left-out" className="size-4 accent-ink" checked={filters.by === by} onChange={() => filters.leaveOutBy(by)} />
          {filterEditorMessages[by]}
        </label>
      ))}
    </fieldset>
  );
}
