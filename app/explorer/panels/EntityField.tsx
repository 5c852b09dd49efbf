"use client";

import { useCombobox } from "downshift";
import { useEffect, useState, type ChangeEvent, type KeyboardEvent } from "react";
import type { Entity } from "../../../lib/ontology/records";
import { api, type SearchHit } from "../api";
import { pathMessages } from "../messages/paths";
import { useAnswer } from "../useAnswer";
import { KindMark } from "./marks";

const shownAtOnce = 8;

interface EntityFieldProps {
  label: string;
  entity: Entity | null;
  onPick: (entity: Entity) => void;
  /** The label is said but not shown, where the words around the field say it. */
  bare?: boolean;
}

/** A field that names one entity; typing searches for another, in any spelling. */
export function EntityField({ label, entity, onPick, bare = false }: EntityFieldProps) {
  const [query, setQuery] = useState<string | null>(null);
  // What was typed when Enter came before the answer to it: its first is meant, wherever the focus goes meanwhile.
  const [meant, setMeant] = useState<string | null>(null);
  const text = (meant ?? query ?? "").trim();
  const found = useAnswer(text, (signal) => (text ? api.search(text, shownAtOnce, signal) : Promise.resolve({ results: [], total: 0, atLeast: false })));
  const hits = found.state === "ready" ? found.answer.results : [];
  const box = useCombobox<SearchHit>({
    items: hits,
    inputValue: query ?? meant ?? entity?.name ?? "",
    selectedItem: null,
    itemToString: (hit) => hit?.entity.name ?? "",
    itemToKey: (hit) => hit?.entity.id,
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onPick(selectedItem.entity),
    onIsOpenChange: ({ isOpen }) => !isOpen && setQuery(null),
  });
  const [first] = hits;
  useEffect(() => {
    if (meant === null || found.state === "loading") return;
    setMeant(null);
    if (!first) return;
    box.closeMenu();
    onPick(first.entity);
  }, [meant, found.state, first]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && found.state === "loading") setMeant(query);
    if (event.key === "Escape") setMeant(null);
    // Else downshift takes Enter without a choice for giving up.
    if (event.key === "Enter" && hits.length === 0) Object.assign(event, { preventDownshiftDefault: true });
    if (event.key === "Enter" && found.state === "failed") found.retry();
  };
  const isOpen = box.isOpen && Boolean(query?.trim());
  const why = found.state === "failed" ? pathMessages.failed(found.message) : found.state === "loading" ? pathMessages.searching : pathMessages.none;
  const nothing = isOpen && hits.length === 0 ? why : null;
  // Downshift tells of what was typed after it was drawn, when fast typists have typed more: it would be lost.
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    setMeant(null);
    setQuery(event.currentTarget.value);
  };
  return (
    <div className={`relative items-center ${bare ? "" : "grid grid-cols-[44px_minmax(0,1fr)]"}`}>
      <label {...box.getLabelProps()} className={bare ? "sr-only" : "meta"}>
        {label}
      </label>
      <span className="flex h-8 items-center gap-2 rounded-[4px] border border-control bg-panel px-2.5 focus-within:border-ink focus-within:ring-1 focus-within:ring-ink max-phone:h-11">
        {entity && query === null && meant === null && <KindMark {...entity} />}
        <input {...box.getInputProps({ placeholder: pathMessages.choose, onChange, onKeyDown, onFocus: (event) => event.currentTarget.select() })} className="min-w-0 flex-1 bg-transparent font-semibold outline-none placeholder:font-normal placeholder:text-ink-3" />
      </span>
      <ul {...box.getMenuProps()} className={`absolute top-full right-0 z-30 ${bare ? "left-0" : "left-11"} mt-1 overflow-hidden rounded-[8px] bg-panel shadow-floating ${isOpen ? "" : "hidden"}`}>
        {isOpen &&
          hits.map((hit, index) => (
            <li
              key={hit.entity.id}
              {...box.getItemProps({ item: hit, index })}
              className={`flex cursor-pointer items-center gap-2 border-l-[3px] px-3 py-1.5 max-phone:py-3 ${box.highlightedIndex === index ? "border-ink bg-sunk" : "border-transparent"}`}
            >
              <KindMark {...hit.entity} />
              <span className="truncate">{hit.entity.name}</span>
            </li>
          ))}
        {isOpen && found.state === "ready" && hits.length > 0 && (found.answer.total > hits.length || found.answer.atLeast) && (
          <li role="presentation" className="meta px-3 py-1.5">
            {pathMessages.first(hits.length, found.answer.total, found.answer.atLeast)}
          </li>
        )}
        {nothing && (
          <li role="presentation" className="px-3 py-2 text-ink-2">
            {nothing}
          </li>
        )}
      </ul>
      <span role="status" className="sr-only">
        {nothing}
      </span>
    </div>
  );
}
