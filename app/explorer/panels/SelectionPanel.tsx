"use client";

import { X } from "lucide-react";
import { kinds } from "../../../lib/ontology/kinds";
import type { Entity } from "../../../lib/ontology/records";
import { own } from "../../../lib/scene/scene";
import { relationsWithin, selectedOf, sourcesShared } from "../../../lib/scene/select";
import { Button, IconButton } from "../../ui/Button";
import { api } from "../api";
import { useExplorer } from "../explorerContext";
import { inspectorMessages } from "../messages/inspector";
import { menuMessages as menu } from "../messages/menu";
import { selectionMessages } from "../messages/selection";
import { useAnswer } from "../useAnswer";
import { useSceneActs } from "../useSceneActs";
import { HangTogether } from "./HangTogether";
import { KindMark } from "./marks";
import { RelationSentence } from "./RelationSentence";

const namesAtMost = 12;
const rowsAtMost = 20;
/** More than so many are only asked for what can be counted here. */
const sharedAtMost = 100;
const commonAtOnce = 20;

/** Several selected at once: how many of what, what is among them, what they share, and what can be done with them. */
export default function SelectionPanel() {
  const { session, inSight, inspect, document, revealAmong, readOnly } = useExplorer();
  const acts = useSceneActs();
  const { entities, relations } = selectedOf(inSight, session.selection);
  const ids = entities.map((entity) => entity.id);
  const among = entities.length > 0 ? relationsWithin(inSight, ids) : relations;
  const words = selectionMessages;
  return (
    <>
      <div className="space-y-3 border-b border-hair px-5 py-4">
        <h2 className="text-[22px]/[28px] font-semibold">{words.summary(entities.length, relations.length)}</h2>
        <p className="flex flex-wrap gap-x-3">
          {kinds.map((kind) => {
            const some = entities.filter((entity) => entity.kind === kind);
            if (some.length === 0) return null;
            const text = words.kinds[kind](some.length);
            return (
              <button key={kind} type="button" aria-label={words.onlyKind(text)} title={words.onlyKind(text)} className="inline-flex items-center gap-2 hover:bg-sunk max-phone:py-3" onClick={() => acts.choose(some.map(({ id }) => id))}>
                <KindMark kind={kind} />
                <span className="underlined">{text}</span>
              </button>
            );
          })}
        </p>
        <Acts entities={entities} />
      </div>
      <Names entities={entities} />
      {(entities.length > 1 || relations.length > 0) && (
        <section className="border-b border-hair px-5 py-4">
          <h3 className="group-heading mb-1">{words.among}</h3>
          {among.length === 0 && <p className="meta">{words.amongNone}</p>}
          <ul className="divide-y divide-hair">
            {among.slice(0, rowsAtMost).map((relation) => (
              <li key={relation.id}>
                <RelationSentence relation={relation} entityOf={(id) => own(document.entities, id)} onOpen={(id) => inspect({ kind: "relation", id })} />
              </li>
            ))}
          </ul>
          {among.length > rowsAtMost && <p className="meta">{words.more(among.length - rowsAtMost)}</p>}
          {entities.length > 1 && !readOnly && (
            <Button className="mt-2" onClick={() => void revealAmong(ids)}>
              {words.revealAmong}
            </Button>
          )}
        </section>
      )}
      {entities.length > 1 && (entities.length <= sharedAtMost ? <Shared entities={entities} /> : <p className="meta px-5 py-4">{words.tooMany(sharedAtMost)}</p>)}
      {entities.length > 1 && entities.length <= sharedAtMost && <HangTogether key={ids.join("\n")} ids={ids} />}
    </>
  );
}

function Acts({ entities }: { entities: readonly Entity[] }) {
  const { session, document, graph, arrange, readOnly, ask } = useExplorer();
  const acts = useSceneActs();
  const ids = entities.map((entity) => entity.id);
  const selection = selectionMessages;
  const [first, second] = ids;
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => graph.current?.fit(session.selection)}>{selection.zoom}</Button>
      <Button onClick={() => acts.neighbours()}>{menu.neighbours}</Button>
      {ids.length === 2 && <Button onClick={() => acts.paths({ from: first, to: second })}>{selection.paths}</Button>}
      {ids.length > 0 && !readOnly && (
        <>
          <Button onClick={() => ask(ids, { always: true })}>{selection.expand}</Button>
          <Button onClick={() => acts.hide(ids)}>{menu.hide}</Button>
          <Button onClick={() => acts.hideOthers(ids)}>{menu.hideOthers}</Button>
          {ids.every((id) => document.pinned.includes(id)) ? <Button onClick={() => acts.unpin(ids)}>{menu.unpin}</Button> : <Button onClick={() => acts.pin(ids)}>{menu.pin}</Button>}
          <Button onClick={() => void arrange("force", ids)}>{selection.arrange}</Button>
          <Button onClick={() => acts.takeOff(ids)}>{menu.takeOff}</Button>
        </>
      )}
    </div>
  );
}

