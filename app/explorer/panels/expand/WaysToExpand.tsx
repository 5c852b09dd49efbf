"use client";

import { Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";
import type { ExpansionAnswer } from "../../api";
import { expandMessages } from "../../messages/expand";
import type { ExpandChoice, Way } from "./expandChoice";

const words = expandMessages;
const step = 10;
/** More relations than this at once can't be read. */
const readable = 150;

interface WaysProps {
  /** What there is to choose from. */
  facts: ExpansionAnswer;
  /** What the choice as it stands would add; null until it is counted. */
  adds: ExpansionAnswer | null;
  choice: ExpandChoice;
  room: number;
  many: boolean;
  onChange: (part: Partial<ExpandChoice>) => void;
}

/** Most connected, latest, by type or everything, each with the number it would add. */
export function WaysToExpand({ facts, adds, choice, room, many, onChange }: WaysProps) {
  const { way, limit } = choice;
  const [all, some] = [Math.min(room, facts.all.entities), Math.min(room, facts.all.entities, limit)];
  const isCounted = (one: Way) => one === way && adds !== null;
  const first = isCounted(way) && (way === "connected" || way === "latest") ? adds : null;
  const names = first && words.firstOf(first.first.map(({ name, claims }) => words.named(name, claims)), first.adds.entities - first.first.length);
  const option = (one: Way, name: string, adding: number | null, how: ReactNode, extra?: ReactNode) => (
    <div className={`rounded-[4px] pr-2 pb-1.5 ${way === one ? "bg-sunk" : ""}`}>
      <div className="flex items-center">
        <label className="flex flex-1 cursor-pointer items-center gap-3 px-2 pt-1.5 font-semibold max-phone:min-h-11">
          <input type="radio" name="what" className="size-4 accent-ink" checked={way === one} autoFocus={way === one} onChange={() => onChange({ way: one })} aria-describedby={how ? `way-${one}` : undefined} />
          {name}
        </label>
        {extra}
        {adding !== null && <span className="pt-1.5 pl-2 font-semibold">{words.plus(adding)}</span>}
      </div>
      {how && (
        <p id={`way-${one}`} className="meta pl-9">
          {how}
        </p>
      )}
    </div>
  );
  const amount = <Amount limit={limit} most={Math.min(room, facts.all.entities)} onLimit={(next) => onChange({ limit: next })} />;
  return (
    <fieldset>
      <legend className="group-heading mb-2 px-2">{words.whatToBring}</legend>
      {option("connected", words.connected, some, way === "connected" ? names : null, way === "connected" && amount)}
      {option("latest", words.latest, some, way === "latest" && names ? names : words.latestBy, way === "latest" && amount)}
      {option("type", words.byType, isCounted("type") && choice.ticked.size > 0 ? (adds?.adds.entities ?? null) : null, words.byTypeHow(facts.types.length, facts.classes.length))}
      {option("everything", words.everything, all, all < facts.all.entities ? words.overCap(all) : words.everythingHow(facts.all.relations, facts.all.relations > readable))}
      <label className="meta mt-2 flex items-center gap-2 px-2">
        {words.direction}
        <select value={choice.direction} onChange={({ target }) => onChange({ direction: target.value as ExpandChoice["direction"] })} className="h-8 rounded-[4px] border border-control bg-panel px-2 text-ink max-phone:h-11">
          <option value="both">{words.directions.both}</option>
          <option value="out">{words.directions.out(many)}</option>
          <option value="in">{words.directions.in(many)}</option>
        </select>
      </label>
    </fieldset>
  );
}

function Amount({ limit, most, onLimit }: { limit: number; most: number; onLimit: (limit: number) => void }) {
  const set = (next: number) => onLimit(Math.max(1, Math.min(most, next)));
  const button = "inline-flex h-6 w-7 items-center justify-center hover:bg-sunk max-phone:h-11 max-phone:w-11";
  return (
    <span role="group" aria-label={words.howMany} className="mt-1 inline-flex shrink-0 items-center overflow-hidden rounded-[4px] border border-control bg-panel">
      <button type="button" aria-label={words.fewer} className={button} onClick={() => set(limit > step ? limit - step : limit - 1)}>
        <Minus size={12} strokeWidth={2} aria-hidden />
      </button>
      <input
        type="number"
        aria-label={words.howMany}
        min={1}
        max={most}
        value={Math.min(limit, most)}
        onChange={({ target }) => target.value !== "" && set(Math.round(target.valueAsNumber))}
        className="h-6 w-12 border-x border-control bg-panel text-center [appearance:textfield] max-phone:h-11 [&::-webkit-inner-spin-button]:appearance-none"
      />
      <button type="button" aria-label={words.more} className={button} onClick={() => set(limit < step ? step : limit + step)}>
        <Plus size={12} strokeWidth={2} aria-hidden />
      </button>
    </span>
  );
}
