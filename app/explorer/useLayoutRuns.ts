"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { layoutRuns, watchLayouts } from "./placement";

/** A layout that is done before that (ms) needs no word. */
const patience = 300;

/** Whether a layout has been running long enough for the reader to wonder. */
export function useLayoutRuns(): boolean {
  const runs = useSyncExternalStore(watchLayouts, layoutRuns, () => false);
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!runs) return setLong(false);
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, [runs]);
  return runs && long;
}
