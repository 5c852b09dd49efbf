"use client";

import { EyeOff, Minus, Network, Plus, Route, ScanEye, X } from "lucide-react";
import { later } from "../../ui/later";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Entity } from "../../../lib/ontology/records";
import type { Relation, Subgraph } from "../../../lib/ontology/subgraph";
import { happenings, standingOf, standings } from "../../../lib/scene/occurrences";
import { Button } from "../../ui/Button";
import { api } from "../api";
import { useExplorer } from "../explorerContext";
import { inspectorMessages } from "../messages/inspector";
import { useAnswer } from "../useAnswer";
import { useLatest } from "../useLatest";
import { useSceneActs } from "../useSceneActs";
import { AccusedNote } from "./AccusedNote";
import { EntityCounts } from "./EntityCounts";
import { Failed, Loading } from "./states";
import { RelationRow } from "./RelationRow";

/** Relations of this many entities are read at first, as a hub has thousands; and of so many where more are asked for. */
const readAtFirst = 60;
const readAtMost = 500;

export interface EntityActs {
  isShown: (id: string) => boolean;
  notShown: (id: string) => number;
  collapsible: (id: string) => number;
  onExpand: (id: string) => void;
  onCollapse: (id: string) => void;
  onRemove: (id: string) => void;
  onAdd: (entity: Entity) => void;
  onRelation: (relation: Relation) => void;
}

const NotesOn = later(() => import("./notes/NotesOn"));

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** An entity: who it is, how it is spelled, and its relations as sentences. */
export function EntityPanel({ id, acts }: { id: string; acts: EntityActs }) {
  const { readOnly } = useExplorer();
  const [limit, setLimit] = useState(readAtFirst);
  const answered = useAnswer(
    `${id} ${limit}`,
    async (signal) => {
      const [known, around] = await Promise.all([api.entity(id, signal), api.neighbors({ ids: [id], limit, order: "connected" }, signal)]);
      return { ...known, around };
    },
    { grows: true },
  );
  if (answered.state === "loading") return <Loading />;
  if (answered.state === "failed") return <Failed message={answered.message} onRetry={answered.retry} />;
  const { entity, around, counts, sources } = answered.answer;
  const claims = counts.reduce((sum, row) => sum + row.claims, 0);
  return (
    <>
      <div className="space-y-3 border-b border-hair px-5 py-4">
        <h2 className={`text-[22px]/[28px] font-semibold ${entity.unnamed ? "italic" : ""}`}>{entity.name}</h2>
        {entity.description && <p className="font-serif text-[14px]/[20px] text-ink-2">{entity.description}</p>}
        <Spellings entity={entity} />
        <AccusedNote entity={entity} relations={around.relations} />
        <div className="flex flex-wrap gap-2 max-phone:gap-1.5 max-phone:*:px-2.5 max-phone:[&_svg]:hidden">
          {acts.isShown(id) ? <CanvasActs id={id} acts={acts} /> : !readOnly && (
            <Button onClick={() => acts.onAdd(entity)}>
              <Plus {...icon} />
              {inspectorMessages.showOnCanvas}
            </Button>
          )}
        </div>
      </div>
      <NotesOn id={id} />
      <Sentences entity={entity} around={around} acts={acts} />
      {around.omitted.entities > 0 && limit < readAtMost && (
        <p className="px-5 pb-4">
          <Button onClick={() => setLimit(readAtMost)}>{inspectorMessages.showMore}</Button>
        </p>
      )}
      <EntityCounts id={id} claims={claims} sources={sources} notOnCanvas={acts.isShown(id) ? acts.notShown(id) : 0} onExpand={() => acts.onExpand(id)} />
    </>
  );
}

