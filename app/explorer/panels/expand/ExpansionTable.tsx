"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useState, type ReactNode } from "react";
import { relationType } from "../../../../lib/ontology/relationTypes";
import type { ExpansionAnswer } from "../../api";
import { count, messages } from "../../messages";
import { expandMessages } from "../../messages/expand";
import { LineSample } from "../marks";

const words = expandMessages;
/** As many types in all are shown at once; more wait in their classes. */
const openedUpTo = 40;

type TypeRow = ExpansionAnswer["types"][number];

interface ExpansionTableProps {
  answer: ExpansionAnswer;
  ticked: ReadonlySet<string>;
  many: boolean;
  onTicked: (ticked: ReadonlySet<string>) => void;
}

/** What would come, by class and relation type with their directions; ticked types are what comes. */
export function ExpansionTable({ answer, ticked, many, onTicked }: ExpansionTableProps) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const groups = answer.classes
    .map((row) => ({ ...row, types: answer.types.filter(({ relation }) => relationType(relation).colour === row.colour) }))
    .sort((a, b) => b.claims - a.claims);
  const isOpen = (colour: string) => answer.types.length <= openedUpTo !== turned.has(colour);
  const turn = (types: readonly string[], on: boolean) => onTicked(new Set(on ? [...ticked, ...types] : [...ticked].filter((type) => !types.includes(type))));
  return (
    <div tabIndex={0} role="group" aria-label={words.byType} className="max-h-[min(52vh,430px)] overflow-auto px-5 py-3 max-phone:max-h-none max-phone:px-3">
      <table className="w-full text-left">
        <thead className="sticky -top-3 bg-panel max-phone:static">
          <tr className="group-heading border-b-[1.5px] border-ink">
            <th className="py-1.5 font-semibold">{words.type}</th>
            <th className="w-[116px] px-2 font-semibold max-phone:w-[72px]">
              <span className="flex justify-between gap-2">
                <span>{words.from(many)}</span> <span>{words.to(many)}</span>
              </span>
            </th>
            <th className="px-2 text-right font-semibold">{words.claims}</th>
            <th className="pl-2 text-right font-semibold">{words.entities}</th>
          </tr>
        </thead>
        <tbody>
          {groups.flatMap(({ colour, claims, entities, types }) => {
            const all = types.map(({ relation }) => relation);
            const some = all.filter((type) => ticked.has(type)).length;
            const name = messages.classes[colour];
            return [
              <Line key={colour} counts={{ claims, entities, ...sumOf(types) }}>
                <label className="flex min-w-0 cursor-pointer items-center gap-2.5 max-phone:min-h-11">
                  <input
                    type="checkbox"
                    className="size-4 shrink-0 accent-ink"
                    checked={some === all.length}
                    ref={(box) => void (box && (box.indeterminate = some > 0 && some < all.length))}
                    onChange={() => turn(all, some < all.length)}
                  />
                  <LineSample colour={colour} direction="out" />
                  <span className="font-semibold">{name}</span>
                </label>
                <button
                  type="button"
                  aria-expanded={isOpen(colour)}
                  aria-label={words.openClass(types.length, name)}
                  onClick={() => setTurned(new Set(turned.has(colour) ? [...turned].filter((one) => one !== colour) : [...turned, colour]))}
                  className="inline-flex min-h-6 items-center gap-0.5 rounded-[4px] px-1 text-[13px] whitespace-nowrap text-ink-3 hover:bg-sunk max-phone:min-h-11"
                >
                  {words.types(types.length)}
                  {isOpen(colour) ? <ChevronDown size={13} aria-hidden /> : <ChevronRight size={13} aria-hidden />}
                </button>
              </Line>,
              ...(isOpen(colour) ? types : []).map((row) => (
                <Line key={row.relation} counts={row}>
                  <label className="flex cursor-pointer items-center gap-2.5 pl-6 max-phone:min-h-11 max-phone:pl-3">
                    <input type="checkbox" className="size-4 shrink-0 accent-ink" checked={ticked.has(row.relation)} onChange={() => turn([row.relation], !ticked.has(row.relation))} />
                    {relationType(row.relation).active}
                  </label>
                </Line>
              )),
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}

type Counts = Pick<TypeRow, "out" | "in" | "both" | "claims" | "entities">;

const sumOf = (types: readonly TypeRow[]) => {
  const sum = (key: "out" | "in" | "both") => types.reduce((total, row) => total + row[key], 0);
  return { out: sum("out"), in: sum("in"), both: sum("both") };
};

function Line({ counts, children }: { counts: Counts; children: ReactNode }) {
  return (
    <tr className="border-b border-hair">
      <td className="py-1">
        <span className="flex flex-wrap items-center gap-x-1.5">{children}</span>
      </td>
      <td className="px-2">
        <Split counts={counts} />
      </td>
      <td className="px-2 text-right">{count(counts.claims)}</td>
      <td className="pl-2 text-right">{count(counts.entities)}</td>
    </tr>
  );
}

/** How much goes out (dark), both ways (between) and in (grey). */
function Split({ counts }: { counts: Counts }) {
  const { out, in: into, both } = counts;
  const all = Math.max(1, out + both + into);
  const label = words.split(out, into, both);
  return (
    <svg role="img" aria-label={label} className="block h-2 w-full" viewBox="0 0 100 8" preserveAspectRatio="none">
      <title>{label}</title>
      <rect width={(100 * out) / all} height={8} fill="var(--ink-2)" />
      <rect x={(100 * out) / all} width={(100 * both) / all} height={8} fill="var(--ink-3)" />
      <rect x={(100 * (out + both)) / all} width={(100 * into) / all} height={8} fill="var(--control)" />
      {[out, out + both].filter((at) => at > 0 && at < all).map((at) => <rect key={at} x={(100 * at) / all - 0.7} width={1.4} height={8} fill="var(--panel)" />)}
    </svg>
  );
}
