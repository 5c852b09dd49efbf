"use client";

import { ArrowDownUp, ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Entity } from "../../../lib/ontology/records";
import { alongPaths, hopsAlong, idsIn } from "../../../lib/scene/paths";
import { holds, own } from "../../../lib/scene/scene";
import { weakSteps } from "../../../lib/scene/weakSteps";
import { Button, IconButton } from "../../ui/Button";
import { api, type PathsAsk } from "../api";
import { useExplorer } from "../explorerContext";
import { pathMessages } from "../messages/paths";
import { useAnswer } from "../useAnswer";
import { isNarrow } from "../useNarrow";
import { useSceneActs } from "../useSceneActs";
import { ShowCypher } from "./console/ShowCypher";
import { EntityField } from "./EntityField";
import { KindMark } from "./marks";
import { PathOptions, type Options } from "./PathOptions";
import { RelationSentence } from "./RelationSentence";
import { Failed, Loading } from "./states";

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;
// A denial joins nobody: whoever wants it can allow it.
const atFirst: Options = { relations: null, modalities: ["asserted", "reported", "alleged", "predicted"], maxLength: 4, chronological: false, since: null, until: null };

/** What somebody says outright, or passes on. */
const firm: Options["modalities"] = ["asserted", "reported"];

/** All shortest paths from one entity to another: between whom, along what, and step by step. */
export default function PathsPanel() {
  const { session } = useExplorer();
  const acts = useSceneActs();
  const { from, to } = session.pathEnds;
  const [options, setOptions] = useState(atFirst);
  const [start, end] = [useEntity(from), useEntity(to)];
  const { relations, since, until, ...others } = options;
  const question: PathsAsk | null = from !== null && to !== null && from !== to ? { from, to, ...others, ...(relations && { relations: [...relations] }), ...(since && { since }), ...(until && { until }), modalities: [...options.modalities] } : null;
  const asking = useRef<HTMLDivElement>(null);
  const onFirm = () => {
    setOptions({ ...options, modalities: firm });
    // What was pressed goes; the sentence says what is asked now.
    asking.current?.querySelector("summary")?.focus();
  };
  return (
    <>
      <div ref={asking} className="space-y-2 border-b border-hair px-5 py-4">
        <div className="flex items-center gap-1">
          <div className="min-w-0 flex-1 space-y-2">
            <EntityField key={`from ${from}`} label={pathMessages.from} entity={start} onPick={(entity) => acts.paths({ from: entity.id })} />
            <EntityField key={`to ${to}`} label={pathMessages.to} entity={end} onPick={(entity) => acts.paths({ to: entity.id })} />
          </div>
          <IconButton label={pathMessages.swap} icon={<ArrowDownUp {...icon} />} onClick={() => acts.swapPath()} />
        </div>
        <PathOptions options={options} onOptions={setOptions} />
      </div>
      {question ? <Found question={question} onFirm={onFirm} /> : <p className="px-5 py-4 text-ink-2">{from !== null && from === to ? pathMessages.same : pathMessages.needBoth}</p>}
    </>
  );
}

/** The entity of an id, from the scene or the store; null until it is known. */
function useEntity(id: string | null): Entity | null {
  const { document } = useExplorer();
  const shown = id === null ? undefined : own(document.entities, id);
  const asked = useAnswer(shown || id === null ? "" : id, (signal) => (shown || id === null ? Promise.resolve(null) : api.entity(id, signal)));
  return shown ?? (asked.state === "ready" ? (asked.answer?.entity ?? null) : null);
}

function Found({ question, onFirm }: { question: PathsAsk; onFirm: () => void }) {
  const { dispatch } = useExplorer();
  const answered = useAnswer(JSON.stringify(question), (signal) => api.paths(question, signal));
  const isReady = answered.state === "ready" && answered.answer.paths.length > 0;
  useEffect(() => {
    if (!isReady) dispatch({ do: "highlight", ids: null });
  }, [isReady, dispatch]);
  if (answered.state === "loading") return <Loading />;
  if (answered.state === "failed") return <Failed message={answered.message} onRetry={answered.retry} />;
  if (answered.answer.paths.length === 0) return <p role="status" className="px-5 py-4">{pathMessages.no(question.maxLength ?? atFirst.maxLength)}</p>;
  return (
    <>
      <Steps key={JSON.stringify(question)} answer={answered.answer} onFirm={onFirm} />
      <p className="px-5 pb-4">
        <ShowCypher of={{ act: "paths", params: { ...question } }} />
      </p>
    </>
  );
}

