"use client";

import { useEffect, useRef, type RefObject } from "react";
import type { SceneDocument } from "../../lib/scene/scene";
import type { GraphHandle } from "./canvas/graphHandle";

declare global {
  interface Window {
    /** What the page shows, for end-to-end tests and benchmarks. Never in an ordinary build. */
    __whowhom?: { scene(): SceneDocument; positions(): ReturnType<GraphHandle["positions"]>; view(): ReturnType<GraphHandle["view"]> };
  }
}

/** Says on `window.__whowhom` what the page shows, when `exposed`. */
export function useExposed(exposed: boolean, document: SceneDocument, graph: RefObject<GraphHandle | null>): void {
  const latest = useRef(document);
  latest.current = document;
  useEffect(() => {
    if (!exposed) return;
    window.__whowhom = {
      scene: () => latest.current,
      positions: () => graph.current?.positions() ?? {},
      view: () => graph.current?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } },
    };
    return () => {
      delete window.__whowhom;
    };
  }, [exposed, graph]);
}
