"use client";

import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type Dispatch, type SetStateAction } from "react";
import type { Settings } from "../../lib/layout/parameters";
import type { Entity } from "../../lib/ontology/records";
import { nothingOmitted } from "../../lib/ontology/nothingOmitted";
import type { Relation, Subgraph } from "../../lib/ontology/subgraph";
import { begin, step } from "../../lib/scene/history";
import { collapsible } from "../../lib/scene/reducer";
import { emptyScene, holds, own, type Expansion, type Inspected } from "../../lib/scene/scene";
import type { LeftOut } from "../../lib/scene/sceneFile";
import { api, type NeighborsAsk } from "./api";
import type { Growth } from "./growScene";
import { messages } from "./messages";
import { arrange, layoutGraph, LayoutStopped, warmLayouts } from "./placement";
import { requireRoom } from "./sceneRoom";
import { readView, type SceneToOpen } from "./scenes/readView";

/** Comes when a scene grows for the first time. */
const growing = () => import("./growScene");

const nothing: Subgraph = { entities: [], relations: [], truncated: false, omitted: nothingOmitted, missing: [] };

export type Standing = { state: "loading" } | { state: "ready" | "empty"; leftOut?: LeftOut } | { state: "failed"; message: string };

/** What is placed anew: only `ids` of it where given; those that are pinned never. */
interface Arranging {
  entities: readonly Entity[];
  relations: readonly Relation[];
  ids?: readonly string[];
  settings?: Settings;
}

