"use client";

import { useEffect, useRef, type RefObject } from "react";
import type { SceneDocument } from "../../lib/scene/scene";
import type { Bench } from "./canvas/benchHook";
import type { GraphHandle } from "./canvas/graphHandle";

declare global {
  interface Window {
    /** What the page shows, for end-to-end tests and benchmarks. Never in an ordinary build. */
    __whowhom?: { scene(): SceneDocument; positions(): ReturnType<GraphHandle["positions"]>; view(): ReturnType<GraphHandle["view"]> };
    /** Drives the canvas with graphs of its own. Never in an ordinary build. */
    __bench?: Bench;
  }
}

/** Says on `window.__whowhom` what the page shows, and lends its canvas on `window.__bench`, when `exposed`. */
export function useExposed(exposed: boolean, document: SceneDocument, graph: RefObject<GraphHandle | null>): void {
  const latest = useRef(document);
  latest.current = document;
  useEffect(() => {
    if (!exposed) return;
    const positions = () => graph.current?.positions() ?? {};
    const view = () => graph.current?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } };
    window.__whowhom = { scene: () => latest.current, positions, view };
    let lent: Promise<Bench> | null = null;
    const bench = () => (lent ??= present(graph).then((handle) => handle.lend()));
    window.__bench = {
      positions,
      view,
      load: async (graph) => (await bench()).load(graph),
      runLayout: async (name, graph) => (await bench()).runLayout(name, graph),
      fit: async () => (await bench()).fit(),
      highlight: async (id, mode) => (await bench()).highlight(id, mode),
      clear: async () => (await bench()).clear(),
      exportPng: async () => (await bench()).exportPng(),
    };
    return () => {
      delete window.__whowhom;
      delete window.__bench;
    };
  }, [exposed, graph]);
}

/** The canvas, once it has come. */
async function present(graph: RefObject<GraphHandle | null>): Promise<GraphHandle> {
  while (!graph.current) await new Promise(requestAnimationFrame);
  return graph.current;
}
