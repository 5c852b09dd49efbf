import { useState, type ReactNode } from "react";
import { SearchField } from "../../ui/SearchField";
import { passes, type Choice } from "../../../lib/ontology/claimTests";
import { toggled, type ChoiceSubject } from "../../../lib/scene/filters";
import { count, locale } from "../messages";
import { filterEditorMessages } from "../messages/filterEditor";
import { choiceFilter, useFilters } from "../useFilters";


/** One value that a filter can choose. */
export interface Option {
  value: string | null;
  label: string;
  count: number;
  mark?: ReactNode;
  /** A verb: the voice of the sources. */
  saidBySources?: boolean;
}

export interface Group extends Option {
  items: Option[];
}

/** From this many options on, a list can be searched. */
const findFrom = 13;

function useChoice(by: ChoiceSubject, values: readonly (string | null)[]) {
  const filters = useFilters();
  const choice = filters.on(by) as Choice<string | null> | null;
  return {
    ticked: (value: string | null) => choice === null || passes(choice, value),
    only: (value: string | null) => filters.set(choiceFilter(by, { keep: [value] })),
    toggle: (value: string | null) => {
      const next = toggled(choice, value, values);
      if (next) filters.set(choiceFilter(by, next));
      else filters.remove(by);
    },
  };
}

/** The values of one subject, each ticked when it stays. */
export function ChoiceList({ by, options }: { by: ChoiceSubject; options: readonly Option[] }) {
  const choice = useChoice(by, options.map(({ value }) => value));
  const [find, found] = useFind(options.length);
  const shown = options.filter(({ label }) => found(label));
  return (
    <>
      {find}
      <ul className="max-h-[340px] overflow-auto max-phone:max-h-none">
        {shown.map((option) => (
          <Row key={String(option.value)} option={option} ticked={choice.ticked(option.value)} onToggle={() => choice.toggle(option.value)} onOnly={() => choice.only(option.value)} />
        ))}
      </ul>
      {shown.length === 0 && <p className="meta px-2">{filterEditorMessages.noneFound}</p>}
    </>
  );
}

/** Values in groups that can be ticked as one: relation types in their classes, sources of their publishers. */
export function GroupedChoices({ groupBy, itemBy, groups }: { groupBy: ChoiceSubject; itemBy: ChoiceSubject; groups: readonly Group[] }) {
  const items = groups.flatMap((group) => group.items);
  const ofGroups = useChoice(groupBy, groups.map(({ value }) => value));
  const ofItems = useChoice(itemBy, items.map(({ value }) => value));
  const [find, found] = useFind(items.length);
  const shown = groups.map((group) => ({ ...group, items: group.items.filter(({ label }) => found(label) || found(group.label)) })).filter((group) => group.items.length > 0);
  return (
    <>
      {find}
      <ul className="max-h-[380px] overflow-auto max-phone:max-h-none">
        {shown.map((group) => {
          const ticked = ofGroups.ticked(group.value);
          return (
            <Row key={String(group.value)} option={group} strong ticked={ticked} onToggle={() => ofGroups.toggle(group.value)} onOnly={() => ofGroups.only(group.value)}>
              <ul className="mb-1.5">
                {group.items.map((item) => (
                  <Row key={String(item.value)} option={item} indented disabled={!ticked} ticked={ticked && ofItems.ticked(item.value)} onToggle={() => ofItems.toggle(item.value)} onOnly={() => ofItems.only(item.value)} />
                ))}
              </ul>
            </Row>
          );
        })}
      </ul>
      {shown.length === 0 && <p className="meta px-2">{filterEditorMessages.noneFound}</p>}
    </>
  );
}

function useFind(options: number): [ReactNode, (label: string) => boolean] {
  const [text, setText] = useState("");
  const field = options >= findFrom && (
    <SearchField label={filterEditorMessages.find} value={text} onChange={setText} className="mx-2 mb-2 h-8 w-[calc(100%-16px)]" />
  );
  return [field, (label) => label.toLocaleLowerCase(locale).includes(text.trim().toLocaleLowerCase(locale))];
}

interface RowProps {
  option: Option;
  ticked: boolean;
  onToggle: () => void;
  onOnly: () => void;
  strong?: boolean;
  indented?: boolean;
  disabled?: boolean;
  children?: ReactNode;
}

function Row({ option, ticked, onToggle, onOnly, strong = false, indented = false, disabled = false, children }: RowProps) {
  const { label, count: shown, mark } = option;
  return (
    <li>
      <div className={`group flex items-center rounded-[4px] pr-1 hover:bg-sunk ${indented ? "ml-6" : ""}`}>
        <label className="flex min-h-[29px] min-w-0 flex-1 items-center gap-2.5 px-2 max-phone:min-h-11">
          <input type="checkbox" checked={ticked} disabled={disabled} onChange={onToggle} className="size-4 shrink-0 accent-ink" />
          {mark && <span className="inline-flex w-8 shrink-0 justify-center">{mark}</span>}
          <span className={`min-w-0 flex-1 ${strong ? "font-semibold" : ""} ${option.saidBySources ? "font-serif italic" : ""} ${ticked ? "" : "text-ink-3 line-through"}`}>{label}</span>
          <span className="text-[13px] text-ink-3">
            {count(shown)}
            <span className="sr-only"> {filterEditorMessages.inView}</span>
          </span>
        </label>
        <button type="button" aria-label={filterEditorMessages.onlyThis(label)} onClick={onOnly} className="underlined min-h-6 px-1.5 text-[13px] text-ink-2 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 max-phone:min-h-11 max-phone:opacity-100 pointer-coarse:opacity-100">
          {filterEditorMessages.only}
        </button>
      </div>
      {children}
    </li>
  );
}
