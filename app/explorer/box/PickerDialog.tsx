"use client";

import { useState, type FormEvent } from "react";
import { kinds } from "../../../lib/ontology/kinds";
import type { Entity } from "../../../lib/ontology/records";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { api, type SearchWithin } from "../api";
import { useExplorer } from "../explorerContext";
import { sceneAtMost } from "../sceneAtMost";
import { messages } from "../messages";
import { boxMessages } from "../messages/box";
import type { Browse } from "../pageActs";
import { Failed, Loading } from "../panels/states";
import { useAnswer } from "../useAnswer";
import { PickerList } from "./PickerList";

const words = boxMessages.picker;
/** As many as the server gives at once; the filters narrow the rest down. */
const readAtOnce = 1000;
const field = "h-8 w-full rounded-[4px] border border-control bg-panel px-2 text-ink max-phone:h-11";

/** Chooses among more entities than the box lists: by name, kind, country and data set, several at once. */
export default function PickerDialog({ browse, onClose }: { browse: Browse; onClose: () => void }) {
  const { addEntities, inspect, document, readOnly } = useExplorer();
  const [q, setQ] = useState(browse.q);
  const [within, setWithin] = useState<SearchWithin>({});
  const [chosen, setChosen] = useState<ReadonlyMap<string, Entity>>(new Map());
  const asked = q.trim();
  const found = useAnswer(JSON.stringify([asked, within]), (signal) => api.search(asked, readAtOnce, signal, within));
  const fresh = [...chosen.values()].filter(({ id }) => !Object.hasOwn(document.entities, id));
  const tooMany = !readOnly && fresh.length + Object.keys(document.entities).length > sceneAtMost;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [only] = chosen.keys();
    onClose();
    if (readOnly) return only === undefined ? undefined : inspect({ kind: "entity", id: only });
    void addEntities(fresh).then(() => only !== undefined && chosen.size === 1 && inspect({ kind: "entity", id: only }));
  };
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose} wide>
      <form onSubmit={submit}>
        <div className="grid grid-cols-[2fr_1fr_1fr_1fr] gap-3 px-6 pt-4 max-phone:grid-cols-2 max-phone:px-4">
          <label className="meta max-phone:col-span-2">
            {words.name}
            <input type="search" value={q} onChange={(event) => setQ(event.target.value)} className={field} />
          </label>
          <Narrowing within={within} onWithin={setWithin} />
        </div>
        <div className="px-6 py-3 max-phone:px-4">
          {found.state === "loading" && <Loading />}
          {found.state === "failed" && <Failed message={found.message} onRetry={found.retry} />}
          {found.state === "ready" && <PickerList answer={found.answer} chosen={chosen} onChosen={setChosen} />}
        </div>
        <footer className="sticky bottom-0 z-10 flex flex-wrap items-center justify-between gap-3 border-t border-hair bg-panel px-6 py-3 max-phone:px-4">
          <span role="status" className="meta">
            {readOnly ? words.readOnly : tooMany ? words.tooMany(sceneAtMost) : words.selected(chosen.size)}
          </span>
          <span className="flex gap-2">
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button type="submit" look="filled" disabled={readOnly ? chosen.size !== 1 : chosen.size === 0 || tooMany}>
              {readOnly ? words.open : words.add(fresh.length)}
            </Button>
          </span>
        </footer>
      </form>
    </Dialog>
  );
}

/** Kind, country and data set, of those that the store knows. */
function Narrowing({ within, onWithin }: { within: SearchWithin; onWithin: (within: SearchWithin) => void }) {
  const states = useAnswer("states", (signal) => api.search("", readAtOnce, signal, { kind: "state" }));
  const datasets = useAnswer("datasets", (signal) => api.datasets(signal));
  const set = (key: keyof SearchWithin, value: string) => {
    const { [key]: _before, ...others } = within;
    onWithin(value === "" ? others : { ...others, [key]: value });
  };
  const options = {
    kind: kinds.map((kind) => ({ value: kind, label: messages.kinds[kind] })),
    country: states.state === "ready" ? states.answer.results.map(({ entity }) => ({ value: entity.id, label: entity.name })).sort((a, b) => a.label.localeCompare(b.label)) : [],
    dataset: datasets.state === "ready" ? datasets.answer.datasets.map(({ id }) => ({ value: id, label: id })) : [],
  };
  return (["kind", "country", "dataset"] as const).map((key) => (
    <label key={key} className="meta min-w-0">
      {words[key]}
      <select value={within[key] ?? ""} onChange={(event) => set(key, event.target.value)} className={field}>
        <option value="">{words.any[key]}</option>
        {options[key].map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {key === "country" && states.state === "ready" && states.answer.total > states.answer.results.length && <option disabled>{boxMessages.first(states.answer.results.length, states.answer.total, states.answer.atLeast)}</option>}
      </select>
    </label>
  ));
}
