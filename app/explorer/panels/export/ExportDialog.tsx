"use client";

import { useState } from "react";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { api } from "../../api";
import { useExplorer } from "../../explorerContext";
import { messages, size } from "../../messages";
import type { Query } from "../../queryApi";
import { useAnswer } from "../../useAnswer";
import { scopeChoices, type ScopeChoice } from "./exportScopes";
import { pictureWords } from "./pictureWords";
import { saveFile } from "./saveFile";

const pictures: readonly string[] = ["png", "svg"];

/** Choose what and as what, see how much it is, and get the file. `query`: whose answer is offered first. */
export function ExportDialog({ query, onClose }: { query?: Query; onClose: () => void }) {
  const explored = useExplorer();
  const datasets = useAnswer("datasets", (signal) => api.datasets(signal));
  const ofAnswer = query ? [{ id: "answer", words: messages.exporting.scopes.answer, scope: { query: { cypher: query.cypher, params: { ...query.params } } } }] : [];
  const choices = [...ofAnswer, ...scopeChoices(explored, datasets.state === "ready" ? datasets.answer.datasets : [])];
  const [chosen, setChosen] = useState(query ? "answer" : "view");
  const [format, setFormat] = useState("csv");
  const [claims, setClaims] = useState<"single" | "folded">("single");
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  const isPicture = pictures.includes(format);
  const writing = useWriting(explored, onClose);
  if (!choice) return null;
  return (
    <Dialog title={messages.exporting.title} closeLabel={messages.exporting.cancel} onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void writing.write(format, choice, claims);
        }}
      >
        <div className="grid gap-6 px-6 py-4 max-phone:px-4 md:grid-cols-2">
          <fieldset>
            <legend className="group-heading mb-2">{messages.exporting.what}</legend>
            {choices.map(({ id, words }) => (
              <Choice key={id} group="scope" words={words} checked={choice.id === id} disabled={isPicture && id !== "view"} onChoose={() => setChosen(id)} />
            ))}
            {isPicture && <p className="meta px-2 pt-1">{messages.exporting.onlyDrawn}</p>}
          </fieldset>
          <fieldset>
            <legend className="group-heading mb-2">{messages.exporting.how}</legend>
            {Object.entries(messages.exporting.formats).map(([id, [words, how]]) => (
              <Choice key={id} group="format" words={words} how={how} checked={format === id} onChoose={() => (setFormat(id), pictures.includes(id) && setChosen("view"))} />
            ))}
            {!isPicture && (
              <div className="mt-2 flex flex-wrap gap-x-4 px-2">
                <span className="meta">{messages.exporting.claims}</span>
                {(["single", "folded"] as const).map((how) => (
                  <label key={how} className="flex cursor-pointer items-center gap-2">
                    <input type="radio" name="claims" className="accent-[var(--ink)]" checked={claims === how} onChange={() => setClaims(how)} />
                    {messages.exporting[how]}
                  </label>
                ))}
              </div>
            )}
          </fieldset>
        </div>
        <footer className="sticky bottom-0 flex flex-wrap items-center justify-between gap-3 border-t border-hair bg-panel px-6 py-3 max-phone:px-4">
          <div className="meta min-w-0 flex-1" role="status">
            {writing.failed ?? (writing.bytes !== null ? messages.exporting.writing(size(writing.bytes)) : isPicture ? messages.exporting.onlyDrawn : <Preview key={`${format} ${choice.id} ${claims}`} format={format} choice={choice} claims={claims} />)}
          </div>
          <span className="flex gap-2">
            <Button onClick={writing.bytes === null ? onClose : writing.cancel}>{messages.exporting.cancel}</Button>
            <Button type="submit" look="filled" disabled={writing.bytes !== null}>
              {messages.exporting.write}
            </Button>
          </span>
        </footer>
      </form>
    </Dialog>
  );
}

/** Writes the file once; says how far it is, and can be stopped. */
function useWriting(explored: ReturnType<typeof useExplorer>, onDone: () => void) {
  const [bytes, setBytes] = useState<number | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [controller, setController] = useState<AbortController | null>(null);
  const write = async (format: string, choice: ScopeChoice, claims: "single" | "folded") => {
    const stop = new AbortController();
    setController(stop);
    setFailed(null);
    setBytes(0);
    try {
      const file = pictures.includes(format) ? await picture(explored, format as "png" | "svg") : await api.exportFile({ format, scope: choice.scope, options: { claims } }, setBytes, stop.signal);
      saveFile(file.name, file.blob);
      explored.announce(messages.exporting.done(file.name));
      onDone();
    } catch (error) {
      setBytes(null);
      if (!stop.signal.aborted) setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return { bytes, failed, write, cancel: () => controller?.abort() };
}

async function picture(explored: ReturnType<typeof useExplorer>, format: "png" | "svg"): Promise<{ name: string; blob: Blob }> {
  const graph = explored.graph.current;
  if (!graph) throw new Error(messages.scene.emptyTitle);
  return { name: `whowhom.${format}`, blob: await graph.picture(format, pictureWords(explored, [])) };
}

function Preview({ format, choice, claims }: { format: string; choice: ScopeChoice; claims: "single" | "folded" }) {
  const answered = useAnswer(`${format} ${choice.id} ${claims}`, (signal) => api.exportPreview({ format, scope: choice.scope, options: { claims } }, signal));
  if (answered.state === "loading") return messages.exporting.counting;
  if (answered.state === "failed") return answered.message;
  const { counts, bytes, exact, warnings } = answered.answer;
  return (
    <>
      <span className="block font-semibold text-ink">
        {messages.exporting.preview(counts.entities, counts.claims, counts.relations, counts.sources)} · {messages.exporting.size(size(bytes), exact)}
      </span>
      <span className="block">{messages.exporting.manifest}</span>
      {warnings.length > 0 && (
        <details>
          <summary>{messages.exporting.warnings}</summary>
          <ul className="list-disc pl-4">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
    </>
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

function Choice({ group, words, how, checked, disabled, onChoose }: ChoiceProps) {
  return (
    <label className={`flex gap-3 rounded-[4px] px-2 py-1 max-phone:py-2.5 ${checked ? "bg-sunk" : ""} ${disabled ? "text-ink-3" : "cursor-pointer"}`}>
      <input type="radio" name={group} className="mt-1 accent-[var(--ink)]" checked={checked} disabled={disabled} onChange={onChoose} />
      <span>
        <span className={disabled ? "" : "font-semibold"}>{words}</span>
        {how && <span className="meta block">{how}</span>}
      </span>
    </label>
  );
}