type Answer = Awaited<ReturnType<typeof api.paths>>;

function Steps({ answer, onFirm }: { answer: Answer; onFirm: () => void }) {
  const { document, dispatch, announce, add, inspect, readOnly, graph } = useExplorer();
  const [at, setAt] = useState(0);
  const path = answer.paths[at] ?? [];
  const entities = new Map(answer.entities.map((entity) => [entity.id, entity]));
  const part = alongPaths(answer, [path]);
  const all = answer.paths.length;
  useEffect(() => {
    dispatch({ do: "highlight", ids: idsIn(alongPaths(answer, [answer.paths[at] ?? []])) });
    announce(pathMessages.announce(at + 1, all, (answer.paths[at] ?? []).map((id) => entities.get(id)?.name ?? id)));
    const inScene = (answer.paths[at] ?? []).filter((id) => holds(document.entities, id));
    // On a phone the sheet covers half of the canvas, and the path with it.
    if (isNarrow() && inScene.length > 0) graph.current?.fit(inScene);
  }, [answer, at]);
  const missing = path.filter((id) => !holds(document.entities, id)).length;
  const drawn = missing === 0 && part.relations.every((relation) => holds(document.relations, relation.id) && !document.hidden.includes(relation.id));
  const bring = (some: readonly string[][]) => {
    const wanted = alongPaths(answer, some);
    void add(null, wanted, wanted.relations.map((relation) => relation.id));
  };
  const open = (id: string) => inspect({ kind: "relation", id });
  const hops = hopsAlong(path, answer.relations);
  const weak = weakSteps(hops);
  return (
    <div className="px-5 py-4">
      <div className="flex items-center gap-1">
        <p className="flex-1 font-semibold">
          {pathMessages.found(all, path.length - 1)}
          {answer.truncated && <span className="meta block">{pathMessages.capped(all)}</span>}
        </p>
        <IconButton label={pathMessages.previous} icon={<ChevronLeft {...icon} />} disabled={at === 0} onClick={() => setAt(at - 1)} />
        <span>{pathMessages.step(at + 1, all)}</span>
        <IconButton label={pathMessages.next} icon={<ChevronRight {...icon} />} disabled={at === all - 1} onClick={() => setAt(at + 1)} />
      </div>
      {weak.size > 0 && (
        <p className="meta mt-2 rounded-[4px] bg-sunk px-3 py-2">
          {pathMessages.weak(weak, hops.length)}{" "}
          <button type="button" onClick={onFirm} className="underlined min-h-6 text-ink max-phone:min-h-11">
            {pathMessages.firm}
          </button>
        </p>
      )}
      <ol className="py-2">
        <Stop entity={entities.get(path[0] ?? "")} />
        {hops.map((hop) => (
          <li key={hop.to}>
            <ul className="ml-2 border-l border-control pl-4">
              {hop.relations.map((relation) => (
                <li key={relation.id}>
                  <RelationSentence relation={relation} entityOf={(id) => entities.get(id)} onOpen={open} />
                </li>
              ))}
            </ul>
            <Stop as="span" entity={entities.get(hop.to)} />
          </li>
        ))}
      </ol>
      <p className="meta pb-2">{drawn ? pathMessages.onCanvas : missing > 0 ? pathMessages.missing(missing) : null}</p>
      {!readOnly && (
        <div className="flex flex-wrap gap-2">
          <Button disabled={drawn} onClick={() => bring([path])}>
            {pathMessages.add}
          </Button>
          {all > 1 && <Button onClick={() => bring(answer.paths)}>{pathMessages.addAll(all)}</Button>}
        </div>
      )}
    </div>
  );
}

function Stop({ entity, as: Tag = "li" }: { entity: Entity | undefined; as?: "li" | "span" }) {
  const { inspect } = useExplorer();
  if (!entity) return null;
  return (
    <Tag className="block">
      <button type="button" className="flex items-center gap-2 py-1 hover:bg-sunk" onClick={() => inspect({ kind: "entity", id: entity.id })}>
        <KindMark {...entity} />
        <span className={entity.unnamed ? "text-ink-2 italic" : "font-semibold"}>{entity.name}</span>
      </button>
    </Tag>
  );
}
