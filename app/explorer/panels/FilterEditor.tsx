import { useMemo } from "react";
import { findRelationType, type RelationType } from "../../../lib/ontology/relationTypes";
import type { Kind } from "../../../lib/ontology/kinds";
import type { Modality } from "../../../lib/ontology/modality";
import { colourRoles } from "../../../lib/ontology/relationTypeRow";
import { choiceCounts, componentCounts, numberCounts } from "../../../lib/scene/filterCounts";
import type { Status } from "../../../lib/ontology/status";
import type { Flag } from "../../../lib/ontology/claimTests";
import type { FilterSubject } from "../../../lib/scene/filters";
import { own } from "../../../lib/scene/scene";
import { useExplorer } from "../explorerContext";
import { count, messages } from "../messages";
import { filterEditorMessages } from "../messages/filterEditor";
import { filterWordsMessages as words } from "../messages/filterWords";
import { useFilters } from "../useFilters";
import { ChoiceList, GroupedChoices, type Option } from "./ChoiceList";
import { DateEditor } from "./DateEditor";
import { KindMark, LineSample } from "./marks";

/** What one subject can be filtered by, with counts of what is in view. */
export function FilterEditor({ at }: { at: FilterSubject }) {
  switch (at) {
    case "class":
    case "type":
      return <RelationsEditor />;
    case "source":
    case "publisher":
      return <SourcesEditor />;
    case "modality":
    case "kind":
    case "named":
    case "group":
    case "country":
    case "dataset":
    case "place":
    case "status":
    case "flag":
      return <ChoiceEditor key={at} by={at} />;
    case "sources":
    case "degree":
      return <NumberEditor key={at} by={at} />;
    case "date":
      return <DateEditor />;
    case "component":
      return <ComponentEditor />;
  }
}

function RelationsEditor() {
  const { document } = useExplorer();
  const { sourceOf, narrowed } = useFilters();
  const groups = useMemo(() => {
    const types = choiceCounts(document, "type", sourceOf, narrowed).flatMap(({ value, count: shown }) => {
      const type = findRelationType(value ?? "");
      return type ? [{ type, shown }] : [];
    });
    return colourRoles.flatMap((role) => {
      const items = types.filter(({ type }) => type.colour === role);
      if (items.length === 0) return [];
      const shown = items.reduce((sum, item) => sum + item.shown, 0);
      return [{ value: role, label: messages.classes[role], mark: <LineSample colour={role} />, count: shown, items: items.map(({ type, shown: ofType }) => typeOption(type, ofType)) }];
    });
  }, [document, sourceOf, narrowed]);
  return <GroupedChoices groupBy="class" itemBy="type" groups={groups} />;
}

const typeOption = (type: RelationType, shown: number): Option => ({ value: type.type, label: type.active, count: shown, saidBySources: true });

function SourcesEditor() {
  const { document, store } = useExplorer();
  const { sourceOf, narrowed, names } = useFilters();
  const groups = useMemo(() => {
    const sources = choiceCounts(document, "source", sourceOf, narrowed);
    const publishers = choiceCounts(document, "publisher", sourceOf, narrowed);
    return publishers.map(({ value: publisher, count: shown }) => ({
      value: publisher,
      label: publisher ?? "",
      count: shown,
      items: sources.filter(({ value }) => sourceOf(value ?? "")?.publisher === publisher).map(({ value, count: ofSource }) => ({ value, label: names.source(value ?? ""), count: ofSource })),
    }));
  }, [document, sourceOf, narrowed, names, store.sources]);
  return <GroupedChoices groupBy="publisher" itemBy="source" groups={groups} />;
}

type ListedSubject = "modality" | "kind" | "named" | "group" | "country" | "dataset" | "place" | "status" | "flag";

function ChoiceEditor({ by }: { by: ListedSubject }) {
  const { document } = useExplorer();
  const { sourceOf, narrowed, names } = useFilters();
  const options = useMemo(
    () => choiceCounts(document, by, sourceOf, narrowed).map(({ value, count: shown }): Option => ({ value, count: shown, ...labelled(by, value, names.entity) })),
    [document, by, sourceOf, narrowed, names],
  );
  return <ChoiceList by={by} options={options} />;
}

