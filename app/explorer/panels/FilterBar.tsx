"use client";

import { X } from "lucide-react";
import { later } from "../../ui/later";
import { Fragment, useEffect, useRef, useState, type MouseEvent } from "react";
import type { Filter, FilterSubject } from "../../../lib/scene/filters";
import type { Visible } from "../../../lib/scene/visible";
import { useExplorer } from "../explorerContext";
import { messages } from "../messages";
import { narrowingMessages } from "../messages/narrowing";
import { useFilters, type Filters } from "../useFilters";
import { useFilterWords } from "../useFilterWords";
import { ChangedDot } from "./ChangedDot";
import type { Opened } from "./FilterPopover";
import { useFolded } from "./useFolded";

// Editors, histograms and what positions them come with the first word that is opened.
const FilterPopover = later(() => import("./FilterPopover"));

const { filters: words } = messages;

/** One underlined word of the sentence: what a filter says, or what holds while there is none. */
interface Word {
  key: string;
  subject: FilterSubject;
  filter: Filter | null;
  lead: string | undefined;
  text: string;
}

/** What the sentence always speaks of; subjects that are edited as one stand together. */
const always: readonly (readonly FilterSubject[])[] = [["type", "class"], ["modality"], ["date"], ["source", "publisher"]];

/** What has no room on one line goes in this order: what holds anyway, then the number of sources, then all but the number of filters; at last there are more lines. */
const folds = { anyway: 1, sources: 2, sentence: 3, line: 4 } as const;

