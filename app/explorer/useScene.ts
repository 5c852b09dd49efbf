"use client";

import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Settings } from "../../lib/layout/parameters";
import type { Entity } from "../../lib/ontology/records";
import type { Relation, Subgraph } from "../../lib/ontology/subgraph";
import { begin, step } from "../../lib/scene/history";
import { collapsible } from "../../lib/scene/reducer";
import { emptyScene, holds, own, type Inspected, type Point, type SceneSettings } from "../../lib/scene/scene";
import type { SavedScene } from "../../lib/scene/sceneFile";
import { api, AnswerError, type NeighborsAsk } from "./api";
import { messages } from "./messages";
import { arrange, layoutGraph, LayoutStopped, warmLayouts } from "./placement";

/** How many entities the view of a store without an opening scene begins with. */
const beginWith = 14;
/** Ids that the server takes in one question. */
const betweenAtMost = 2000;

export type Standing = { state: "loading" } | { state: "ready"; gone: string[]; dropped?: readonly string[] } | { state: "empty" } | { state: "failed"; message: string };

/** What is placed anew: only `ids` of it where given; those that are pinned never. */
interface Arranging {
  entities: readonly Entity[];
  relations: readonly Relation[];
  ids?: readonly string[];
  settings?: Settings;
}

/** The scene of the page and everything one can do to it. */
export function useScene(opening: SavedScene | null, announce: (text: string) => void) {
  const [history, dispatch] = useReducer(step, emptyScene, begin);
  const [standing, setStanding] = useState<Standing>({ state: "loading" });
  const [totals, setTotals] = useState<Record<string, number>>({});
  const document = history.scene.document;
  const latest = useRef(document);
  latest.current = document;

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

  const open = useCallback(
    async (saved: SavedScene | null) => {
      setStanding({ state: "loading" });
      try {
        const view = await openView(saved);
        dispatch({ do: "open", ...view });
        setStanding(view.subgraph.entities.length > 0 ? { state: "ready", gone: view.subgraph.missing, dropped: saved?.dropped } : { state: "empty" });
        announce(messages.announce.opened(view.title, view.subgraph.entities.length, view.subgraph.relations.length));
      } catch (error) {
        setStanding({ state: "failed", message: error instanceof Error ? error.message : String(error) });
      }
    },
    [announce],
  );

  const add = useCallback(
    async (anchor: string | null, subgraph: Subgraph, reveal: readonly string[] = [], unrevealed: readonly string[] = []) => {
      const before = latest.current;
      const fresh = subgraph.entities.filter((entity) => !holds(before.entities, entity.id));
      const entities = [...Object.values(before.entities), ...fresh];
      const relations = [...Object.values(before.relations), ...subgraph.relations];
      const positions = fresh.length > 0 ? await arrange("force", layoutGraph(entities, relations, before.positions, { captions: before.captions })) : {};
      dispatch({ do: "add", anchor, subgraph, positions, reveal, unrevealed });
      setStanding({ state: "ready", gone: [] });
      announce(fresh.length > 0 ? messages.announce.added(fresh.length, new Set(subgraph.relations.map((relation) => relation.id)).size - unrevealed.length) : messages.announce.nothingNew);
    },
    [announce],
  );

  const expand = useCallback(
    async (question: NeighborsAsk) => {
      try {
        const subgraph = await api.neighbors({ ...question, exclude: Object.keys(latest.current.entities).filter((id) => !question.ids.includes(id)) });
        const shown = Object.keys(latest.current.entities);
        const fresh = new Set(subgraph.entities.map((entity) => entity.id).filter((id) => !holds(latest.current.entities, id)));
        // What the new ones have with others was not asked for: it is there to be revealed, and counted as hidden until then.
        const { relations } = await api.between([...fresh, ...shown].slice(0, betweenAtMost));
        const touching = relations.filter((relation) => fresh.has(relation.subject) || fresh.has(relation.object));
        const asked = new Set(subgraph.relations.map((relation) => relation.id));
        const unrevealed = touching.map((relation) => relation.id).filter((id) => !asked.has(id));
        await add(question.ids[0] ?? null, { ...subgraph, relations: [...subgraph.relations, ...touching] }, [], unrevealed);
      } catch (error) {
        announce(error instanceof Error ? error.message : String(error));
      }
    },
    [add, announce],
  );

  const addEntity = useCallback(
    async (entity: Entity) => {
      if (holds(latest.current.entities, entity.id)) return;
      try {
        const subgraph = await api.between([...Object.keys(latest.current.entities), entity.id]);
        const touching = subgraph.relations.filter((relation) => relation.subject === entity.id || relation.object === entity.id);
        await add(null, { ...subgraph, entities: [entity], relations: touching });
      } catch (error) {
        announce(error instanceof Error ? error.message : String(error));
      }
    },
    [add, announce],
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
      const { positions, pinned, captions } = latest.current;
      const moving = new Set((ids ?? entities.map((entity) => entity.id)).filter((id) => !pinned.includes(id)));
      const fixed = Object.fromEntries(entities.flatMap(({ id }) => (moving.has(id) || !holds(positions, id) ? [] : [[id, positions[id] ?? { x: 0, y: 0 }]])));
      try {
        const placed = await arrange(layout, layoutGraph(entities, relations, fixed, { now: positions, captions }), settings);
        // What was taken off or pinned while the layout ran stays as it is.
        const kept = Object.entries(placed).filter(([id]) => holds(latest.current.entities, id) && !holds(fixed, id) && !latest.current.pinned.includes(id));
        const differ = kept.some(([id, { x, y }]) => own(latest.current.positions, id)?.x !== x || own(latest.current.positions, id)?.y !== y);
        if (differ) dispatch({ do: "arrange", layout, positions: Object.fromEntries(kept) });
        announce(differ ? messages.arrange.done(kept.length) : messages.arrange.alreadySo);
      } catch (error) {
        announce(error instanceof Error ? error.message : String(error));
      }
    },
    [announce],
  );

  const inspect = useCallback((inspected: Inspected | null) => dispatch({ do: "inspect", inspected }), []);

  useEffect(warmLayouts, []);
  useEffect(() => void open(opening), [open, opening]);

  return useMemo(
    () => ({ history, standing, totals, dispatch, open, expand, add, addEntity, collapse, arrange: arrangeScene, inspect }),
    [history, standing, totals, open, expand, add, addEntity, collapse, arrangeScene, inspect],
  );
}