function labelled(by: ListedSubject, value: string | null, entityName: (id: string) => string): Pick<Option, "label" | "mark"> {
  switch (by) {
    case "modality":
      return { label: messages.modalities[value as Modality], mark: <LineSample colour="tie" modality={value as Modality} /> };
    case "kind":
      return { label: messages.kinds[value as Kind], mark: <KindMark kind={value as Kind} /> };
    case "named":
      return { label: words.named[value as "named" | "unnamed"], mark: <KindMark kind="person" unnamed={value === "unnamed"} /> };
    case "group":
      return { label: words.group[value as "one" | "group"], mark: <KindMark kind="person" collective={value === "group"} /> };
    case "country":
      return { label: value === null ? words.noCountry : entityName(value) };
    case "dataset":
      return { label: value ?? "" };
    case "place":
      return { label: value ?? words.noPlace };
    case "status":
      return { label: value === null ? words.noStatus : words.statuses[value as Status] };
    case "flag":
      return { label: value === null ? words.noFlag : words.flags[value as Flag] };
  }
}

/** "At least": a number, with how many have which. */
function NumberEditor({ by }: { by: "sources" | "degree" }) {
  const { document } = useExplorer();
  const filters = useFilters();
  const counts = useMemo(() => numberCounts(document, by, filters.sourceOf, filters.narrowed), [document, by, filters.sourceOf, filters.narrowed]);
  const floor = by === "sources" ? 1 : 0;
  const least = filters.on(by)?.least ?? floor;
  const choose = (number: number) => (number > floor ? filters.set({ by, least: number }) : filters.remove(by));
  const most = Math.max(1, ...counts.map((one) => one.count));
  return (
    <div className="px-2">
      <label className="flex items-center gap-2">
        {filterEditorMessages.least}
        <input type="number" min={floor} max={1_000_000} step={1} value={least} onChange={(event) => event.target.validity.valid && event.target.value !== "" && choose(Number(event.target.value))} className="h-8 w-20 rounded-[4px] border border-control bg-panel px-2 max-phone:h-11" />
      </label>
      <ul className="mt-2 max-h-[280px] overflow-auto">
        {counts.map(({ value, count: shown }) => (
          <li key={value}>
            <button type="button" aria-pressed={value === least && least > floor} onClick={() => choose(value)} className={`flex min-h-7 w-full items-center gap-2 rounded-[4px] text-left text-[13px] hover:bg-sunk max-phone:min-h-11 ${value < least ? "text-ink-3 line-through" : ""}`}>
              <span className="w-24">{by === "sources" ? filterEditorMessages.sourcesRow(value) : filterEditorMessages.degreeRow(value)}</span>
              <Bar share={shown / most} />
              <span className="w-8 text-right">{count(shown)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden className="h-2 flex-1" viewBox="0 0 100 8" preserveAspectRatio="none">
      <rect width={100 * share} height={8} fill="var(--control)" />
    </svg>
  );
}

const partsAtMost = 12;

/** The connected parts; that of the selected entity first. */
function ComponentEditor() {
  const { document, session } = useExplorer();
  const filters = useFilters();
  const parts = useMemo(() => componentCounts(document, filters.sourceOf, filters.narrowed), [document, filters.sourceOf, filters.narrowed]);
  const chosen = filters.on("component")?.of ?? null;
  const selected = session.selection.find((id) => own(document.entities, id)) ?? null;
  const options = [
    { of: null, label: filterEditorMessages.wholeScene },
    ...(selected === null ? [] : [{ of: selected, label: filterEditorMessages.selectedPart(filters.names.entity(selected)) }]),
    ...parts.filter(({ value }) => value !== selected).slice(0, partsAtMost).map(({ value, count: size }) => ({ of: value, label: filterEditorMessages.componentRow(filters.names.entity(value), size) })),
  ];
  if (chosen !== null && !options.some(({ of }) => of === chosen)) options.push({ of: chosen, label: filters.names.entity(chosen) });
  return (
    <fieldset className="px-2">
      <legend className="sr-only">{filterEditorMessages.subjects.component}</legend>
      {options.map(({ of, label }) => (
        <label key={of} className="flex min-h-8 items-center gap-2.5 max-phone:min-h-11">
          <input type="radio" name="component" className="size-4 accent-ink" checked={chosen === of} onChange={() => (of === null ? filters.remove("component") : filters.set({ by: "component", of }))} />
          {label}
        </label>
      ))}
      {parts.length > partsAtMost && <p className="meta">{filterEditorMessages.more(parts.length - partsAtMost)}</p>}
    </fieldset>
  );
}