function Names({ entities }: { entities: readonly Entity[] }) {
  const { inspect } = useExplorer();
  const acts = useSceneActs();
  if (entities.length === 0) return null;
  return (
    <section className="border-b border-hair px-5 py-4">
      <h3 className="group-heading mb-1">{selectionMessages.who}</h3>
      <ul>
        {entities.slice(0, namesAtMost).map((entity) => (
          <li key={entity.id} className="flex items-center gap-2">
            <KindMark {...entity} />
            <button type="button" className={`min-w-0 flex-1 truncate py-1 text-left hover:bg-sunk max-phone:py-3 ${entity.unnamed ? "text-ink-2 italic" : "font-semibold"}`} onClick={() => inspect({ kind: "entity", id: entity.id })}>
              {entity.name}
            </button>
            <IconButton label={selectionMessages.drop(entity.name)} icon={<X size={14} strokeWidth={1.75} aria-hidden />} onClick={() => acts.toggle(entity.id)} />
          </li>
        ))}
      </ul>
      {entities.length > namesAtMost && <p className="meta">{selectionMessages.more(entities.length - namesAtMost)}</p>}
    </section>
  );
}

function Shared({ entities }: { entities: readonly Entity[] }) {
  const { inSight, document, store, inspect } = useExplorer();
  const ids = entities.map((entity) => entity.id);
  const common = useAnswer(ids.join("\n"), (signal) => api.commonNeighbors(ids, commonAtOnce, signal));
  const sources = sourcesShared(inSight, ids);
  const country = entities[0]?.country;
  const shared = country !== undefined && entities.every((entity) => entity.country === country) ? (own(document.entities, country)?.name ?? country) : null;
  const nothing = shared === null && sources.length === 0 && common.state === "ready" && common.answer.common.length === 0;
  return (
    <section className="space-y-3 border-b border-hair px-5 py-4">
      <h3 className="group-heading">{selectionMessages.shared}</h3>
      {nothing && <p className="meta">{selectionMessages.sharedNothing}</p>}
      {shared !== null && <p>{selectionMessages.sharedCountry(shared)}</p>}
      {sources.length > 0 && (
        <div>
          <p>{selectionMessages.sharedSources}</p>
          <ul className="space-y-1">
            {sources.map((id) => (
              <li key={id}>
                <button type="button" className="underlined text-left max-phone:py-3" onClick={() => inspect({ kind: "source", id })}>
                  {store.sources.get(id)?.title ?? id}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {common.state === "failed" && <p role="alert">{common.message}</p>}
      {common.state === "ready" && common.answer.common.length > 0 && <Common answer={common.answer} />}
    </section>
  );
}

function Common({ answer }: { answer: Awaited<ReturnType<typeof api.commonNeighbors>> }) {
  const { document, inspect, add, readOnly } = useExplorer();
  const words = selectionMessages;
  const byId = new Map(answer.entities.map((entity) => [entity.id, entity]));
  const all = answer.common.length + answer.omitted.entities;
  const fresh = answer.common.filter(({ id }) => !own(document.entities, id)).length;
  return (
    <div className="space-y-1">
      <p>{words.common(all)}</p>
      <ul>
        {answer.common.map(({ id }) => {
          const entity = byId.get(id);
          if (!entity) return null;
          return (
            <li key={id}>
              <button type="button" className="flex w-full items-center gap-2 py-1 text-left hover:bg-sunk max-phone:py-3" onClick={() => inspect({ kind: "entity", id })}>
                <KindMark {...entity} />
                <span className={`flex-1 truncate ${entity.unnamed ? "text-ink-2 italic" : ""}`}>{entity.name}</span>
                {!own(document.entities, id) && <span className="meta">{inspectorMessages.notOnCanvas}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {answer.omitted.entities > 0 && <p className="meta">{words.commonMore(answer.common.length, all)}</p>}
      {fresh > 0 && !readOnly && <Button onClick={() => void add(null, answer)}>{words.addCommon(fresh)}</Button>}
    </div>
  );
}
