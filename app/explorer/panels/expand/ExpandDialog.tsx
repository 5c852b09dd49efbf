"use client";

import { useMemo, useRef, useState } from "react";
import { own } from "../../../../lib/scene/scene";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { api, type ExpansionAnswer, type NeighborsAsk } from "../../api";
import { useExplorer } from "../../explorerContext";
import { sceneAtMost } from "../../sceneAtMost";
import { count } from "../../messages";
import { expandMessages } from "../../messages/expand";
import { growthMessages } from "../../messages/growth";
import { useAnswer } from "../../useAnswer";
import { ShowCypher } from "../console/ShowCypher";
import { Failed, Loading } from "../states";
import { AskAbove } from "./AskAbove";
import { atFirst, narrowing, questionOf, type ExpandChoice } from "./expandChoice";
import { ExpansionTable } from "./ExpansionTable";
import { ExpansionTime } from "./ExpansionTime";
import { WaysToExpand } from "./WaysToExpand";

const words = expandMessages;

interface ExpandDialogProps {
  ids: readonly string[];
  onExpand: (question: NeighborsAsk) => void;
  onClose: () => void;
}

/** The guard: what an expansion would bring is counted before any of it is fetched, and the reader chooses. */
export function ExpandDialog({ ids, onExpand, onClose }: ExpandDialogProps) {
  const { document } = useExplorer();
  const exclude = useMemo(() => Object.keys(document.entities).filter((id) => !ids.includes(id)), [document.entities, ids]);
  const [choice, setChoice] = useState<ExpandChoice>({ way: "connected", limit: atFirst, ticked: new Set(), direction: "both", period: { from: null, to: null } });
  const facts = useCounted({ ids: [...ids], exclude, limit: 1, ...narrowing(choice) });
  // The time is shown whole, whatever period of it is chosen.
  const always = useCounted({ ids: [...ids], exclude, limit: 1, ...narrowing({ ...choice, period: { from: null, to: null } }) });
  const room = Math.max(0, sceneAtMost - Object.keys(document.entities).length);
  const question = questionOf(ids, choice, room);
  const adds = useCounted(question && { ...question, exclude });
  const isCut = question !== null && question.limit === room && adds.isFresh && adds.answer !== null && adds.answer.all.entities > room;
  const many = ids.length > 1;
  const change = (part: Partial<ExpandChoice>) => setChoice({ ...choice, ...part });
  return (
    <Dialog title={words.title(ids.map((id) => own(document.entities, id)?.name ?? id))} closeLabel={words.close} onClose={onClose} wide>
      {facts.failed !== null && <Failed message={facts.failed} onRetry={facts.retry} />}
      {facts.failed === null && (!facts.answer || !always.answer) && <Loading />}
      {facts.answer && always.answer && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (question) onExpand(question);
          }}
        >
          <Lead answer={always.answer} many={many} />
          <div className="grid md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
            <div className="space-y-4 border-hair px-4 py-3 md:border-r">
              <WaysToExpand facts={facts.answer} adds={adds.answer} choice={choice} room={room} many={many} onChange={change} />
              <ExpansionTime dates={always.answer.dates} period={choice.period} onPeriod={(period) => change({ period })} />
            </div>
            <ExpansionTable answer={facts.answer} ticked={choice.ticked} many={many} onTicked={(ticked) => change({ ticked, way: "type" })} />
          </div>
          <footer className="sticky bottom-0 z-10 flex flex-wrap items-center justify-between gap-3 border-t border-hair bg-panel px-6 py-3 max-phone:px-4">
            <div>
              <p role="status" className="font-semibold">
                {!question ? (room === 0 ? growthMessages.full(facts.answer.all.entities, Object.keys(document.entities).length, sceneAtMost) : words.addsNothing) : adds.isFresh && adds.answer ? words.adds(adds.answer.adds.entities, adds.answer.adds.relations) : words.counting}
                {isCut && adds.answer && words.ofAll(adds.answer.all.entities, sceneAtMost)}
              </p>
              <p className="meta flex flex-wrap items-center gap-x-1">
                {question && adds.answer ? `${words.folded(adds.answer.adds.claims)} · ` : ""}
                <AskAbove />
              </p>
            </div>
            <span className="flex flex-wrap gap-2">
              {question && <ShowCypher of={{ act: "neighbors", params: { ...question, exclude } }} onShown={onClose} />}
              <Button onClick={onClose}>{words.cancel}</Button>
              <Button type="submit" look="filled" disabled={!question || !adds.isFresh || adds.answer?.adds.entities === 0}>
                {words.add(question ? (adds.answer?.adds.entities ?? 0) : 0)}
              </Button>
            </span>
          </footer>
        </form>
      )}
    </Dialog>
  );
}

function Lead({ answer, many }: { answer: ExpansionAnswer; many: boolean }) {
  const { before, reach, after } = words.counts(many, answer.claims);
  return (
    <p className="border-b border-hair px-6 pt-2 pb-4 text-ink-2 max-phone:px-4">
      {before}
      <b className="text-ink">{count(answer.all.claims)}</b>
      {reach}
      <b className="text-ink">{words.entitiesAway(answer.all.entities)}</b>
      {after}
    </p>
  );
}

/** What the store counts for a question; the last answer stays until the next one comes, `isFresh` tells them apart. */
function useCounted(question: NeighborsAsk | null) {
  const key = JSON.stringify(question);
  const asked = useAnswer(key, (signal) => (question ? api.expansion(question, signal) : Promise.resolve(null)));
  const last = useRef<ExpansionAnswer | null>(null);
  if (asked.state === "ready" && asked.answer) last.current = asked.answer;
  return { answer: last.current, isFresh: asked.state === "ready", failed: asked.state === "failed" ? asked.message : null, retry: asked.retry };
}
