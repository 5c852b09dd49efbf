"use client";

import { useMemo, useState } from "react";
import { relationType } from "../../../lib/ontology/relationTypes";
import type { Entity } from "../../../lib/ontology/records";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import type { EntityAnswer, NeighborsAsk } from "../api";
import { api } from "../api";
import { count, messages } from "../messages";
import { useAnswer } from "../useAnswer";
import { LineSample } from "./marks";
import { Failed, Loading } from "./states";

/** The most that one expansion brings in: what a reader can still read. */
export const expansionCap = 200;
const suggested = 20;

type Choice = "connected" | "latest" | "type" | "everything";

interface ExpandDialogProps {
  entity: Entity;
  notShown: number;
  onExpand: (question: NeighborsAsk) => void;
  onClose: () => void;
}

/** The guard: what an expansion would bring is counted before anything is fetched, and the reader chooses. */
export function ExpandDialog({ entity, notShown, onExpand, onClose }: ExpandDialogProps) {
  const answered = useAnswer(entity.id, (signal) => api.entity(entity.id, signal));
  return (
    <Dialog title={messages.expand.title(entity.name)} closeLabel={messages.expand.close} onClose={onClose} wide>
      {answered.state === "loading" && <Loading />}
      {answered.state === "failed" && <Failed message={answered.message} onRetry={answered.retry} />}
      {answered.state === "ready" && <Choices entity={entity} notShown={notShown} counts={answered.answer.counts} onExpand={onExpand} onClose={onClose} />}
    </Dialog>
  );
}

interface ChoicesProps extends ExpandDialogProps {
  counts: EntityAnswer["counts"];
}

function Choices({ entity, notShown, counts, onExpand, onClose }: ChoicesProps) {
  const [choice, setChoice] = useState<Choice>("connected");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => byType(counts), [counts]);
  const some = Math.min(suggested, notShown);
  const claims = rows.reduce((sum, row) => sum + row.claims, 0);
  const question: NeighborsAsk = {
    ids: [entity.id],
    limit: choice === "type" || choice === "everything" ? expansionCap : some,
    order: choice === "latest" ? "latest" : "connected",
    ...(choice === "type" && { relations: [...ticked] }),
  };
  const tick = (type: string) => {
    const next = new Set(ticked);
    if (!next.delete(type)) next.add(type);
    setTicked(next);
    setChoice("type");
  };
  const adds = choice === "everything" ? Math.min(expansionCap, notShown) : some;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onExpand(question);
      }}
    >
      <p className="px-6 pt-3 text-ink-2 max-phone:px-4">{messages.expand.counts(claims, notShown)}</p>
      <div className="grid gap-6 px-6 py-4 max-phone:px-4 md:grid-cols-[300px_1fr]">
        <fieldset>
          <legend className="group-heading mb-2">{messages.expand.whatToBring}</legend>
          <Option name={messages.expand.connected} value={`+${count(some)}`} checked={choice === "connected"} onChoose={() => setChoice("connected")} />
          <Option name={messages.expand.latest} how={messages.expand.latestBy} value={`+${count(some)}`} checked={choice === "latest"} onChoose={() => setChoice("latest")} />
          <Option name={messages.expand.byType} how={messages.expand.byTypeHow} checked={choice === "type"} onChoose={() => setChoice("type")} />
          <Option
            name={messages.expand.everything}
            how={notShown > expansionCap ? messages.expand.overCap(expansionCap) : undefined}
            value={`+${count(Math.min(expansionCap, notShown))}`}
            checked={choice === "everything"}
            onChoose={() => setChoice("everything")}
          />
        </fieldset>
        <TypeTable rows={rows} ticked={ticked} onTick={tick} />
      </div>
      <footer className="sticky bottom-0 flex items-center justify-between gap-3 border-t border-hair bg-panel px-6 py-3 max-phone:px-4">
        <span className="meta">{messages.expand.undone}</span>
        <span className="flex gap-2">
          <Button onClick={onClose}>{messages.expand.cancel}</Button>
          <Button type="submit" look="filled" disabled={choice === "type" && ticked.size === 0}>
            {choice === "type" ? messages.expand.addTypes : messages.expand.add(adds)}
          </Button>
        </span>
      </footer>
    </form>
  );
}

function Option({ name, how, value, checked, onChoose }: { name: string; how?: string; value?: string; checked: boolean; onChoose: () => void }) {
  return (
    <label className={`flex cursor-pointer gap-3 rounded-[4px] px-2 py-1.5 max-phone:py-2.5 ${checked ? "bg-sunk" : ""}`}>
      <input type="radio" name="what" className="mt-1 accent-[var(--ink)]" checked={checked} onChange={onChoose} />
      <span className="flex-1">
        <span className="font-semibold">{name}</span>
        {how && <span className="meta block">{how}</span>}
      </span>
      {value && <span className="font-semibold">{value}</span>}
    </label>
  );
}

interface TypeRow {
  type: string;
  out: number;
  in: number;
  claims: number;
}

function byType(counts: EntityAnswer["counts"]): TypeRow[] {
  const rows = new Map<string, TypeRow>();
  for (const { relation, direction, claims } of counts) {
    const row = rows.get(relation) ?? { type: relation, out: 0, in: 0, claims: 0 };
    row.claims += claims;
    if (direction !== "in") row.out += claims;
    if (direction !== "out") row.in += claims;
    rows.set(relation, row);
  }
  return [...rows.values()].sort((a, b) => b.claims - a.claims || (a.type < b.type ? -1 : 1));
}

function TypeTable({ rows, ticked, onTick }: { rows: TypeRow[]; ticked: ReadonlySet<string>; onTick: (type: string) => void }) {
  return (
    <div className="max-h-[46vh] overflow-auto">
      <table className="w-full text-left">
        <thead className="sticky top-0 bg-panel">
          <tr className="group-heading border-b-[1.5px] border-ink">
            <th className="py-1.5 font-semibold">{messages.expand.type}</th>
            <th className="px-2 text-right font-semibold">{messages.expand.fromIt}</th>
            <th className="px-2 text-right font-semibold">{messages.expand.toIt}</th>
            <th className="pl-2 text-right font-semibold">{messages.expand.claims}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.type} className="border-b border-hair">
              <td className="py-1">
                <label className="flex cursor-pointer items-center gap-3 max-phone:py-2">
                  <input type="checkbox" className="accent-[var(--ink)]" checked={ticked.has(row.type)} onChange={() => onTick(row.type)} />
                  <LineSample colour={relationType(row.type).colour} direction={relationType(row.type).symmetric ? "both" : "out"} />
                  {relationType(row.type).active}
                </label>
              </td>
              <td className="px-2 text-right">{count(row.out)}</td>
              <td className="px-2 text-right">{count(row.in)}</td>
              <td className="pl-2 text-right">{count(row.claims)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
