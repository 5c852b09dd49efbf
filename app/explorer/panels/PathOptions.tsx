"use client";

import { modalities, type Modality } from "../../../lib/ontology/modality";
import { relationType } from "../../../lib/ontology/relationTypes";
import { useExplorer } from "../explorerContext";
import { dateWords } from "../filterWords";
import { count, messages } from "../messages";
import { pathMessages } from "../messages/paths";
import { DayField } from "./DayField";
import { LineSample } from "./marks";

/** What a path may run along; `relations` null: every type. */
export interface Options {
  relations: readonly string[] | null;
  modalities: readonly Modality[];
  /** Claims at most. */
  maxLength: number;
  chronological: boolean;
  /** First and last ISO day of the claims it may run along; null is without end. */
  since: string | null;
  until: string | null;
}

const lengths = [1, 2, 3, 4, 5, 6];
const box = "size-4 accent-[var(--ink)]";
const row = "flex cursor-pointer items-center gap-2 py-0.5 max-phone:py-2.5";

/** What a path may run along, as a sentence that opens into its controls. */
export function PathOptions({ options, onOptions }: { options: Options; onOptions: (options: Options) => void }) {
  const { store } = useExplorer();
  const words = pathMessages;
  const types = store.schema?.relations.map(({ type }) => type) ?? [];
  const set = (change: Partial<Options>) => onOptions({ ...options, ...change });
  const dated = options.since !== null || options.until !== null;
  const turnModality = (modality: Modality) => {
    const next = modalities.filter((other) => (other === modality) !== options.modalities.includes(other));
    if (next.length > 0) set({ modalities: next });
  };
  const turnType = (type: string) => {
    const before = options.relations ?? types;
    const next = types.filter((other) => (other === type) !== before.includes(other));
    if (next.length > 0) set({ relations: next.length === types.length ? null : next });
  };
  return (
    <details className="text-[14px]">
      <summary className="py-1 max-phone:py-3">
        {words.through} <b className="underlined font-semibold">{options.relations ? words.someTypes(options.relations.length) : words.everyType}</b>, {words.saidAs}{" "}
        <b className="underlined font-semibold">{options.modalities.map((modality) => messages.modalities[modality]).join(", ")}</b>, {words.length}{" "}
        <b className="underlined font-semibold">{words.claims(options.maxLength)}</b>
        {dated && <>, <b className="underlined font-semibold">{dateWords({ from: options.since, to: options.until, undated: false })}</b></>}
        {options.chronological && <>, {words.chronological}</>}
      </summary>
      <div className="space-y-3 pt-2">
        <fieldset>
          <legend className="group-heading">{words.saidAs}</legend>
          {modalities.map((modality) => (
            <label key={modality} className={row}>
              <input type="checkbox" className={box} checked={options.modalities.includes(modality)} onChange={() => turnModality(modality)} />
              {messages.modalities[modality]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend className="group-heading">{words.length}</legend>
          <span className="flex gap-3">
            {lengths.map((length) => (
              <label key={length} className={row}>
                <input type="radio" name="path-length" className={box} checked={options.maxLength === length} onChange={() => set({ maxLength: length })} />
                {count(length)}
              </label>
            ))}
          </span>
        </fieldset>
        <fieldset>
          <legend className="group-heading">{words.dates}</legend>
          <span className="flex flex-wrap gap-3">
            <DayField label={words.since} value={options.since} max={options.until} onChange={(since) => set({ since })} />
            <DayField label={words.until} value={options.until} min={options.since} onChange={(until) => set({ until })} />
          </span>
          <p className="meta">{words.datesHow}</p>
        </fieldset>
        <label className={row}>
          <input type="checkbox" className={box} checked={options.chronological} onChange={() => set({ chronological: !options.chronological })} />
          <span>
            {words.chronological}
            <span className="meta block">{words.chronologicalHow}</span>
          </span>
        </label>
        <fieldset>
          <legend className="group-heading">{words.through}</legend>
          <label className={row}>
            <input type="checkbox" className={box} checked={options.relations === null} onChange={() => set({ relations: options.relations === null ? types.slice(0, 1) : null })} />
            {words.allTypes}
          </label>
          <div tabIndex={0} role="group" aria-label={words.through} className="max-h-52 overflow-auto">
            {types.map((type) => (
              <label key={type} className={row}>
                <input type="checkbox" className={box} checked={options.relations?.includes(type) ?? true} onChange={() => turnType(type)} />
                <LineSample colour={relationType(type).colour} />
                {relationType(type).active}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
    </details>
  );
}
