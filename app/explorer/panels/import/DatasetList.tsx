"use client";

import { useEffect, useRef, useState } from "react";
import { withFilter } from "../../../../lib/scene/filters";
import { Button } from "../../../ui/Button";
import { api } from "../../api";
import { useExplorer } from "../../explorerContext";
import { removeDataset } from "../../importApi";
import { importMessages } from "../../messages/importing";
import { useAnswer } from "../../useAnswer";

const words = importMessages.datasets;

interface Dataset {
  id: string;
  sources: number;
  claims: number;
}

/** The data sets of the store: what each holds; show only its claims, or remove it. */
export function DatasetList({ onClose, onChanged }: { onClose: () => void; onChanged: (what: string) => void }) {
  const { document, dispatch, announce } = useExplorer();
  const [removals, setRemovals] = useState(0);
  const found = useAnswer(`data sets ${removals}`, (signal) => api.datasets(signal));
  if (found.state !== "ready") return null;
  const { datasets } = found.answer;
  const showOnly = ({ id }: Dataset) => {
    dispatch({ do: "filter", filters: withFilter(document.filters, { by: "dataset", keep: [id] }), filterBy: document.filterBy });
    announce(words.onlyDone(id));
    onClose();
  };
  return (
    <section aria-labelledby="data-sets">
      <h3 id="data-sets" className="group-heading mb-1">
        {words.title}
      </h3>
      {datasets.length === 0 && <p className="meta">{words.none}</p>}
      <ul className="border-t border-hair">
        {datasets.map((dataset) => (
          <DatasetRow
            key={dataset.id}
            dataset={dataset}
            onShow={() => showOnly(dataset)}
            onRemoved={(what) => {
              setRemovals(removals + 1);
              onChanged(what);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  dataset: Dataset;
  onShow: () => void;
  onRemoved: (what: string) => void;
}

function DatasetRow({ dataset: { id, claims, sources }, onShow, onRemoved }: RowProps) {
  const [asking, setAsking] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking) question.current?.scrollIntoView({ block: "nearest" });
  }, [asking]);
  const [said, setSaid] = useState<{ busy: boolean; words: string } | null>(null);
  const remove = async () => {
    setSaid({ busy: true, words: words.removing(id) });
    try {
      const { removed } = await removeDataset(id);
      onRemoved(words.removed(id, removed.claims, removed.entities));
    } catch (error) {
      setSaid({ busy: false, words: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <li className="border-b border-hair py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="min-w-0 flex-1 basis-56 break-words">
          <span className="font-semibold">{id}</span> <span className="meta">{words.holds(claims, sources)}</span>
        </span>
        <span className="flex gap-2">
          <Button aria-label={words.onlyOf(id)} onClick={onShow}>
            {words.only}
          </Button>
          <Button look="quiet" aria-label={words.removeOf(id)} aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {words.remove}
          </Button>
        </span>
      </div>
      {asking && (
        <div ref={question} role="group" aria-label={words.removeOf(id)} className="mt-2 flex scroll-mb-20 flex-wrap items-center gap-x-4 gap-y-2 rounded-[4px] bg-sunk px-4 py-3">
          <p className="min-w-0 flex-1 basis-56">{words.sure(id, claims, sources)}</p>
          <span className="flex gap-2">
            <Button disabled={said?.busy} onClick={() => setAsking(false)}>
              {words.keep}
            </Button>
            <Button look="filled" disabled={said?.busy} onClick={() => void remove()}>
              {words.removeNow(claims)}
            </Button>
          </span>
          {said && (
            <p role="status" className="meta basis-full">
              {said.words}
            </p>
          )}
        </div>
      )}
    </li>
  );
}
