"use client";

import { useState } from "react";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { api } from "../../api";
import { useExplorer } from "../../explorerContext";
import { exportApi } from "../../exportApi";
import { filterWords } from "../../filterWords";
import { size } from "../../messages";
import { hiddenMessages } from "../../messages/hidden";
import { exportMessages } from "../../messages/exporting";
import type { Query } from "../../queryApi";
import { useAnswer } from "../../useAnswer";
import { useFilters } from "../../useFilters";
import { ExportPreview } from "./ExportPreview";
import { scopeChoices } from "./exportScopes";
import { pictures, useWriting } from "./useWriting";

const words = exportMessages;

/** Choose what and as what, see how much it is, and get the file. `query`: whose answer is offered first. */
export function ExportDialog({ query, onClose }: { query?: Query; onClose: () => void }) {
  const explored = useExplorer();
  const { all, names } = useFilters();
  const filters = all.map((filter) => hiddenMessages.filter(filterWords(filter, names)));
  const datasets = useAnswer("datasets", (signal) => api.datasets(signal));
  const choices = scopeChoices(explored, { query, filters, datasets: datasets.state === "ready" ? datasets.answer.datasets : [] });
  const [chosen, setChosen] = useState(query ? "answer" : "view");
  const [format, setFormat] = useState("csv");
  const [claims, setClaims] = useState<"single" | "folded">("single");
  const isPicture = pictures.includes(format);
  const choice = choices.find(({ id }) => id === (isPicture ? "view" : chosen)) ?? choices[0];
  const wish = choice && !isPicture ? { format, scope: choice.scope, options: { claims } } : null;
  const counted = useAnswer(`${format} ${choice?.id} ${claims}`, (signal) => (wish ? exportApi.preview(wish, signal) : Promise.resolve(null)));
  const writing = useWriting(explored, onClose);
  // A picture is drawn from what is known to pass.
  const isAwaited = isPicture && explored.narrowing.state === "loading";
  if (!choice) return null;
  const busy = writing.bytes !== null;
  const expected = counted.state === "ready" ? (counted.answer?.bytes ?? 0) : 0;
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={busy ? writing.cancel : onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && !isAwaited) void writing.write({ format, choice, claims, filters });
        }}
      >
        <div className="grid gap-6 px-6 py-4 max-phone:px-4 md:grid-cols-2">
          <fieldset disabled={busy}>
            <legend className="group-heading mb-2">{words.what}</legend>
            {choices.map(({ id, words: says }) => (
              <Choice key={id} group="scope" words={says} checked={choice.id === id} disabled={isPicture && id !== "view"} onChoose={() => setChosen(id)} />
            ))}
            {isPicture && <p className="meta px-2 pt-1">{words.onlyDrawn}</p>}
            {!isPicture && (
              <div role="radiogroup" aria-label={words.claims} className="mt-4 px-2">
                <p className="group-heading mb-1">{words.claims}</p>
                {(["single", "folded"] as const).map((how) => (
                  <label key={how} className="flex min-h-6 cursor-pointer items-center gap-3 max-phone:min-h-11">
                    <input type="radio" name="claims" className="accent-[var(--ink)]" checked={claims === how} onChange={() => setClaims(how)} />
                    {words[how]}
                  </label>
                ))}
              </div>
            )}
          </fieldset>
          <fieldset disabled={busy}>
            <legend className="group-heading mb-2">{words.how}</legend>
            {Object.entries(words.formats).map(([id, [says, how]]) => (
              <Choice key={id} group="format" words={says} how={how} checked={format === id} disabled={pictures.includes(id) && choices.every((one) => one.id !== "view")} onChoose={() => setFormat(id)} />
            ))}
          </fieldset>
        </div>
        <footer className="sticky bottom-0 flex flex-wrap items-center justify-between gap-3 border-t border-hair bg-panel px-6 py-3 max-phone:px-4">
          {busy && <progress aria-label={words.progress} className="import-progress" max={Math.max(1, expected, writing.bytes ?? 0)} value={expected > 0 ? (writing.bytes ?? 0) : undefined} />}
          <div className="meta min-w-0 flex-1 basis-56" role={writing.failed ? "alert" : "status"}>
            {writing.failed ?? (writing.bytes !== null ? words.writing(size(writing.bytes), expected > 0 ? size(expected) : null) : <ExportPreview counted={counted} />)}
          </div>
          <span className="flex gap-2">
            <Button onClick={busy ? writing.cancel : onClose}>{words.cancel}</Button>
            <Button type="submit" look="filled" disabled={busy || isAwaited}>
              {words.write}
            </Button>
          </span>
        </footer>
      </form>
    </Dialog>
  );
}

interface ChoiceProps {
  group: string;
  words: string;
  how?: string;
  checked: boolean;
  disabled?: boolean;
  onChoose: () => void;
}

function Choice({ group, words: says, how, checked, disabled, onChoose }: ChoiceProps) {
  return (
    <label className={`flex items-start gap-3 rounded-[4px] px-2 py-1 max-phone:py-2.5 ${checked ? "bg-sunk" : ""} ${disabled ? "text-ink-3" : "cursor-pointer"}`}>
      <input type="radio" name={group} className="mt-1 shrink-0 accent-[var(--ink)]" checked={checked} disabled={disabled} onChange={onChoose} />
      <span className="min-w-0 break-words">
        <span className={disabled ? "" : "font-semibold"}>{says}</span>
        {how && <span className="meta block">{how}</span>}
      </span>
    </label>
  );
}