/** The scene of the page and everything one can do to it. `say` shows what the reader must know until the next says otherwise. */
export function useScene(start: SceneToOpen, announce: (text: string) => void, say: Dispatch<SetStateAction<string | null>>) {
  const [history, dispatch] = useReducer(step, emptyScene, begin);
  const [standing, setStanding] = useState<Standing>({ state: "loading" });
  const [totals, setTotals] = useState<Record<string, number>>({});
  const document = history.scene.document;
  const latest = useRef(document);
  latest.current = document;
  const { key } = history;
  const openKey = useRef(key);
  openKey.current = key;
  /** The scene that was to be opened last, whether it could be or not. */
  const asked = useRef(start);

  useEffect(() => {
    const unknown = Object.keys(document.entities).filter((id) => !holds(totals, id));
    if (unknown.length === 0) return;
    const controller = new AbortController();
    api.degrees(unknown, controller.signal).then(
      ({ degrees }) => setTotals((before) => ({ ...before, ...Object.fromEntries(unknown.map((id) => [id, own(degrees, id)?.entities ?? 0])) })),
      // A badge less is no reason to disturb: the next change of the scene asks again.
      () => undefined,
    );
    return () => controller.abort();
  }, [document.entities, totals]);

  /** Resolves to whether this is still the scene that was asked for last: one that was overtaken changes nothing any more. */
  const open = useCallback(
    async (toOpen: SceneToOpen): Promise<boolean> => {
      asked.current = toOpen;
      setStanding({ state: "loading" });
      try {
        const { totals: known, ...view } = await readView(toOpen);
        if (asked.current !== toOpen) return false;
        setTotals((before) => ({ ...before, ...known }));
        dispatch({ do: "open", key: toOpen.key, ...view });
        setStanding({ state: view.subgraph.entities.length > 0 ? "ready" : "empty", leftOut: toOpen.saved?.leftOut });
        announce(messages.announce.opened(view.title, view.subgraph.entities.length, view.subgraph.relations.length));
        return true;
      } catch (error) {
        if (asked.current !== toOpen) return false;
        setStanding({ state: "failed", message: error instanceof Error ? error.message : String(error) });
        return true;
      }
    },
    [announce],
  );
  const retry = useCallback(() => open(asked.current), [open]);

  /** What went wrong last, so that it can be taken back when the next goes well. */
  const complaint = useRef<string | null>(null);
  const complain = useCallback(
    (error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      if (error instanceof LayoutStopped) return announce(text);
      complaint.current = text;
      say(text);
    },
    [announce, say],
  );
  const wentWell = useCallback(() => say((now) => (now === complaint.current ? null : now)), [say]);

  const put = useCallback(
    async (anchor: string | null, subgraph: Subgraph, reveal: readonly string[] = [], unrevealed: readonly string[] = [], expansions?: readonly Expansion[]): Promise<boolean> => {
      const [before, of] = [latest.current, openKey.current];
      const fresh = subgraph.entities.filter((entity) => !holds(before.entities, entity.id));
      requireRoom(fresh.length, Object.keys(before.entities));
      const entities = [...Object.values(before.entities), ...fresh];
      const relations = [...Object.values(before.relations), ...subgraph.relations];
      const positions = fresh.length > 0 ? await arrange("force", layoutGraph(entities, relations, before.positions, { captions: before.captions })) : {};
      // Another scene was opened meanwhile: this was not asked for there.
      if (openKey.current !== of) return false;
      dispatch({ do: "add", anchor, subgraph, positions, reveal, unrevealed, expansions });
      wentWell();
      setStanding((now) => ({ state: "ready", ...("leftOut" in now && { leftOut: now.leftOut }) }));
      announce(fresh.length > 0 ? messages.announce.added(fresh.length, new Set(subgraph.relations.map((relation) => relation.id)).size - unrevealed.length) : messages.announce.nothingNew);
      return true;
    },
    [announce, wentWell],
  );

  /** Resolves to whether it was added: the reader may stop the layout, and a scene holds only so many. */
  const add = useCallback(
    async (...what: Parameters<typeof put>): Promise<boolean> => {
      try {
        return await put(...what);
      } catch (error) {
        complain(error);
        return false;
      }
    },
    [put, complain],
  );

  /** Shows a subgraph instead of the scene, as one step. Resolves to whether it does. */
  const replace = useCallback(
    async (title: string, subgraph: Subgraph): Promise<boolean> => {
      const of = openKey.current;
      try {
        requireRoom(subgraph.entities.length, []);
        const positions = await arrange("force", layoutGraph(subgraph.entities, subgraph.relations, {}));
        if (openKey.current !== of) return false;
        dispatch({ do: "replace", title, subgraph, positions });
        wentWell();
        return true;
      } catch (error) {
        complain(error);
        return false;
      }
    },
    [complain, wentWell],
  );

  const grow = useCallback(
    async (read: (shown: readonly string[]) => Promise<Growth>, anchor: string | null) => {
      const of = openKey.current;
      try {
        const { subgraph, unrevealed, expansions } = await read(Object.keys(latest.current.entities));
        if (openKey.current !== of) return;
        await put(anchor, subgraph, [], unrevealed, expansions);
      } catch (error) {
        complain(error);
      }
    },
    [put, complain],
  );

  const expand = useCallback((question: NeighborsAsk) => grow(async (shown) => (await growing()).readExpansion(question, shown), question.ids.length === 1 ? (question.ids[0] ?? null) : null), [grow]);

  const addEntities = useCallback(
    async (entities: readonly Entity[]) => {
      const fresh = entities.filter((entity) => !holds(latest.current.entities, entity.id));
      if (fresh.length > 0) await grow(async (shown) => (await growing()).readTies(fresh, shown), null);
    },
    [grow],
  );

  const revealAmong = useCallback(
    async (among: readonly string[] | null) => {
      const of = openKey.current;
      try {
        const { relations } = await api.between([...(among ?? Object.keys(latest.current.entities))]);
        if (openKey.current !== of) return;
        const { relations: known, hidden } = latest.current;
        const fresh = relations.filter(({ id }) => !holds(known, id) || hidden.includes(id));
        const positions = {};
        if (fresh.length > 0) dispatch({ do: "add", anchor: null, subgraph: { ...nothing, relations: fresh }, positions, reveal: fresh.map(({ id }) => id) });
        announce(fresh.length > 0 ? messages.announce.revealed(fresh.length) : messages.announce.allRevealed);
        wentWell();
      } catch (error) {
        complain(error);
      }
    },
    [announce, complain, wentWell],
  );

  const collapse = useCallback(
    (anchor: string) => {
      announce(messages.announce.collapsed(collapsible(latest.current, anchor).length));
      dispatch({ do: "collapse", anchor });
    },
    [announce],
  );

  const arrangeScene = useCallback(
    async (layout: string, { entities, relations, ids, settings }: Arranging) => {
      const of = openKey.current;
      const { positions, pinned, captions } = latest.current;
      const moving = new Set((ids ?? entities.map((entity) => entity.id)).filter((id) => !pinned.includes(id)));
      const fixed = Object.fromEntries(entities.flatMap(({ id }) => (moving.has(id) || !holds(positions, id) ? [] : [[id, positions[id] ?? { x: 0, y: 0 }]])));
      try {
        const placed = await arrange(layout, layoutGraph(entities, relations, fixed, { now: positions, captions }), settings);
        if (openKey.current !== of) return;
        // What was taken off or pinned while the layout ran stays as it is.
        const kept = Object.entries(placed).filter(([id]) => holds(latest.current.entities, id) && !holds(fixed, id) && !latest.current.pinned.includes(id));
        const differ = kept.some(([id, { x, y }]) => own(latest.current.positions, id)?.x !== x || own(latest.current.positions, id)?.y !== y);
        if (differ) dispatch({ do: "arrange", layout, positions: Object.fromEntries(kept) });
        announce(differ ? messages.arrange.done(kept.length) : messages.arrange.alreadySo);
      } catch (error) {
        complain(error);
      }
    },
    [announce, complain],
  );

  const inspect = useCallback((inspected: Inspected | null) => dispatch({ do: "inspect", inspected }), []);

  useEffect(warmLayouts, []);
  useEffect(() => void open(start), [open, start]);

  return useMemo(
    () => ({ history, standing, totals, dispatch, open, retry, expand, add, replace, addEntities, revealAmong, collapse, arrange: arrangeScene, inspect }),
    [history, standing, totals, open, retry, expand, add, replace, addEntities, revealAmong, collapse, arrangeScene, inspect],
  );
}