interface View {
  title: string;
  subgraph: Subgraph;
  hidden: string[];
  positions: Record<string, Point>;
  settings?: SceneSettings;
}

/** The saved view, read from the store anew; where the store holds nothing of it, its best connected entities. */
async function openView(saved: SavedScene | null): Promise<View> {
  if (saved) {
    try {
      const subgraph = await api.between(Object.keys(saved.positions));
      return { title: saved.title, subgraph, hidden: subgraph.relations.filter(saved.isHidden).map((relation) => relation.id), positions: saved.positions, settings: saved.settings };
    } catch (error) {
      if (!(error instanceof AnswerError && error.status === 404)) throw error;
    }
  }
  const { results } = await api.search("", beginWith);
  const ids = results.map((hit) => hit.entity.id);
  if (ids.length === 0) return { title: messages.scene.untitled, subgraph: { entities: [], relations: [], truncated: false, omitted: { entities: 0, relations: 0, claims: 0, atLeast: false }, missing: [] }, hidden: [], positions: {} };
  const subgraph = await api.between(ids);
  return { title: messages.search.begin, subgraph, hidden: [], positions: await firstPlaces(subgraph) };
}

/** Places for a view that has none: by force, or in a grid when the reader doesn't want to wait for that. */
async function firstPlaces({ entities, relations }: Subgraph): Promise<Record<string, Point>> {
  const graph = layoutGraph(entities, relations, {});
  try {
    return await arrange("force", graph);
  } catch (error) {
    if (!(error instanceof LayoutStopped)) throw error;
    return arrange("grid", graph);
  }
}
