"use client";

import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type Dispatch, type SetStateAction } from "react";
import type { Entity } from "../../lib/ontology/records";
import { begin, step } from "../../lib/scene/history";
import { collapsible } from "../../lib/scene/reducer";
import { emptyScene, holds, own, type Inspected } from "../../lib/scene/scene";
import type { LeftOut } from "../../lib/scene/sceneFile";
import { api, type NeighborsAsk } from "./api";
import { messages } from "./messages";
import { LayoutStopped, warmLayouts } from "./placement";
import type * as Growth from "./sceneGrowth";
import type { Arranging, Growing } from "./sceneGrowth";
import { readView, type SceneToOpen } from "./scenes/readView";

/** What adds to a scene, and places it anew, comes when that is asked for. */
const sceneGrowth = () => import("./sceneGrowth");

/** What is said of the change of a scene beside the scene itself. */
type Asked<Grow> = Grow extends (scene: Growing, ...what: infer What) => Promise<boolean> ? What : never;

export type Standing = { state: "loading" } | { state: "ready" | "empty"; leftOut?: LeftOut } | { state: "failed"; message: string };

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
  const scene = useMemo(
    (): Growing => ({
      document: () => latest.current,
      openKey: () => openKey.current,
      dispatch,
      announce,
      onAdded: () => setStanding((now) => ({ state: "ready", ...("leftOut" in now && { leftOut: now.leftOut }) })),
    }),
    [announce],
  );
  /** Resolves to whether the scene changed as it was asked: the reader may stop a layout, or open another scene meanwhile. */
  const growing = useCallback(
    async (grow: (module: Awaited<ReturnType<typeof sceneGrowth>>) => Promise<boolean>): Promise<boolean> => {
      const of = openKey.current;
      try {
        const module = await sceneGrowth().catch(() => {
          throw new Error(messages.errors.offline);
        });
        // Another scene was opened meanwhile: this was not asked for there.
        const done = openKey.current === of && (await grow(module));
        if (done) say((now) => (now === complaint.current ? null : now));
        return done;
      } catch (error) {
        complain(error);
        return false;
      }
    },
    [complain, say],
  );
  const add = useCallback((...what: Asked<typeof Growth.add>) => growing((growth) => growth.add(scene, ...what)), [growing, scene]);
  const replace = useCallback((...what: Asked<typeof Growth.replace>) => growing((growth) => growth.replace(scene, ...what)), [growing, scene]);
  const expand = useCallback(async (question: NeighborsAsk) => void (await growing((growth) => growth.expand(scene, question))), [growing, scene]);
  const addEntities = useCallback(async (entities: readonly Entity[]) => void (await growing((growth) => growth.addEntities(scene, entities))), [growing, scene]);
  const revealAmong = useCallback(async (among: readonly string[] | null) => void (await growing((growth) => growth.revealAmong(scene, among))), [growing, scene]);
  const arrange = useCallback(async (layout: string, what: Arranging) => void (await growing((growth) => growth.arrangeScene(scene, layout, what))), [growing, scene]);

  const collapse = useCallback(
    (anchor: string) => {
      announce(messages.announce.collapsed(collapsible(latest.current, anchor).length));
      dispatch({ do: "collapse", anchor });
    },
    [announce],
  );

  const inspect = useCallback((inspected: Inspected | null) => dispatch({ do: "inspect", inspected }), []);

  useEffect(warmLayouts, []);
  useEffect(() => void open(start), [open, start]);

  return useMemo(
    () => ({ history, standing, totals, dispatch, open, retry, expand, add, replace, addEntities, revealAmong, collapse, arrange, inspect }),
    [history, standing, totals, open, retry, expand, add, replace, addEntities, revealAmong, collapse, arrange, inspect],
  );
}
