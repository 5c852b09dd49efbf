"use client";

import { useSyncExternalStore } from "react";
import { layoutRuns, watchLayouts } from "./placement";
import { useLong } from "./useLong";

/** Whether a layout has been running long enough for the reader to wonder. */
export function useLayoutRuns(): boolean {
  return useLong(useSyncExternalStore(watchLayouts, layoutRuns, () => false));
}