/** What is shown, as a sentence whose words are the controls; on smaller screens, how many filters there are. */
export function FilterBar() {
  const filters = useFilters();
  const wordsOf = useFilterWords(filters);
  const { inSight, readOnly, narrowing } = useExplorer();
  const [opened, setOpened] = useState<Opened | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const open = (what: Opened["what"]) => (event: MouseEvent<HTMLButtonElement>) => {
    const anchor = event.currentTarget;
    setOpened((before) => (before?.anchor === anchor ? null : { anchor, what }));
  };
  const remove = (subject: FilterSubject) => {
    filters.remove(subject);
    bar.current?.focus();
  };
  useEffect(() => {
    if (!opened || opened.anchor.isConnected) return;
    setOpened(null);
    bar.current?.focus();
  });
  const all = sentence(filters, wordsOf, inSight);
  const hiddenWords = inSight.hiddenBy.size > 0 ? words.hidden(inSight.hiddenBy.size, filters.by === "fading" && filters.all.length > 0) : "";
  const folded = useFolded(bar, folds.line, [...all.map(({ text }) => text), hiddenWords, narrowing.state, narrowing.narrowed?.undated].join());
  const said = all.filter(({ filter, subject }) => filter || folded < (subject === "source" ? folds.sources : folds.anyway));
  // A word whose editor is open stays where it is.
  const isEdited = opened !== null && typeof opened.anchor.dataset.word === "string";
  const wraps = folded === folds.line || (isEdited && folded === folds.sentence);
  const isSaid = folded < folds.sentence || isEdited;
  const [onWide, onSmall] = isSaid ? ["max-wide:hidden", "hidden max-wide:inline-block"] : ["hidden", ""];
  const expanded = (what: Opened["what"]) => ({ "aria-haspopup": "dialog" as const, "aria-expanded": opened?.what === what });
  return (
    <div ref={bar} tabIndex={-1} role="group" aria-label={words.label} className={`flex min-w-0 items-center gap-x-3 text-ink-2 outline-none max-phone:flex-wrap ${wraps ? "flex-wrap" : "phone:*:shrink-0 phone:*:whitespace-nowrap"}`}>
      <p className={`flex items-center gap-x-1 ${wraps ? "flex-wrap" : ""} ${onWide}`}>
        {words.showing}
        {said.map((word, index) => (
          <Fragment key={word.key}>
            {word.lead}
            <span className="inline-flex items-center">
              {readOnly ? (
                <span className="font-semibold text-ink">{word.text}</span>
              ) : (
                <button type="button" data-word={word.key} {...expanded(word.subject)} onClick={open(word.subject)} className="underlined min-h-6 font-semibold text-ink">
                  {word.filter && <ChangedDot />}
                  {word.text}
                </button>
              )}
              {index < said.length - 1 && ","}
              {word.filter && !readOnly && (
                <button type="button" aria-label={words.remove(word.text)} title={words.remove(word.text)} onClick={() => remove(word.subject)} className="inline-flex size-6 items-center justify-center rounded-[4px] text-ink-3 hover:bg-sunk">
                  <X size={13} strokeWidth={1.75} aria-hidden />
                </button>
              )}
            </span>
          </Fragment>
        ))}
      </p>
      {!readOnly && (
        <>
          <button type="button" {...expanded("list")} onClick={open("list")} className={`min-h-6 rounded-[4px] px-1 text-ink-2 hover:bg-sunk ${onWide}`}>
            {words.add}
          </button>
          <button type="button" {...expanded("list")} onClick={open("list")} className={`underlined min-h-6 font-semibold text-ink max-phone:min-h-11 ${onSmall}`}>
            {filters.all.length > 0 && <ChangedDot />}
            {words.some(filters.all.length)}
          </button>
        </>
      )}
      <button type="button" {...expanded("key")} onClick={open("key")} className="underlined hidden min-h-11 font-semibold text-ink max-phone:inline-block">
        {words.key}
      </button>
      {inSight.hiddenBy.size > 0 && (
        <p>
          {hiddenWords}{" "}
          <button type="button" {...expanded("hidden")} aria-label={words.whyHidden(inSight.hiddenBy.size)} onClick={open("hidden")} className="underlined min-h-6 text-ink max-phone:min-h-11">
            {words.why}
          </button>
        </p>
      )}
      <NarrowingState />
      {opened && <FilterPopover key={opened.what} opened={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

/** Whether it is known yet which claims pass, and how many are left out for want of a date. */
function NarrowingState() {
  const { narrowing } = useExplorer();
  const { state, narrowed, failure, retry } = narrowing;
  if (state === "loading") return <p role="status">{narrowingMessages.loading}</p>;
  if (state === "failed") {
    return (
      <p role="alert">
        {narrowingMessages.failed(failure ?? "")}{" "}
        <button type="button" onClick={retry} className="underlined min-h-6 text-ink max-phone:min-h-11">
          {narrowingMessages.retry}
        </button>
      </p>
    );
  }
  return narrowed && narrowed.undated > 0 ? <p>{narrowingMessages.undated(narrowed.undated)}</p> : null;
}

function sentence(filters: Filters, wordsOf: (filter: Filter) => string, { relations, hiddenBy }: Visible): Word[] {
  const sources = new Set(relations.flatMap((relation) => relation.sourceIds)).size;
  const isAll = [...hiddenBy.values()].every(({ reason }) => reason !== "not-revealed");
  const said = (subjects: readonly FilterSubject[]) => subjects.flatMap((subject) => filters.on(subject) ?? []);
  const standing = always.flatMap((subjects): Word[] => {
    const [subject = "type"] = subjects;
    const lead = words.lead[subject];
    const text = subject === "source" ? words.fromSources(sources) : subject === "type" && !isAll ? narrowingMessages.revealed : words.anything[subject];
    const filtered = said(subjects).map((filter, index) => ({ key: `${subject}${index}`, subject: filter.by, filter, lead: subject === "date" ? undefined : lead, text: wordsOf(filter) }));
    return filtered.length > 0 ? filtered : [{ key: `${subject}0`, subject, filter: null, lead, text }];
  });
  const others = filters.all.filter((filter) => !always.flat().includes(filter.by));
  return [...standing, ...others.map((filter) => ({ key: filter.by, subject: filter.by, filter, lead: undefined, text: wordsOf(filter) }))];
}