function CanvasActs({ id, acts }: { id: string; acts: EntityActs }) {
  const [notShown, collapsible] = [acts.notShown(id), acts.collapsible(id)];
  const does = useSceneActs();
  const { readOnly } = useExplorer();
  const expand = useRef<HTMLButtonElement>(null);
  // Both keep the keyboard where it is: a button that is disabled, or goes, would drop it.
  const collapse = () => {
    expand.current?.focus({ preventScroll: true });
    acts.onCollapse(id);
  };
  return (
    <>
      {!readOnly && (
        <Button ref={expand} aria-disabled={notShown === 0} onClick={() => notShown > 0 && acts.onExpand(id)}>
          <Network {...icon} />
          {notShown > 0 ? inspectorMessages.expandSome(notShown) : inspectorMessages.expand}
        </Button>
      )}
      {!readOnly && collapsible > 0 && (
        <Button onClick={collapse}>
          <Minus {...icon} />
          {inspectorMessages.collapseSome(collapsible)}
        </Button>
      )}
      <Button onClick={() => does.focus(id, 1)}>
        <ScanEye {...icon} />
        {inspectorMessages.focus}
      </Button>
      <Button onClick={() => does.paths({ from: id })}>
        <Route {...icon} />
        {inspectorMessages.path}
      </Button>
      {!readOnly && (
        <>
          <Button onClick={() => does.hide([id])}>
            <EyeOff {...icon} />
            {inspectorMessages.hide}
          </Button>
          <Button onClick={() => acts.onRemove(id)}>
            <X {...icon} />
            {inspectorMessages.takeOff}
          </Button>
        </>
      )}
    </>
  );
}

function Spellings({ entity }: { entity: Entity }) {
  const others = entity.names.filter((name, index) => name.value !== entity.name && entity.names.findIndex((other) => other.value === name.value) === index);
  const [theirs, ours] = [others.filter((name) => name.kind !== "added"), others.filter((name) => name.kind === "added")];
  if (others.length === 0) return null;
  return (
    <p className="meta">
      {theirs.length > 0 && <SpellingList lead={inspectorMessages.alsoSpelled} names={theirs} />}
      {ours.length > 0 && <SpellingList lead={inspectorMessages.ours} names={ours} />}
    </p>
  );
}

function SpellingList({ lead, names }: { lead: string; names: Entity["names"] }) {
  return (
    <span className="block">
      {lead}{" "}
      {names.map((name, index) => (
        <span key={name.value}>
          {index > 0 && ", "}
          <span lang={name.language} className="text-ink">
            {name.value}
          </span>
        </span>
      ))}
    </span>
  );
}

function Sentences({ entity, around, acts }: { entity: Entity; around: Subgraph; acts: EntityActs }) {
  const ends = useMemo(() => new Map(around.entities.map((end) => [end.id, end])), [around]);
  const groups = useMemo(() => {
    const told = happenings(entity.id, around.relations, (end) => ends.get(end)?.unnamed ?? false);
    return standings.map((standing) => ({ standing, rows: told.filter((row) => standingOf(row) === standing) })).filter(({ rows }) => rows.length > 0);
  }, [entity.id, around, ends]);
  const latest = useLatest(acts);
  const open = useCallback((relation: Relation) => latest().onRelation(relation), [latest]);
  const otherEnd = ({ subject, object }: Relation) => (subject === entity.id ? object : subject);
  const total = ends.size - 1 + around.omitted.entities;
  return (
    <div className="space-y-5 px-5 py-4">
      {around.relations.length === 0 && <p className="meta">{inspectorMessages.noRelations}</p>}
      {groups.map(({ standing, rows }) => (
        <section key={standing}>
          <h3 className="group-heading mb-1">{inspectorMessages.standings[standing](inspectorMessages.who(entity.kind, entity.collective ?? false))}</h3>
          <ul className="divide-y divide-hair">
            {rows.map((row) => (
              <RelationRow key={row.lead.id} id={entity.id} happening={row} ends={ends} offCanvas={!acts.isShown(otherEnd(row.lead))} onOpen={open} />
            ))}
          </ul>
        </section>
      ))}
      {around.omitted.entities > 0 && <p className="meta">{inspectorMessages.showAll(total - around.omitted.entities, total)}</p>}
      {around.omitted.entities === 0 && around.omitted.relations > 0 && <p className="meta">{inspectorMessages.relationsLeft(around.omitted.relations)}</p>}
    </div>
  );
}
